package io.hearsay.scraper.takedown;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.scraper.address.PageAddress;
import org.junit.jupiter.api.Test;

class MarkTest {

    @Test
    void anAddressIsMarkedAlone() {
        assertThat(Mark.of(PageAddress.stored("https://news.example:8443/a?b=c")))
                .isEqualTo(new Mark("news.example:8443", false, "https://news.example:8443/a?b=c"));
    }

    @Test
    void aPrefixIsMarkedOverBothSchemes() {
        assertThat(Mark.prefix("news.example/world/"))
                .containsExactly(
                        new Mark("news.example", true, "http://news.example/world/"),
                        new Mark("news.example", true, "https://news.example/world/"));
    }

    @Test
    void aHostIsMarkedAsAWhole() {
        assertThat(Mark.host("news.example")).isEqualTo(new Mark("news.example", true, ""));
    }
}
