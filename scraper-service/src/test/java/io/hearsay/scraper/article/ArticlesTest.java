package io.hearsay.scraper.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.article.Article;
import io.hearsay.article.ArticleEvidence;
import io.hearsay.article.DatedEvidence;
import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.FastScraping;
import io.hearsay.scraper.TestingDatabase;
import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.fetch.FetchResult.Answer;
import io.hearsay.scraper.page.Capture;
import io.hearsay.scraper.page.Pages;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FastScraping.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class ArticlesTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Inject
    Articles articles;

    @Inject
    Pages pages;

    @Inject
    TestingDatabase database;

    private static ArticleDraft draft(String path, String text, String title, String outlet) {
        Article article = new Article(
                text,
                title,
                null,
                new DatedEvidence("2014-08-27", "meta", 0.9),
                List.of("Jane \"JD\" Doe", "Ann, Bee"),
                outlet,
                "World",
                "en",
                null,
                "DAMASCUS",
                "AFP",
                List.of("Photo: {Reuters}"),
                "ltr",
                ArticleEvidence.NONE);
        return new ArticleDraft(
                PageAddress.stored("https://articles.example/" + path),
                article,
                title,
                outlet,
                new DatedEvidence("2014-08-26", "json-ld", 0.95),
                NOON);
    }

    private static ArticleDraft draft(String path, String text) {
        return draft(path, text, "Flights", "The Courier");
    }

    @Test
    void everyFieldIsStored() {
        StoredArticle stored = articles.store(draft("fields", "Both sides said so."));
        assertThat(stored.revision()).isEqualTo(1);
        assertThat(stored.erased()).isFalse();
        assertThat(database.texts(
                        """
                        select concat_ws('|', url, canonical_url, host, outlet, title, text, language, published_date,
                          published_evidence, published_confidence, modified_date, modified_evidence,
                          modified_confidence, array_to_string(authors, ';'), section, dateline, credit_line,
                          array_to_string(captions, ';'), fetched_at at time zone 'UTC', extractor_version)
                        from crawl.article where id = ?""",
                        stored.id()))
                .containsExactly("https://articles.example/fields|https://articles.example/fields|articles.example"
                        + "|The Courier|Flights|Both sides said so.|en|2014-08-26|json-ld|0.95|2014-08-27|meta|0.9"
                        + "|Jane \"JD\" Doe;Ann, Bee|World|DAMASCUS|AFP|Photo: {Reuters}|2026-11-22 12:00:00|"
                        + PageArticle.VERSION);
    }

    @Test
    void manyAreStoredAtOnceAndEachIsToldItsRevision() {
        articles.store(draft("many/0", "Text 0."));
        articles.store(draft("many/1", "Old text 1."));
        List<ArticleDraft> drafts = IntStream.range(0, 64)
                .mapToObj(i -> draft("many/" + i, "Text %d.".formatted(i)))
                .toList();
        List<StoredArticle> stored = articles.store(drafts);
        assertThat(stored)
                .extracting(StoredArticle::id)
                .containsExactlyElementsOf(drafts.stream().map(ArticleDraft::id).toList());
        assertThat(stored.get(0).revision()).isEqualTo(1);
        assertThat(stored.get(1).revision()).isEqualTo(2);
        assertThat(stored.subList(2, 64)).extracting(StoredArticle::revision).containsOnly(1);
    }

    @Test
    void noneIsStoredOfNone() {
        assertThat(articles.store(List.of())).isEmpty();
    }

    @Test
    void whatSaysTheSameIsNoRevisionAndStaysWhereItIsInTheFeed() {
        StoredArticle first = articles.store(draft("same", "The same."));
        String place = place(first.id());
        assertThat(articles.store(draft("same", "The same."))).isEqualTo(first);
        assertThat(place(first.id())).isEqualTo(place);
        assertThat(articles.store(draft("same", "The same.", "Another title", "The Courier"))
                        .revision())
                .isEqualTo(2);
        assertThat(place(first.id())).isNotEqualTo(place);
    }

    private String place(String id) {
        return database.text("select feed_xid || ' ' || feed_position from crawl.article where id = ?", id);
    }

    @Test
    void anotherExtractorThatSaysTheSameIsNotedAndNoNews() {
        StoredArticle first = articles.store(draft("extractor", "The same."));
        database.run("update crawl.article set extractor_version = '0' where id = ?", first.id());
        String place = place(first.id());
        articles.store(draft("extractor", "The same."));
        assertThat(database.text("select extractor_version from crawl.article where id = ?", first.id()))
                .isEqualTo(PageArticle.VERSION);
        assertThat(place(first.id())).isEqualTo(place);
    }

    @Test
    void ofOneArticleGivenTwiceTheLastCounts() {
        List<StoredArticle> stored = articles.store(List.of(draft("twice", "First."), draft("twice", "Last.")));
        assertThat(stored).hasSize(2).extracting(StoredArticle::revision).containsOnly(1);
        assertThat(database.text(
                        "select text from crawl.article where id = ?",
                        stored.getFirst().id()))
                .isEqualTo("Last.");
    }

    @Test
    void textThatPostgresCannotHoldIsStoredWithoutHarm() {
        StoredArticle stored = articles.store(draft("nul", "a\0b \ud800 \\u0000 end", "T\0", "O\udc00"));
        assertThat(database.texts(
                        "select text || '|' || title || '|' || outlet from crawl.article where id = ?", stored.id()))
                .containsExactly("a\uFFFDb \uFFFD \\u0000 end|T\uFFFD|O\uFFFD");
        assertThat(articles.store(draft("nul", "a\0b \ud800 \\u0000 end", "T\0", "O\udc00"))
                        .revision())
                .isEqualTo(1);
    }

    @Test
    void scrapersThatStoreTheSameArticlesTakeTurns() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> scrapers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int scraper = 0; scraper < 4; scraper++) {
                int number = scraper;
                scrapers.add(threads.submit(() -> {
                    List<ArticleDraft> drafts = new ArrayList<>(IntStream.range(0, 30)
                            .mapToObj(i -> draft("turns/" + i, "Text %d by %d.".formatted(i, number)))
                            .toList());
                    if (number % 2 == 1) {
                        Collections.reverse(drafts);
                    }
                    start.await();
                    return articles.store(drafts);
                }));
            }
            start.countDown();
            for (Future<?> scraper : scrapers) {
                scraper.get();
            }
        }
        assertThat(database.texts(
                        "select distinct revision from crawl.article where starts_with(url, ?)",
                        "https://articles.example/turns/"))
                .containsExactly("4");
    }

    @Test
    void aCopyWithinAnOutletIsFoundWhetherStoredOrGivenAlong() {
        ArticleDraft stored = draft("copy/stored", "Stored long ago.");
        articles.store(stored);
        ArticleDraft copy = draft("copy/a", "Stored long ago.");
        ArticleDraft fresh = draft("copy/b", "Never seen.");
        ArticleDraft freshCopy = draft("copy/c", "Never seen.");
        ArticleDraft elsewhere = draft("copy/d", "Never seen.", "Flights", "The Herald");
        assertThat(articles.sameText(List.of(copy, fresh, freshCopy, elsewhere)))
                .containsOnly(Map.entry(copy.id(), stored.address()), Map.entry(freshCopy.id(), fresh.address()));
        assertThat(articles.sameText(copy)).contains(stored.address());
        assertThat(articles.sameText(stored)).isEmpty();
    }

    @Test
    void anArticleIsNoCopyOfItsOwnCopy() {
        ArticleDraft copy = draft("circle/copy", "Round and round.");
        articles.store(copy);
        ArticleDraft other = draft("circle/other", "Round and round.");
        assertThat(articles.sameText(List.of(other, copy))).containsExactly(Map.entry(other.id(), copy.address()));
    }

    @Test
    void aWithdrawnArticleLeavesATombstoneAndComesBackWhenItIsStoredAgain() {
        ArticleDraft draft = draft("withdrawn", "For now.");
        String id = articles.store(draft).id();
        QuarkusTransaction.requiringNew()
                .run(() -> pages.keep(List.of(
                        Capture.of(draft.address(), new Answer(200, Map.of(), new byte[] {1}, NOON), "crawl", id))));
        assertThat(articles.withdraw(draft.address(), "the site reserves its rights"))
                .isTrue();
        assertThat(articles.withdraw(draft.address(), "the site reserves its rights"))
                .isFalse();
        assertThat(pages.find(draft.address())).isEmpty();
        assertThat(database.texts(
                        "select concat_ws('|', erased, erased_reason, revision, text, title, outlet)"
                                + " from crawl.article where id = ?",
                        id))
                .containsExactly("t|the site reserves its rights|2");
        assertThat(articles.isErased(draft.address())).isFalse();
        StoredArticle back = articles.store(draft);
        assertThat(back).isEqualTo(new StoredArticle(id, 3, false));
        assertThat(database.texts(
                        "select concat_ws('|', erased, erased_reason, text) from crawl.article where id = ?", id))
                .containsExactly("f|For now.");
    }

    @Test
    void nothingIsWithdrawnWhereNothingIs() {
        assertThat(articles.withdraw(PageAddress.stored("https://articles.example/nothing"), "no reason"))
                .isFalse();
    }
}
