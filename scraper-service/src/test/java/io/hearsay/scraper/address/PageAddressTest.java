package io.hearsay.scraper.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageAddressTest {

    @ParameterizedTest
    @CsvSource({
        "HTTP://News.Example:80/a, http://news.example/a",
        "https://news.example:443, https://news.example/",
        "https://news.example:8443/, https://news.example:8443/",
        "http://news.example/a/./b/../c, http://news.example/a/c",
        "http://news.example/../../a, http://news.example/a",
        "http://news.example/a#comments, http://news.example/a",
        "http://news.example/a?utm_source=rss&utm_medium=feed, http://news.example/a",
        "http://news.example/a?fbclid=1&id=7, http://news.example/a?id=7",
        "http://news.example/a?b=2&a=1&b=1, http://news.example/a?a=1&b=2&b=1",
        "http://news.example/a?page, http://news.example/a?page",
        "http://news.example/%7euser/%e2%82%ac, http://news.example/~user/%E2%82%AC",
        "http://news.example/a b, http://news.example/a%20b",
        "http://news.example/100%, http://news.example/100%25",
        "http://news.example/straße, http://news.example/stra%C3%9Fe",
        "http://müller.example/, http://xn--mller-kva.example/",
        "http://news.example./, http://news.example/",
        "http://[::1]:8080/a, http://[::1]:8080/a",
        "http://news.example?a=1, http://news.example/?a=1",
        "http://news.example/a?, http://news.example/a",
        "http://news.example:/a, http://news.example/a",
        "http://news.example//a//b, http://news.example//a//b",
        "http://news.example/a//../b, http://news.example/a/b",
        "http://news.example/a/., http://news.example/a/",
        "http://news.example/a/b/.., http://news.example/a/",
        "http://news.example/a/%2e%2E/b, http://news.example/b",
        "http://news.example/a%2fb, http://news.example/a%2Fb",
        "http://news.example/%, http://news.example/%25",
        "http://news.example/a[1], http://news.example/a%5B1%5D",
        "http://news.example/?a[]=1, http://news.example/?a[]=1",
        "http://news.example/?q='x', http://news.example/?q=%27x%27",
        "http://news.example\\a\\b, http://news.example/a/b",
        "http://news.example/a;jsessionid=0A1B?id=7, http://news.example/a?id=7",
        "http://news.example/a;v=2/b, http://news.example/a;v=2/b",
        "http://news.example/a?%75tm_source=x, http://news.example/a",
        "http://my_blog.example/, http://my_blog.example/",
        "http://0x7f.1/, http://127.0.0.1/",
    })
    void spellingsOfOnePageAreOneAddress(String given, String normal) throws InvalidAddressException {
        assertThat(PageAddress.of(given).value()).isEqualTo(normal);
        assertThat(PageAddress.of(normal).value()).as("normal form is stable").isEqualTo(normal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "news.example",
                "/a",
                "ftp://news.example/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "mailto:a@news.example",
                "http://",
                "http:///a",
                "http://user:secret@news.example/",
                "http://news.example:0/",
                "http://news.example:99999/",
                "http://news.example:x/",
                "http://[zz]/"
            })
    void whatIsNoPageIsRefused(String given) {
        assertThatThrownBy(() -> PageAddress.of(given)).isInstanceOf(InvalidAddressException.class);
    }

    @Test
    void anEndlessAddressIsRefused() {
        assertThatThrownBy(() -> PageAddress.of("http://news.example/" + "a".repeat(3000)))
                .hasMessageContaining("longer than 2000");
    }

    @ParameterizedTest
    @CsvSource({
        "/b, http://news.example/b",
        "b, http://news.example/world/b",
        "../b, http://news.example/b",
        "?p=2, http://news.example/world/a?p=2",
        "//other.example/b, http://other.example/b",
        "'', http://news.example/world/a?id=1",
        "\\b\\c, http://news.example/b/c",
        "./b/./c, http://news.example/world/b/c",
        "../../../b, http://news.example/b",
        "b?u=http://x/, http://news.example/world/b?u=http://x/",
        "https:/b, ''",
        "#top, http://news.example/world/a?id=1",
    })
    void aLinkIsJoinedToItsPage(String link, String target) throws InvalidAddressException {
        PageAddress page = PageAddress.of("http://news.example/world/a?id=1");
        assertThat(page.resolve(link).map(PageAddress::value).orElse("")).isEqualTo(target);
    }

    @Test
    void aLinkToNoPageLeadsNowhere() throws InvalidAddressException {
        PageAddress page = PageAddress.of("http://news.example/");
        assertThat(page.resolve("mailto:a@news.example")).isEmpty();
        assertThat(page.resolve("http://exa mple/")).isEmpty();
    }

    @Test
    void politenessIsOwedToHostAndPort() throws InvalidAddressException {
        PageAddress page = PageAddress.of("https://news.example:8443/a");
        assertThat(page.host()).isEqualTo("news.example:8443");
        assertThat(page.origin()).isEqualTo("https://news.example:8443");
        assertThat(page.isSiteRoot()).isFalse();
        assertThat(PageAddress.of("https://news.example").isSiteRoot()).isTrue();
    }
}
