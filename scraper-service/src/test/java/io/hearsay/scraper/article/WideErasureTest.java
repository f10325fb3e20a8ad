package io.hearsay.scraper.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.article.Article;
import io.hearsay.article.ArticleEvidence;
import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.FastScraping;
import io.hearsay.scraper.TestingDatabase;
import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.takedown.TakeDown;
import io.hearsay.scraper.takedown.TakeDownKind;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Take-downs of more than one batch. */
@QuarkusTest
@TestProfile(FastScraping.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class WideErasureTest {

    private static final int MANY = 450;

    @Inject
    WideErasure wideErasure;

    @Inject
    Articles articles;

    @Inject
    TestingDatabase database;

    private void publish(String outlet, String host) {
        List<ArticleDraft> drafts = IntStream.range(0, MANY)
                .mapToObj(i -> {
                    Article article = new Article(
                            outlet + " " + i,
                            "T",
                            null,
                            null,
                            List.of(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            List.of(),
                            "ltr",
                            ArticleEvidence.NONE);
                    PageAddress address = PageAddress.stored("https://%s/%d".formatted(host, i));
                    return ArticleDraft.of(address, article, outlet, null, Instant.EPOCH);
                })
                .toList();
        articles.store(drafts);
    }

    @Test
    void aLargeOutletGoesInBatchesToTheLastArticle() {
        publish("The Large Courier", "large.example");
        TakeDown done = wideErasure.start(TakeDownKind.outlet, "The Large Courier", null, Duration.ofMinutes(1));
        assertThat(done.state()).isEqualTo(TakeDown.State.done);
        assertThat(done.articles()).isEqualTo(MANY);
        assertThat(database.number("select count(*) from crawl.article where host = 'large.example' and not erased"))
                .isZero();
        assertThat(database.number(
                        "select count(*) from crawl.take_down_mark where take_down_id = ? and not rule",
                        Long.parseLong(done.id())))
                .isEqualTo(MANY);
    }

    @Test
    void whatThereIsNoTimeForIsDoneLaterWhileNothingMoreComesIn() {
        publish("The Slow Courier", "slow.example");
        TakeDown begun = wideErasure.start(TakeDownKind.outlet, "The Slow Courier", null, Duration.ZERO);
        assertThat(begun.state()).isEqualTo(TakeDown.State.working);
        assertThat(articles.takenDown(PageAddress.stored("https://slow.example/never-seen")))
                .contains("its outlet was taken down");
        wideErasure.resume();
        assertThat(database.text(
                        "select working || ' ' || articles from crawl.take_down where id = ?",
                        Long.parseLong(begun.id())))
                .isEqualTo("false " + MANY);
    }

    @Test
    void anOutletIsMeantHoweverItsPagesCapitaliseIt() {
        publish("The Loud Courier", "loud.example");
        publish("THE LOUD COURIER", "loud.example");
        publish("the loud courier", "quiet.example");
        TakeDown done = wideErasure.start(TakeDownKind.outlet, "The Loud Courier", null, Duration.ofMinutes(1));

        assertThat(done.state()).isEqualTo(TakeDown.State.done);
        assertThat(database.number("select count(*) from crawl.article where lower(outlet) = 'the loud courier'"))
                .isZero();
        assertThat(articles.takenDown(PageAddress.stored("https://quiet.example/never-seen")))
                .contains("its outlet was taken down");
        publish("The LOUD Courier", "elsewhere.example");
        assertThat(database.number("select count(*) from crawl.article where host = 'elsewhere.example'"))
                .isZero();
    }
}
