package io.hearsay.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                " JavaScript:alert(1)",
                "data:text/html,x",
                "//host",
                "/path",
                "http:",
                "http:x",
                "http://a b",
                "vbscript:x",
                "file:///etc/passwd",
                "ftp://x/y",
                "\u0001javascript:x",
                ""
            })
    void onlyAddressesOfTheWebAreLinkedTo(String url) {
        assertThat(Addresses.safe(url)).isNull();
    }

    @Test
    void addressesOfTheWebAre() {
        assertThat(Addresses.safe("https://news.example/a?b=c&d")).isEqualTo("https://news.example/a?b=c&d");
        assertThat(Addresses.safe("HTTP://news.example/")).isEqualTo("HTTP://news.example/");
    }

    @Test
    void parametersAreEncoded() {
        assertThat(Addresses.of("/statements", new TreeMap<>(Map.of("q", "a&b=\"c\" é", "via", "RIA Novosti"))))
                .isEqualTo("/statements?q=a%26b%3D%22c%22+%C3%A9&via=RIA+Novosti");
        assertThat(Addresses.of("/statements", Map.of())).isEqualTo("/statements");
    }
}
