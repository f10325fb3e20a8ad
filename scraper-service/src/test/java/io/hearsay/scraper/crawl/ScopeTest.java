package io.hearsay.scraper.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.scraper.address.PageAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScopeTest {

    @Test
    void aHostCoversAllItsPagesAndNoOthers() {
        Scope scope = new Scope(List.of("news.example"));
        assertThat(scope.contains(PageAddress.stored("https://news.example/a"))).isTrue();
        assertThat(scope.contains(PageAddress.stored("https://news.example:8443/a")))
                .isFalse();
        assertThat(scope.contains(PageAddress.stored("https://other.example/news.example")))
                .isFalse();
        assertThat(scope.contains(PageAddress.stored("https://evil-news.example/")))
                .isFalse();
    }

    @Test
    void aPrefixCoversWhatStartsWithIt() {
        Scope scope = new Scope(List.of("https://news.example/world/"));
        assertThat(scope.contains(PageAddress.stored("https://news.example/world/a")))
                .isTrue();
        assertThat(scope.contains(PageAddress.stored("https://news.example/sport/a")))
                .isFalse();
    }

    @Test
    void theLongestPrefixNamesTheOutletElseTheHostDoes() {
        Outlets outlets = new Outlets(Map.of("https://news.example/", "News", "https://news.example/x/", "X"));
        assertThat(outlets.nameOf(PageAddress.stored("https://news.example/x/a")))
                .isEqualTo("X");
        assertThat(outlets.nameOf(PageAddress.stored("https://news.example/y/a")))
                .isEqualTo("News");
        assertThat(outlets.nameOf(PageAddress.stored("https://other.example:8443/a")))
                .isEqualTo("other.example");
    }
}
