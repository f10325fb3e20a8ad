package io.hearsay.scraper.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.FastScraping;
import io.hearsay.scraper.TestingDatabase;
import io.hearsay.scraper.TestingSite;
import io.hearsay.text.ContentId;
import io.hearsay.web.ProblemException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FastScraping.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class HandInTest {

    private static final String TEXT = "The flights have begun, officials said on Tuesday.";

    @Inject
    HandIn handIn;

    @Inject
    Erasure erasure;

    @Inject
    TestingDatabase database;

    private static ArticleSubmission text(String text, String url, String outlet) {
        return new ArticleSubmission(text, null, url, null, outlet, null);
    }

    private String column(String name, StoredArticle article) {
        return database.text("select %s from crawl.article where id = ?".formatted(name), article.id());
    }

    @Test
    void anArticleWithoutAnAddressIsNamedByOutletAndText() {
        StoredArticle stored = handIn.store(text(TEXT, null, "The Courier"));
        assertThat(stored.id()).isEqualTo(ContentId.of("The Courier", TEXT));
        assertThat(handIn.store(text(TEXT, null, "The Courier"))).isEqualTo(stored);
        assertThat(handIn.store(text(TEXT, null, "The Herald")).id()).isNotEqualTo(stored.id());
    }

    @Test
    void theHostStandsInForAnOutletThatNobodyNames() {
        assertThat(column("outlet", handIn.store(text(TEXT, "https://hand.example:8443/a", null))))
                .isEqualTo("hand.example");
    }

    @Test
    void whatIsGivenGoesBeforeWhatThePageSays() {
        StoredArticle stored = handIn.store(new ArticleSubmission(
                null,
                TestingSite.articleHtml("What the page calls itself"),
                "https://hand.example/page",
                " Given ",
                " The Given Courier ",
                "2014-08-26T23:26:00+02:00"));
        assertThat(column("title", stored)).isEqualTo("Given");
        assertThat(column("outlet", stored)).isEqualTo("The Given Courier");
        assertThat(column("published_date", stored)).isEqualTo("2014-08-26T23:26+02:00");
        assertThat(column("published_evidence", stored)).isEqualTo("given");
    }

    @Test
    void anArticleThatWasTakenDownIsNotTakenIn() {
        StoredArticle stored = handIn.store(text(TEXT, null, "The Gone Courier"));
        erasure.article(stored.id(), null);
        assertThatThrownBy(() -> handIn.store(text(TEXT, null, "The Gone Courier")))
                .isInstanceOf(ProblemException.class)
                .hasMessage("this article was taken down");
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThatThrownBy(() -> handIn.store(text(TEXT, "nowhere", null))).hasMessageStartingWith("url ");
        assertThatThrownBy(() -> handIn.store(text(TEXT, null, "x".repeat(501))))
                .hasMessage("outlet must have 1 to 500 characters");
        assertThatThrownBy(() -> handIn.store(new ArticleSubmission(TEXT, null, null, null, null, "26 August 2014")))
                .hasMessageContaining("published must be a date like 2014-08-26");
    }
}
