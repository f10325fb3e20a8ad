package io.hearsay.scraper.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.article.Article;
import io.hearsay.article.ArticleEvidence;
import io.hearsay.article.DatedEvidence;
import io.hearsay.scraper.address.PageAddress;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleDraftTest {

    private static final PageAddress ADDRESS = PageAddress.stored("https://news.example/a");
    private static final DatedEvidence LISTED = ArticleDraft.listed("2014-08-26", "sitemap");

    private static Article article(String text, String outlet, DatedEvidence published) {
        return new Article(
                text,
                "T",
                published,
                null,
                List.of(),
                outlet,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                "ltr",
                ArticleEvidence.NONE);
    }

    @Test
    void whatThePageSaysGoesBeforeWhatTheCrawlKnows() {
        DatedEvidence own = new DatedEvidence("2014-08-27", "json-ld", 0.95);
        ArticleDraft draft =
                ArticleDraft.of(ADDRESS, article("a", "The Courier", own), "news.example", LISTED, Instant.EPOCH);
        assertThat(draft.outlet()).isEqualTo("The Courier");
        assertThat(draft.published()).isEqualTo(own);
        assertThat(draft.title()).isEqualTo("T");
    }

    @Test
    void whatThePageDoesNotSayIsTakenFromTheCrawl() {
        ArticleDraft draft = ArticleDraft.of(ADDRESS, article("a", null, null), "news.example", LISTED, Instant.EPOCH);
        assertThat(draft.outlet()).isEqualTo("news.example");
        assertThat(draft.published()).isEqualTo(new DatedEvidence("2014-08-26", "sitemap", 0.9));
    }

    @Test
    void aDateOfAFeedIsTrustedLessThanASitemapsAndNoDateIsNone() {
        assertThat(ArticleDraft.listed("2014-08-26", "feed").confidence()).isEqualTo(0.8);
        assertThat(ArticleDraft.listed(null, null)).isNull();
    }

    @Test
    void anArticleIsNamedByItsAddressAndWithoutOneByOutletAndText() {
        ArticleDraft there = ArticleDraft.of(ADDRESS, article("a", "A", null), "x", null, Instant.EPOCH);
        ArticleDraft changed = ArticleDraft.of(ADDRESS, article("b", "A", null), "x", null, Instant.EPOCH);
        assertThat(changed.id()).isEqualTo(there.id());
        assertThat(changed.contentHash()).isNotEqualTo(there.contentHash());
        ArticleDraft nowhere = ArticleDraft.of(null, article("a", "A", null), "x", null, Instant.EPOCH);
        ArticleDraft nowhereElse = ArticleDraft.of(null, article("a", "B", null), "x", null, Instant.EPOCH);
        assertThat(nowhere.id()).isNotEqualTo(there.id()).isNotEqualTo(nowhereElse.id());
        assertThat(nowhere.textHash()).isEqualTo(there.textHash());
    }
}
