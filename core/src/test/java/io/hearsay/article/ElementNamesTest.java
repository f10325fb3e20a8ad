package io.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElementNamesTest {

    @Test
    void splitsNamesAtCaseChangesAndSigns() {
        assertThat(ElementNames.words("b-article__relatedLinks_2")).containsExactly("b", "article", "related", "links");
    }

    @ParameterizedTest
    @CsvSource({"story-comments, comments", "jp-relatedposts, jp-relatedposts", "mostRead, most-read", "unrelatedly, "})
    void knowsFurnitureByAWordOfItsName(String name, String word) {
        assertThat(ElementNames.furnitureWord(named(name))).isEqualTo(word);
    }

    @Test
    void knowsTheNumberedBlocksOfAnAdvertisingPluginFromCode() {
        assertThat(ElementNames.furnitureWord(named("code-block code-block-12")))
                .isEqualTo("code-block");
        assertThat(ElementNames.furnitureWord(named("wide code-block code-block-1")))
                .isEqualTo("code-block");
        assertThat(ElementNames.furnitureWord(named("code-block language-java")))
                .isNull();
    }

    @Test
    void takesAnAnchorMadeFromASentenceForNoName() {
        assertThat(ElementNames.layoutWord(named("how-popular-are-meditation-and-mindfulness-today")))
                .isNull();
    }

    @Test
    void takesWhatIsEmbeddedForAPart() {
        assertThat(ElementNames.layoutWord(named("social-media-embed"))).isNull();
        assertThat(ElementNames.layoutWord(named("social-media"))).isEqualTo("social");
    }

    @Test
    void knowsTheBodyByNameAndMicrodata() {
        assertThat(ElementNames.isBody(named("Article__Body wide"))).isTrue();
        assertThat(ElementNames.isBody(
                        Jsoup.parse("<div itemprop=articleBody>x</div>").body().child(0)))
                .isTrue();
        assertThat(ElementNames.isBody(named("bodywork"))).isFalse();
    }

    @Test
    void knowsStandfirstsAndCaptions() {
        assertThat(ElementNames.isStandfirst(named("article__summary summary"))).isTrue();
        assertThat(ElementNames.isCaption(named("InlineImage-imageEmbedCaption")))
                .isTrue();
    }

    private static Element named(String name) {
        return new Element("div").attr("class", name);
    }
}
