package io.hearsay.scraper.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.FastScraping;
import io.hearsay.scraper.TestingDatabase;
import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.fetch.FetchResult.Answer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FastScraping.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class RetentionTest {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant LIMIT = Instant.parse("2021-01-01T00:00:00Z");

    @Inject
    Retention retention;

    @Inject
    Pages pages;

    @Inject
    TestingDatabase database;

    @BeforeEach
    void forgetEverything() {
        database.run("truncate crawl.page, crawl.page_version, crawl.article");
    }

    private static PageAddress address(String path) {
        return PageAddress.stored("https://retention.example/" + path);
    }

    private static Capture capture(String path, String body, Instant at, String article) {
        Answer answer = new Answer(200, Map.of("etag", "\"1\""), body.getBytes(StandardCharsets.UTF_8), at);
        return Capture.of(address(path), answer, "crawl", article);
    }

    private void keep(String path, String body, Instant at, String article) {
        QuarkusTransaction.requiringNew().run(() -> pages.keep(List.of(capture(path, body, at, article))));
    }

    private void article(String id, Instant fetchedAt) {
        database.run(
                "insert into crawl.article (id, revision, text, fetched_at) values (?, 1, 'x', ?)",
                id,
                fetchedAt.atOffset(ZoneOffset.UTC));
    }

    @Test
    void aBodyThatNobodyAskedForGoesWithItsValidators() {
        keep("old", "old", LONG_AGO, null);
        keep("new", "new", LIMIT.plusSeconds(1), null);
        assertThat(retention.sweep(LIMIT, Instant.EPOCH)).isEqualTo(1);
        KeptPage old = pages.find(address("old")).orElseThrow();
        assertThat(old.hasBody()).isFalse();
        assertThat(old.etag()).isNull();
        assertThat(pages.find(address("new")).orElseThrow().hasBody()).isTrue();
        assertThat(retention.sweep(LIMIT, Instant.EPOCH)).isZero();
    }

    @Test
    void aPageThatIsStillLookedAtStays() {
        keep("confirmed", "old", LONG_AGO, null);
        QuarkusTransaction.requiringNew().run(() -> pages.touch(List.of(address("confirmed")), LIMIT.plusSeconds(1)));
        assertThat(retention.sweep(LIMIT, Instant.EPOCH)).isZero();
    }

    @Test
    void whatAnArticleInTheFeedWasMadeOfStays() {
        keep("source", "the article", LONG_AGO, "live");
        article("live", LONG_AGO);
        keep("changed", "the other article", LONG_AGO, "changed");
        article("changed", LONG_AGO);
        keep("changed", "something else", LONG_AGO.plusSeconds(60), null);
        keep("erased", "not any more", LONG_AGO, "erased");
        database.run("insert into crawl.article (id, revision, erased) values ('erased', 2, true)");
        assertThat(retention.sweep(LIMIT, Instant.EPOCH)).isEqualTo(2);
        assertThat(pages.find(address("source")).orElseThrow().hasBody()).isTrue();
        assertThat(pages.find(address("changed")).orElseThrow().hasBody()).isFalse();
        assertThat(pages.find(address("erased")).orElseThrow().hasBody()).isFalse();
        assertThat(database.texts("select url from crawl.page_version"))
                .containsExactly(address("changed").value());
    }

    @Test
    void whatAnArticleWasMadeOfGoesWhereItHasALimitOfItsOwn() {
        keep("source", "the article", LONG_AGO, "live");
        article("live", LONG_AGO);
        keep("changed", "the other article", LONG_AGO, "changed");
        article("changed", LONG_AGO);
        keep("changed", "something else", LIMIT.plusSeconds(1), null);
        keep("later", "the third article", LIMIT.plusSeconds(1), "later");
        article("later", LIMIT.plusSeconds(1));
        assertThat(retention.sweep(LIMIT.plusSeconds(60), LIMIT)).isEqualTo(3);
        assertThat(pages.find(address("source")).orElseThrow().hasBody()).isFalse();
        assertThat(pages.find(address("later")).orElseThrow().hasBody()).isTrue();
        assertThat(database.number("select count(*) from crawl.page_version")).isZero();
    }

    @Test
    void earlierVersionsGoWhenTheyAreThatOld() {
        keep("versions", "one", LONG_AGO, null);
        keep("versions", "two", LIMIT.plusSeconds(1), null);
        keep("versions", "three", LIMIT.plusSeconds(2), null);
        assertThat(retention.sweep(LIMIT, Instant.EPOCH)).isEqualTo(1);
        assertThat(database.number("select count(*) from crawl.page_version")).isEqualTo(1);
    }

    @Test
    void itWalksOverMorePagesThanOneStretchHolds() {
        for (int batch = 0; batch < 40; batch++) {
            List<Capture> captures = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                captures.add(capture("many/%d/%d".formatted(batch, i), "old", LONG_AGO.plus(Duration.ofDays(i)), null));
            }
            QuarkusTransaction.requiringNew().run(() -> pages.keep(captures));
        }
        assertThat(retention.sweep(LIMIT, Instant.EPOCH)).isEqualTo(40 * 64);
        assertThat(database.number("select count(*) from crawl.page where body is not null"))
                .isZero();
    }
}
