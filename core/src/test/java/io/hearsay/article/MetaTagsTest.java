package io.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class MetaTagsTest {

    private final MetaTags tags = MetaTags.of(Jsoup.parse("<meta NAME=Author content=A><meta name=author content=B>"
            + "<meta property=og:title content=' Talks &amp;\u00A0more '><meta name=date content=''>"));

    @Test
    void knowsNamesInAnyCase() {
        assertThat(tags.all("author")).containsExactly("A", "B");
    }

    @Test
    void foldsValuesAndPassesOverEmptyOnes() {
        assertThat(tags.first("date", "og:title")).isEqualTo("Talks & more");
        assertThat(tags.first("date")).isNull();
    }
}
