package io.hearsay.scraper.reextraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearsay.scraper.reextraction.ReExtractionRequest.Kind;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReExtractionRequestTest {

    private static ReExtractionRequest articles(String... ids) {
        return new ReExtractionRequest(List.of(ids), null, null);
    }

    @Test
    void whatIsNotNarrowedDownIsEverything() {
        ReExtractionRequest all = new ReExtractionRequest(null, null, null).checked();
        assertThat(all.kind()).isEqualTo(Kind.all);
        assertThat(all.subject()).isEmpty();
    }

    @Test
    void theSameArticlesInAnyOrderAreTheSameRequest() {
        assertThat(articles("a", "b", "a").subject())
                .isEqualTo(articles("b", "a").subject());
        assertThat(articles("a", "b").subject()).isNotEqualTo(articles("ab").subject());
        assertThat(articles("a").kind()).isEqualTo(Kind.articles);
    }

    @Test
    void anOutletAndACrawlAreNamedByThemselves() {
        assertThat(new ReExtractionRequest(null, "The Courier", null).subject()).isEqualTo("The Courier");
        assertThat(new ReExtractionRequest(null, null, "crawl-1").kind()).isEqualTo(Kind.crawl);
    }

    @Test
    void tooManyArticlesAreRefused() {
        assertThat(new ReExtractionRequest(Collections.nCopies(1000, "a"), null, null).checked())
                .isNotNull();
        assertThatThrownBy(() -> new ReExtractionRequest(Collections.nCopies(1001, "a"), null, null).checked())
                .hasMessage("articles must hold 1 to 1000 ids of articles");
    }

    @Test
    void textThatTheDatabaseCannotHoldIsRefused() {
        assertThatThrownBy(() -> new ReExtractionRequest(null, "a\0b", null).checked())
                .hasMessage("outlet must have 1 to 500 characters");
    }
}
