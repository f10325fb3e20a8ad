package io.hearsay.scraper.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainLinkTest {

    private static final String BASE = "https://news.example/world/2014/page.html?a=/b/c";

    @ParameterizedTest
    @CsvSource({
        "/a/b-c_d~1.html, https://news.example/a/b-c_d~1.html",
        "/, https://news.example/",
        "b.html, https://news.example/world/2014/b.html",
        "b/c/, https://news.example/world/2014/b/c/",
        "/a#top, https://news.example/a",
        "https://news.example/a/, https://news.example/a/",
        "https://news.example/a#b, https://news.example/a",
    })
    void aPlainLinkIsJoinedAsItStands(String link, String joined) {
        assertThat(PlainLink.join(BASE, link)).isEqualTo(joined);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " /a",
                "//other.example/a",
                "/a//b",
                "../a",
                "./a",
                "/a/../b",
                "/.a",
                "/a?b=1",
                "?b=1",
                "#top",
                "/a#x#y",
                "/a#",
                "/a%20b",
                "/a;sid=1",
                "/é",
                "mailto:a",
                "http://news.example/a",
                "https://news.example",
                "https://news.example.evil/a",
                "https://news.example:8080/a",
                "HTTPS://news.example/a",
                "a:b"
            })
    void aLinkThatIsNotPlainIsLeftToTheNormaliser(String link) {
        assertThat(PlainLink.join(BASE, link)).isNull();
    }

    @Test
    void aLongLinkIsLeftToTheNormaliser() {
        assertThat(PlainLink.join(BASE, "/" + "a".repeat(2000))).isNull();
    }

    @Test
    void itGivesWhatTheNormaliserGives() throws InvalidAddressException {
        Random random = new Random(20141126);
        List<String> bases = List.of(
                BASE,
                "http://h.example:8080/",
                "https://h.example/a//b/c",
                "http://[::1]/a",
                "https://h.example/?q=/x");
        List<String> pieces =
                List.of("a", "B-", "/", "/", ".", "..", "~1", "_", "#", "https://h.example", "?", "=", "%41");
        int plain = 0;
        for (int round = 0; round < 50_000; round++) {
            StringBuilder link = new StringBuilder();
            for (int i = random.nextInt(7); i >= 0; i--) {
                link.append(pieces.get(random.nextInt(pieces.size())));
            }
            String base = bases.get(random.nextInt(bases.size()));
            String joined = PlainLink.join(base, link.toString());
            if (joined != null) {
                plain++;
                assertThat(joined)
                        .as("%s on %s", link, base)
                        .isEqualTo(AddressNormaliser.normalise(AddressNormaliser.resolve(base, link.toString())));
            }
        }
        assertThat(plain).isGreaterThan(5000);
    }
}
