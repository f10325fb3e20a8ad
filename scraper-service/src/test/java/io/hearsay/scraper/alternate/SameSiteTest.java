package io.hearsay.scraper.alternate;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.scraper.address.PageAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameSiteTest {

    @ParameterizedTest
    @CsvSource({
        "news.example, news.example, true",
        "www.news.example, m.news.example, true",
        "news.example, amp.news.example, true",
        "news.example:8080, amp.news.example:8080, true",
        "news.example:8080, news.example, false",
        "news.example, other.example, false",
        "news.example, de.news.example, false",
        "m.example, amp.example, false",
        "127.0.0.1:80, 127.0.0.2:80, false",
    })
    void aFormsHostDiffersInItsFirstLabelOnly(String one, String other, boolean same) {
        assertThat(SameSite.of(
                        PageAddress.stored("https://%s/a".formatted(one)),
                        PageAddress.stored("https://%s/b".formatted(other))))
                .isEqualTo(same);
    }
}
