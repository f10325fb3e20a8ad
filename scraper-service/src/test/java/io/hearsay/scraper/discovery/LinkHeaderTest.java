package io.hearsay.scraper.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.alternate.Alternate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkHeaderTest {

    private static final PageAddress ADDRESS = PageAddress.stored("https://news.example/world/a");

    private static PageAddress page(String path) {
        return PageAddress.stored("https://news.example" + path);
    }

    @Test
    void severalLinksStandInOneHeader() {
        PageLinks links = LinkHeader.read(
                "<https://news.example/a>; rel=\"canonical\", <?page=2>;rel=next , </feed>; rel=\"alternate\";"
                        + " type=\"application/rss+xml\", </de/a>; hreflang=de; rel=alternate; title=\"a, <b>; c\"",
                ADDRESS);
        assertThat(links.canonical()).isEqualTo(page("/a"));
        assertThat(links.found()).containsExactly(Found.link(page("/world/a?page=2")), Found.list(page("/feed")));
        assertThat(links.alternates()).containsExactly(Alternate.language(page("/de/a"), "de"));
    }

    @Test
    void aLinkMayHaveSeveralRelations() {
        assertThat(LinkHeader.read("</a>; rel=\"start canonical\"", ADDRESS).canonical())
                .isEqualTo(page("/a"));
        assertThat(LinkHeader.read("</a,b>; REL=Canonical; rel=next", ADDRESS).canonical())
                .isEqualTo(page("/a,b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<",
                "<>",
                "</a",
                "</a>",
                "</a>;",
                "</a>; rel",
                "</a>; rel=",
                "</a>; rel=\"",
                "/a; rel=next",
                "</a>; rel=preload",
                ",,,",
                "<;>;=,",
                "<mailto:x>; rel=next"
            })
    void whatCannotBeReadIsLeftOut(String header) {
        PageLinks links = LinkHeader.read(header, ADDRESS);
        assertThat(links.found()).isEmpty();
        assertThat(links.canonical()).isNull();
    }

    @Test
    void aLongHeaderIsReadToItsLimitOnly() {
        PageLinks links = LinkHeader.read("</a>; rel=next, ".repeat(100_000) + "</b>; rel=canonical", ADDRESS);
        assertThat(links.found()).containsExactly(Found.link(page("/a")));
        assertThat(links.canonical()).isNull();
    }
}
