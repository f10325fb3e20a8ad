package io.hearsay.scraper.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.FastScraping;
import io.hearsay.scraper.TestingDatabase;
import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.fetch.FetchResult.Answer;
import io.hearsay.scraper.takedown.Mark;
import io.hearsay.scraper.takedown.TakeDownKind;
import io.hearsay.scraper.takedown.TakeDowns;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FastScraping.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class PagesTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456Z");

    @Inject
    Pages pages;

    @Inject
    TakeDowns takeDowns;

    @Inject
    TestingDatabase database;

    private static PageAddress address(String path) {
        return PageAddress.stored("https://pages.example/" + path);
    }

    private static Answer answer(String body, int minutes) {
        return new Answer(
                200,
                Map.of("content-type", "text/html", "etag", "\"" + body.length() + "\"", "server", "nginx/1.0 é"),
                body.getBytes(StandardCharsets.UTF_8),
                NOON.plus(Duration.ofMinutes(minutes)));
    }

    private void keep(Capture... captures) {
        QuarkusTransaction.requiringNew().run(() -> pages.keep(List.of(captures)));
    }

    private void keep(String path, String body, int minutes) {
        keep(Capture.of(address(path), answer(body, minutes), "crawl", null));
    }

    private List<String> versions(String path) {
        return database.texts(
                "select to_char(fetched_at at time zone 'UTC', 'MI') from crawl.page_version where url = ?"
                        + " order by fetched_at",
                address(path).value());
    }

    @Test
    void anAnswerIsKeptAsItWasReceived() {
        keep("one", "<p>Hello</p>", 0);
        KeptPage kept = pages.find(address("one")).orElseThrow();
        assertThat(kept.hasBody()).isTrue();
        assertThat(kept.etag()).isEqualTo("\"12\"");
        assertThat(kept.checkedAt()).isEqualTo(NOON);
        assertThat(kept.isFresh(Duration.ofMinutes(5), NOON.plusSeconds(299))).isTrue();
        assertThat(kept.isFresh(Duration.ofMinutes(5), NOON.plusSeconds(301))).isFalse();
        Answer answer = kept.answer();
        assertThat(answer.body()).isEqualTo("<p>Hello</p>".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.headers()).isEqualTo(answer("<p>Hello</p>", 0).headers());
        assertThat(answer.at()).isEqualTo(NOON);
    }

    @Test
    void aBodyIsNamedByItsSha256() {
        keep("digest", "abc", 0);
        assertThat(database.text(
                        "select encode(digest, 'hex') from crawl.page where url = ?",
                        address("digest").value()))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void nothingIsKnownOfAPageThatWasNeverFetched() {
        assertThat(pages.find(address("never"))).isEmpty();
    }

    @Test
    void anAnswerWithoutABodyIsKeptToo() {
        keep(Capture.of(address("gone"), new Answer(404, Map.of("location", "x"), new byte[0], NOON), "crawl", null));
        KeptPage kept = pages.find(address("gone")).orElseThrow();
        assertThat(kept.hasBody()).isFalse();
        assertThat(kept.answer().status()).isEqualTo(404);
        assertThat(kept.answer().body()).isEmpty();
    }

    @Test
    void manyPagesAreKeptAtOnceAndTheLastAnswerOfEachCounts() {
        List<Capture> captures = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            captures.add(Capture.of(address("many/" + i % 32), answer("body " + i, i), "crawl", null));
        }
        QuarkusTransaction.requiringNew().run(() -> pages.keep(captures));
        assertThat(database.number(
                        "select count(*) from crawl.page where starts_with(url, ?)",
                        address("many/").value()))
                .isEqualTo(32);
        assertThat(pages.find(address("many/3")).orElseThrow().answer().body())
                .isEqualTo("body 35".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aChangedPageLeavesItsLastVersions() {
        for (int minute = 0; minute < 6; minute++) {
            keep("changing", "text " + minute, minute);
        }
        assertThat(versions("changing")).containsExactly("02", "03", "04");
        assertThat(pages.find(address("changing")).orElseThrow().answer().body())
                .isEqualTo("text 5".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aPageThatIsFetchedAgainUnchangedLeavesNoVersion() {
        keep("still", "the same", 0);
        keep("still", "the same", 1);
        assertThat(versions("still")).isEmpty();
        assertThat(pages.find(address("still")).orElseThrow().fetchedAt()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void whatAVanishedPageSaidIsKept() {
        keep("vanishing", "it was here", 0);
        keep(Capture.of(
                address("vanishing"), new Answer(410, Map.of(), new byte[0], NOON.plusSeconds(60)), "crawl", null));
        assertThat(versions("vanishing")).containsExactly("00");
        assertThat(pages.find(address("vanishing")).orElseThrow().hasBody()).isFalse();
    }

    @Test
    void theVersionThatAnArticleWasMadeOfStaysHoweverOld() {
        keep(Capture.of(address("source"), answer("the article", 0), "crawl", "article-of-source"));
        database.run(
                "insert into crawl.article (id, revision, text, fetched_at) values ('article-of-source', 1, 'x', ?)",
                NOON.atOffset(java.time.ZoneOffset.UTC));
        for (int minute = 1; minute < 7; minute++) {
            keep("source", "no article " + minute, minute);
        }
        assertThat(versions("source")).containsExactly("00", "03", "04", "05");
    }

    @Test
    void nothingIsKeptOfAnAddressThatWasTakenDown() {
        QuarkusTransaction.requiringNew().run(() -> {
            long id = takeDowns.put(TakeDownKind.prefix, "pages.example/down/", null);
            takeDowns.mark(id, Mark.prefix("pages.example/down/").toList());
        });
        keep(
                Capture.of(address("down/a"), answer("secret", 0), "crawl", null),
                Capture.of(address("up"), answer("public", 0), "crawl", null));
        assertThat(pages.find(address("down/a"))).isEmpty();
        assertThat(pages.find(address("up"))).isPresent();
    }

    @Test
    void aPageThatIsStillCurrentIsFreshAgain() {
        keep("touched", "text", 0);
        Instant later = NOON.plusSeconds(3600);
        QuarkusTransaction.requiringNew().run(() -> pages.touch(address("touched"), later));
        QuarkusTransaction.requiringNew().run(() -> pages.touch(address("touched"), NOON.plusSeconds(60)));
        assertThat(pages.find(address("touched")).orElseThrow().checkedAt()).isEqualTo(later);
    }

    @Test
    void aForgottenPageIsGoneWithItsVersions() {
        keep("forgotten", "one", 0);
        keep("forgotten", "two", 1);
        QuarkusTransaction.requiringNew().run(() -> pages.forget(List.of(address("forgotten"))));
        assertThat(pages.find(address("forgotten"))).isEmpty();
        assertThat(versions("forgotten")).isEmpty();
    }

    @Test
    void headersThatPostgresCannotHoldDoNoHarm() {
        keep(Capture.of(
                address("nul"), new Answer(200, Map.of("etag", "a\0b", "x", "c\0d"), new byte[] {1}, NOON), "c", null));
        assertThat(pages.find(address("nul")).orElseThrow().headers()).containsEntry("x", "c\uFFFDd");
    }
}
