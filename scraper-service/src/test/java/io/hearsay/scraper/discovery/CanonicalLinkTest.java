package io.hearsay.scraper.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.scraper.address.PageAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalLinkTest {

    private static boolean isPlausible(String page, String canonical) {
        return CanonicalLink.isPlausible(
                PageAddress.stored("https://news.example" + page),
                PageAddress.stored("https://news.example" + canonical));
    }

    @ParameterizedTest
    @CsvSource({
        "/world/flights-have-begun, /",
        "/world, /index.html",
        "/world/flights-have-begun, /world",
        "/world/flights-have-begun.html, /world/",
        "/world/28967812, /world",
        "/2014/08/26/flights-have-begun, /2014/08/26/",
        "/world/asia/%D0%BD%D0%BE, /world",
    })
    void theHomePageOrASectionIsNoArticlesAddress(String page, String canonical) {
        assertThat(isPlausible(page, canonical)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/index.html, /",
        "/?ref=mail, /",
        "/home, /",
        "/world/flights-have-begun/amp, /world/flights-have-begun",
        "/world/flights-have-begun/28967812, /world/flights-have-begun",
        "/world/flights-have-begun/amp/, /world/flights-have-begun/",
        "/a/social, /a",
        "/world?page=2, /world",
        "/world/28967812?print=1, /world/28967812",
        "/amp/28967812, /world/28967812",
        "/world, /world/",
    })
    void anotherAddressOfTheSamePageIsPlausible(String page, String canonical) {
        assertThat(isPlausible(page, canonical)).isTrue();
    }
}
