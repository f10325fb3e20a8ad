package io.hearsay.scraper.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearsay.article.Article;
import io.hearsay.article.ArticleEvidence;
import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.FastScraping;
import io.hearsay.scraper.TestingDatabase;
import io.hearsay.scraper.address.PageAddress;
import io.hearsay.web.Cursor;
import io.hearsay.web.Listing;
import io.hearsay.web.ProblemException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FastScraping.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class ArticleFeedTest {

    @Inject
    ArticleFeed feed;

    @Inject
    Articles articles;

    @Inject
    TestingDatabase database;

    @BeforeEach
    void forgetEverything() {
        database.run("truncate crawl.article");
    }

    private static ArticleDraft draft(int number, String text) {
        Article article = new Article(
                text,
                "T",
                null,
                null,
                List.of(),
                "O",
                null,
                null,
                null,
                null,
                null,
                List.of(),
                "ltr",
                ArticleEvidence.NONE);
        PageAddress address = PageAddress.stored("https://feed.example/" + number);
        return ArticleDraft.of(address, article, "O", null, Instant.EPOCH);
    }

    private static List<ArticleDraft> drafts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> draft(i, "Text %d.".formatted(i)))
                .toList();
    }

    private List<String> ids(String after) {
        return feed.after(after, 100).items().stream().map(ArticleView::id).toList();
    }

    @Test
    void articlesStoredTogetherAreReadOneAfterTheOther() {
        articles.store(drafts(10));
        Listing<ArticleView> first = feed.after(null, 4);
        Listing<ArticleView> second = feed.after(first.next(), 4);
        Listing<ArticleView> third = feed.after(second.next(), 4);
        assertThat(third.next()).isNull();
        assertThat(IntStream.of(0, 1, 2)
                        .mapToObj(i -> List.of(first, second, third).get(i))
                        .flatMap(listing -> listing.items().stream())
                        .map(ArticleView::id))
                .containsExactlyInAnyOrderElementsOf(
                        drafts(10).stream().map(ArticleDraft::id).toList());
    }

    @Test
    void aRevisionMovesToTheEndAndNobodyElse() {
        articles.store(drafts(3));
        List<String> before = ids(null);
        articles.store(List.of(draft(0, "Text 0."), draft(1, "Something else."), draft(2, "Text 2.")));
        String moved = draft(1, "").id();
        assertThat(ids(null)).endsWith(moved).hasSize(3);
        assertThat(ids(null).subList(0, 2))
                .containsExactlyElementsOf(
                        before.stream().filter(id -> !id.equals(moved)).toList());
    }

    @Test
    void aTombstoneNamesNothingButItself() {
        articles.store(draft(1, "Soon gone."));
        articles.withdraw(PageAddress.stored("https://feed.example/1"), "the site wants it so");
        ArticleView tombstone = feed.after(null, 10).items().getFirst();
        assertThat(tombstone.erased()).isTrue();
        assertThat(tombstone.revision()).isEqualTo(2);
        assertThat(tombstone.url()).isNull();
        assertThat(tombstone.text()).isNull();
        assertThat(tombstone.outlet()).isNull();
        assertThat(feed.find(tombstone.id())).contains(tombstone);
    }

    @Test
    void aStretchOfLongTextsEndsEarlyAndNoneIsLeftOut() {
        List<ArticleDraft> drafts = new ArrayList<>();
        for (int length : List.of(300_000, 300_000, 300_000, 300_000, 2_500_000, 1_000_000, 10, 10, 1_000_000)) {
            drafts.add(draft(drafts.size(), "w".repeat(length) + drafts.size()));
        }
        drafts.forEach(articles::store);
        List<List<Integer>> stretches = new ArrayList<>();
        String after = null;
        do {
            Listing<ArticleView> stretch = feed.after(after, 50);
            stretches.add(stretch.items().stream()
                    .map(view -> drafts.stream().map(ArticleDraft::id).toList().indexOf(view.id()))
                    .toList());
            after = stretch.next();
        } while (after != null);
        assertThat(stretches).containsExactly(List.of(0, 1, 2), List.of(3), List.of(4), List.of(5, 6, 7), List.of(8));
    }

    @Test
    void aLongTextAtTheEndOfTheFeedIsServed() {
        articles.store(draft(1, "w".repeat(10_000_000)));
        Listing<ArticleView> only = feed.after(null, 1);
        assertThat(only.items()).hasSize(1);
        assertThat(only.next()).isNull();
    }

    @Test
    void aCursorOfAnythingElseIsRefused() {
        for (String cursor : List.of("x", Cursor.of("/api/v1/hosts", "a"), Cursor.of("/api/v1/articles", "a", "b"))) {
            assertThatThrownBy(() -> feed.after(cursor, 10)).as(cursor).isInstanceOf(ProblemException.class);
        }
        assertThat(feed.find("unknown")).isEmpty();
    }
}
