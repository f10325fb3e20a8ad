package io.hearsay.scraper.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import okhttp3.HttpUrl;

class PageAddressPropertyTest {

    @Property(tries = 2000, seed = "20261122")
    void aNormalAddressIsItsOwnNormalForm(@ForAll("addresses") String given) {
        read(given).ifPresent(address -> assertThat(read(address.value())).contains(address));
    }

    @Property(tries = 1000, seed = "20261122")
    void whateverALinkSaysWhatItLeadsToIsNormal(@ForAll("tails") String link) {
        PageAddress page = PageAddress.stored("http://news.example/world/a?id=1");
        page.resolve(link).ifPresent(target -> assertThat(read(target.value())).contains(target));
    }

    @Property(tries = 1000, seed = "20261122")
    void aNormalAddressIsWhatAClientAsksFor(@ForAll("addresses") String given) {
        read(given).ifPresent(address -> {
            HttpUrl url = HttpUrl.parse(address.value());
            // A host in Punycode that decodes to nothing is left for the client to refuse.
            if (url != null && !address.hostName().contains(":")) {
                assertThat(url.toString()).isEqualTo(address.value());
            }
            assertThat(address.uri().getRawAuthority()).isEqualTo(address.host());
        });
    }

    private static Optional<PageAddress> read(String given) {
        try {
            return Optional.of(PageAddress.of(given));
        } catch (InvalidAddressException _) {
            return Optional.empty();
        }
    }

    @Provide
    Arbitrary<String> addresses() {
        Arbitrary<String> hosts = Arbitraries.of(
                "news.example", "News.Example.", "müller.example", "127.1", "0x7f000001", "[::ffff:1.2.3.4]", "a_b.c");
        Arbitrary<String> ports = Arbitraries.of("", ":", ":80", ":443", ":8080", ":0080");
        return Combinators.combine(Arbitraries.of("http://", "HTTPS://"), hosts, ports, tails())
                .as((scheme, host, port, tail) -> scheme + host + port + "/" + tail);
    }

    /** Paths and queries of pieces that normalisation cares about, in any order. */
    @Provide
    Arbitrary<String> tails() {
        Arbitrary<String> pieces = Arbitraries.of(
                "/",
                "//",
                ".",
                "..",
                "%2e",
                "%2E%2e",
                "a",
                "B",
                "%41",
                "%7e",
                "%2f",
                "%",
                "%4",
                "%zz",
                "%25",
                "é",
                "€",
                " ",
                "\t",
                "\\",
                "'",
                "\"",
                "<",
                "[",
                "]",
                "|",
                "^",
                "`",
                "{",
                "}",
                "?",
                "&",
                "=",
                "#",
                ";",
                "+",
                "@",
                ":",
                ";jsessionid=1",
                "utm_source=x",
                "%75tm_medium=y",
                "sid=0123456789abcdef01",
                "b=1&a=2",
                "\u0000",
                "\uD834\uDD1E",
                "\uD834",
                "\u3000");
        return pieces.list().ofMaxSize(12).map(list -> String.join("", list));
    }
}
