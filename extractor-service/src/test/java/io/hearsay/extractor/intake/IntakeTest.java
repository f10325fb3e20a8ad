package io.hearsay.extractor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearsay.extractor.ExtractorSettings;
import io.hearsay.extractor.TestingClaimFinder;
import io.hearsay.extractor.TestingDatabase;
import io.hearsay.extractor.TestingScraper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IntakeTest {

    private static final String EARNEST =
            "\"There are no plans to coordinate with the Assad regime,\" White House spokesman Josh Earnest said.";
    private static final String TALKS = "\"The talks will resume in Geneva next week,\" minister Anna Berg told AFP.";

    @Inject
    FeedReader reader;

    @Inject
    Leases leases;

    @Inject
    Processing processing;

    @Inject
    ExtractorSettings settings;

    @Inject
    TestingExtractor extractor;

    @Inject
    TestingDatabase database;

    @BeforeEach
    void startAnew() {
        extractor.startAnew();
        assertThat(extractor.read()).isTrue();
    }

    @Test
    void aFeedArticleBecomesClaims() {
        TestingScraper.publish("a", "courier", "2014-08-26", EARNEST);

        extractor.read();
        extractor.worker("one").workOff();

        assertThat(database.rows("select article_id, speaker_name, text, published_date, outlet from claim.claim_v1"))
                .containsExactly(
                        "a|Josh Earnest|There are no plans to coordinate with the Assad regime|2014-08-26|courier");
        assertThat(state("a")).isEqualTo("extracted|1|1");
        assertThat(database.value("select analysis from claim.article_state_v1"))
                .isEqualTo("claims");
    }

    @Test
    void anArticleThatIsNotEnglishIsKeptAndMarkedWithoutClaims() {
        TestingScraper.publish(
                "a",
                "kurier",
                "2014-08-26",
                "\"Das ist nicht das Ende\", sagte Anna Berg in Wien. " + EARNEST
                        + " Die Ministerin sagte auch, dass sie mit einer Delegation aus Bern nach Genf reisen werde und nicht"
                        + " vor dem Ende der Woche wieder im Amt sei.");
        TestingScraper.publish("b", "courier", "2014-08-26", EARNEST);

        extractor.extractAll();

        assertThat(database.rows("select article_id, state, analysis, claims from claim.article_state_v1 order by 1"))
                .containsExactly("a|extracted|unsupported-language|0", "b|extracted|claims|1");
        assertThat(database.rows("select distinct article_id from claim.claim")).containsExactly("b");
        assertThat(database.value("select text from claim.article where id = 'a'"))
                .startsWith("\"Das ist nicht das Ende\"");
    }

    @Test
    void aStretchDeliveredTwiceIsTakenOnce() {
        TestingScraper.publish("a", "courier", "2014-08-26", EARNEST);
        extractor.read();
        extractor.worker("one").workOff();

        database.execute("update claim.feed set position = null");
        extractor.read();

        assertThat(extractor.worker("one").workOff()).isZero();
        assertThat(database.value("select count(*) from claim.claim")).isEqualTo("1");
    }

    @Test
    void aFeedOfManyStretchesIsReadToItsEnd() {
        for (int number = 0; number < 8; number++) {
            TestingScraper.publish("a" + number, "courier", "2014-08-26", EARNEST);
        }

        extractor.read();

        assertThat(database.value("select pending from claim.progress_v1")).isEqualTo("8");
        assertThat(extractor.worker("one").workOff()).isEqualTo(8);
    }

    @Test
    void aNewRevisionReplacesTheClaimsOfTheOldOne() {
        TestingScraper.publish("a", "courier", "2014-08-26", EARNEST);
        extractor.extractAll();
        TestingScraper.publish("a", "courier", "2014-08-26", TALKS);
        extractor.extractAll();

        assertThat(database.rows("select speaker_name from claim.claim_v1")).containsExactly("Anna Berg");
        assertThat(database.rows("select kind, state, count(*) from claim.retired_v1 group by 1, 2 order by 1"))
                .as("of the speakers one is the body that the other spoke for")
                .containsExactly("claim|erased|1", "proposition|erased|1", "speaker|erased|2", "statement|erased|1");
    }

    @Test
    void aTombstoneLeavesNothing() {
        TestingScraper.publish("a", "courier", "2014-08-26", EARNEST);
        extractor.extractAll();
        TestingScraper.erase("a");
        extractor.extractAll();

        for (String table : new String[] {
            "article",
            "claim",
            "statement",
            "proposition",
            "speaker",
            "relation",
            "relation_keys",
            "report",
            "reprint",
            "fingerprint",
            "name_use",
            "statement_count"
        }) {
            assertThat(database.value("select count(*) from claim." + table))
                    .as(table)
                    .isEqualTo("0");
        }
        assertThat(database.rows("select state, entry, content_hash from claim.intake"))
                .containsExactly("erased|null|null");
        assertThat(database.value("select count(*) from claim.claim_v1 where search @@ to_tsquery('english', 'assad')"))
                .isEqualTo("0");
    }

    @Test
    void aPoisonousArticleEndsAsFailedAndHoldsNobodyUp() {
        TestingScraper.publish("bad", "courier", "2014-08-26", EARNEST + TestingClaimFinder.POISON);
        TestingScraper.publish("good", "courier", "2014-08-26", TALKS);

        extractor.extractAll();

        assertThat(database.rows("select article_id, state, reason from claim.article_state_v1 order by article_id"))
                .containsExactly(
                        "bad|failed|IllegalStateException: this text is not to be survived", "good|extracted|null");
        assertThat(database.value("select attempts from claim.intake where article_id = 'bad'"))
                .isEqualTo("3");
    }

    @Test
    void whatPostgresFailsAtIsNoAttempt() {
        TestingScraper.publish("unlucky", "courier", "2014-08-26", EARNEST);
        extractor.read();
        database.execute(
                """
                create function claim.out_of_disk() returns trigger language plpgsql as
                $$ begin raise exception 'no space left' using errcode = '53100'; end $$;
                create trigger out_of_disk before insert on claim.claim execute function claim.out_of_disk()""");
        try {
            for (int attempt = 1; attempt <= 5; attempt++) {
                database.execute("update claim.intake set lease_until = null");
                assertThat(extractor.worker("one").workOnNext()).isTrue();
            }
        } finally {
            database.execute("drop function claim.out_of_disk() cascade");
        }
        assertThat(database.rows("select state, attempts from claim.intake")).containsExactly("pending|0");
        database.execute("update claim.intake set lease_until = null");
        extractor.extractAll();
        assertThat(database.rows("select state, attempts from claim.intake")).containsExactly("extracted|1");
    }

    @Test
    void whatPostgresFailsAtAgainAndAgainIsQuarantined() {
        TestingScraper.publish("poison", "courier", "2014-08-26", EARNEST);
        extractor.read();
        database.execute("update claim.intake set handed_back = 19");
        database.execute(
                """
                create function claim.out_of_memory() returns trigger language plpgsql as
                $$ begin raise exception 'out of memory' using errcode = '53200'; end $$;
                create trigger out_of_memory before insert on claim.claim execute function claim.out_of_memory()""");
        try {
            assertThat(extractor.worker("one").workOnNext()).isTrue();
            assertThat(database.value("select attempts from claim.intake"))
                    .as("the last that does not count")
                    .isEqualTo("0");
            for (int attempt = 1; attempt <= 4; attempt++) {
                database.execute("update claim.intake set lease_until = null");
                assertThat(extractor.worker("one").workOnNext()).isTrue();
            }
        } finally {
            database.execute("drop function claim.out_of_memory() cascade");
        }
        assertThat(database.value("select state || ': ' || reason from claim.article_state_v1"))
                .startsWith("failed: each of 3 attempts ended without a result")
                .endsWith("or Postgres failed at it");
    }

    @Test
    void aTextThatPostgresCannotHoldIsNamed() {
        TestingScraper.publishRaw(entry("nul", "A\u0000B"));
        TestingScraper.publishRaw(entry("half", "A\ud800B"));
        TestingScraper.publishRaw(entry("none", null));

        extractor.extractAll();

        assertThat(database.rows("select article_id, state, reason from claim.article_state_v1 order by article_id"))
                .containsExactly(
                        "half|failed|the feed's entry holds a NUL character or half of a surrogate pair",
                        "none|failed|the feed's entry has no text",
                        "nul|failed|the feed's entry holds a NUL character or half of a surrogate pair");
    }

    @Test
    void whatADeadWorkerHeldIsTakenOverWhenItsLeaseRunsOut() {
        TestingScraper.publish("a", "courier", "2014-08-26", EARNEST);
        extractor.read();
        Lease dead = leases.next("dead").orElseThrow();

        assertThat(leases.next("alive")).isEmpty();
        database.execute("update claim.intake set lease_until = now() - interval '1 second'");
        assertThat(extractor.worker("alive").workOff()).isEqualTo(1);

        assertThat(processing.store(dead, processing.read(dead))).isFalse();
        assertThat(database.value("select count(*) from claim.claim")).isEqualTo("1");
    }

    @Test
    void whatAProcessHeldThatShutsDownIsTakenOverAtOnce() {
        TestingScraper.publish("a", "courier", "2014-08-26", EARNEST);
        TestingScraper.publish("b", "courier", "2014-08-26", TALKS);
        extractor.read();
        Lease held = leases.next("ending/0").orElseThrow();
        Lease ofAnother = leases.next("ending-later/0").orElseThrow();

        assertThat(leases.giveBack("ending")).isEqualTo(1);

        Lease again = leases.next("alive/0").orElseThrow();
        assertThat(again.articleId()).isEqualTo(held.articleId());
        assertThat(again.attempts()).isEqualTo(1);
        assertThat(processing.store(held, processing.read(held))).isFalse();
        assertThat(processing.store(again, processing.read(again))).isTrue();
        assertThat(processing.store(ofAnother, processing.read(ofAnother))).isTrue();
    }

    @Test
    void aProcessThatShutsDownTakesNothingMore() {
        TestingScraper.publish("a", "courier", "2014-08-26", EARNEST);
        extractor.read();
        Leases ending = new Leases(null, settings);

        ending.close();

        assertThat(ending.next("ending/0")).isEmpty();
    }

    @Test
    void anArticleThatKillsItsWorkersIsGivenUp() {
        TestingScraper.publish("a", "courier", "2014-08-26", EARNEST);
        extractor.read();
        for (int attempt = 0; attempt < settings.maxAttempts(); attempt++) {
            assertThat(leases.next("dead")).isPresent();
            database.execute("update claim.intake set lease_until = now() - interval '1 second'");
        }

        extractor.worker("alive").workOff();

        assertThat(database.value("select state || ' ' || reason from claim.article_state_v1"))
                .startsWith("failed each of 3 attempts ended without a result");
    }

    @Test
    void aRevisionThatArrivesMeanwhileEndsTheLease() {
        TestingScraper.publish("a", "courier", "2014-08-26", EARNEST);
        extractor.read();
        Lease old = leases.next("slow").orElseThrow();
        TestingScraper.publish("a", "courier", "2014-08-26", TALKS);
        extractor.read();

        assertThat(processing.store(old, processing.read(old))).isFalse();
        extractor.worker("fast").workOff();

        assertThat(database.rows("select speaker_name from claim.claim_v1")).containsExactly("Anna Berg");
    }

    @Test
    void twoExtractorsShareTheWorkWithoutDoublingIt() {
        for (int number = 0; number < 12; number++) {
            TestingScraper.publish("a" + number, "outlet" + number, "2014-08-26", EARNEST + "\n\n" + TALKS);
        }
        extractor.read();

        int worked = CompletableFuture.supplyAsync(extractor.worker("one")::workOff)
                .thenCombine(CompletableFuture.supplyAsync(extractor.worker("two")::workOff), Integer::sum)
                .join();

        assertThat(worked).isEqualTo(12);
        assertThat(database.value("select sum(claims) from claim.article_state_v1"))
                .isEqualTo("24");
        assertThat(database.rows("select speaker_name, pages, claims from claim.statement_v1 order by 1"))
                .containsExactly("Anna Berg|12|12", "Josh Earnest|12|12");
    }

    @Test
    void twoExtractorsReadTheFeedAtOnce() {
        for (int number = 0; number < 9; number++) {
            TestingScraper.publish("a" + number, "courier", "2014-08-26", EARNEST);
        }

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> extractor.read()),
                        CompletableFuture.runAsync(() -> extractor.read()))
                .join();

        assertThat(database.value("select count(*) from claim.intake")).isEqualTo("9");
    }

    @Test
    void aScraperThatIsDownIsAskedAgainLater() {
        TestingScraper.publish("a", "courier", "2014-08-26", EARNEST);
        TestingScraper.goDown();
        assertThat(reader.read()).isFalse();
        assertThat(reader.look()).isEqualTo(FeedState.UNREACHABLE);

        TestingScraper.comeUp();

        assertThat(extractor.read()).isTrue();
        assertThat(database.value("select pending from claim.progress_v1")).isEqualTo("1");
    }

    @Test
    void aScraperOnANewDatabaseIsReadFromTheStart() {
        TestingScraper.publish("a", "courier", "2014-08-26", EARNEST);
        extractor.extractAll();
        TestingScraper.forgetCursors();
        TestingScraper.publish("b", "courier", "2014-08-26", TALKS);

        extractor.extractAll();

        assertThat(database.rows("select distinct article_id from claim.claim order by 1"))
                .containsExactly("a", "b");
    }

    @Test
    void anotherExtractorVersionReadsTheFeedAgain() {
        TestingScraper.publish("a", "courier", "2014-08-26", EARNEST);
        extractor.extractAll();
        database.execute("update claim.feed set extractor_version = '0'");
        database.execute("update claim.intake set extractor_version = '0'");

        extractor.read();

        assertThat(extractor.worker("one").workOff()).isEqualTo(1);
        assertThat(database.rows("select state, extractor_version from claim.article_state_v1"))
                .containsExactly("extracted|" + settings.version());
    }

    @Test
    void oldAnswersStayUntilAnotherVersionHasRead() {
        TestingScraper.publish("a", "courier", "2014-08-26", EARNEST);
        extractor.extractAll();
        String statements = "select id, text, claims, origins from claim.statement_v1";
        List<String> before = database.rows(statements);
        database.execute("update claim.feed set extractor_version = '0'");
        database.execute("update claim.intake set extractor_version = '0'");

        extractor.read();

        assertThat(database.value("select pending from claim.progress_v1")).isEqualTo("1");
        assertThat(database.rows(statements)).isNotEmpty().isEqualTo(before);
        extractor.extractAll();
        assertThat(database.rows(statements)).isEqualTo(before);
        assertThat(database.rows("select * from claim.retired")).isEmpty();
    }

    @Test
    void newArticlesGoBeforeThoseToBeReadAgain() {
        TestingScraper.publish("old", "courier", "2014-08-26", EARNEST);
        extractor.extractAll();
        database.execute("update claim.feed set extractor_version = '0'");
        database.execute("update claim.intake set extractor_version = '0'");
        TestingScraper.publish("new", "courier", "2014-08-27", TALKS);

        extractor.read();

        assertThat(leases.next("one").orElseThrow().articleId()).isEqualTo("new");
        assertThat(leases.next("one").orElseThrow().articleId()).isEqualTo("old");
    }

    private String state(String article) {
        return database.value("select state, revision, claims from claim.article_state_v1 where article_id = '%s'"
                .formatted(article));
    }

    private static ObjectNode entry(String id, String text) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("revision", 1)
                .put("contentHash", "hash-" + id)
                .put("erased", false)
                .put("text", text);
    }
}
