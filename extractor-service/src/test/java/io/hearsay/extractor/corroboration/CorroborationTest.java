package io.hearsay.extractor.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.corroboration.Proposition;
import io.hearsay.corroboration.PropositionClusterer;
import io.hearsay.corroboration.Report;
import io.hearsay.corroboration.Statement;
import io.hearsay.corroboration.StatementClusterer;
import io.hearsay.extractor.TestingDatabase;
import io.hearsay.extractor.TestingScraper;
import io.hearsay.extractor.claim.ClaimRow;
import io.hearsay.extractor.intake.TestingExtractor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CorroborationTest {

    private static final String AGENCY =
            """
            The White House on Tuesday ruled out working with Damascus as it weighs strikes on militants.

            "There are no plans to coordinate with the Assad regime as we consider this terror threat," White House \
            spokesman Josh Earnest told reporters aboard the presidential plane.

            The aircraft are expected to gather pictures of positions held by the group in the east of the country, \
            where it has taken a string of army bases over the past weeks.""";

    private static final String OWN =
            """
            Officials in Washington kept their distance from the Syrian government.

            "There are no plans to coordinate with the Assad regime as we consider this terror threat," spokesman Josh \
            Earnest said in an interview with this newspaper.""";

    private static final String DENIED =
            """
            A minister in Damascus gave another account of the flights.

            "The cooperation with the Assad regime has already begun," Foreign Minister Walid Muallem said on Monday.""";

    private static final String TALKS =
            """
            The talks will go on in Geneva. "We will not sign any agreement before the elections," minister Anna Berg \
            told AFP.

            Berg also said that the ceasefire had been broken twice.""";

    @Inject
    TestingExtractor extractor;

    @Inject
    TestingDatabase database;

    @Inject
    StatelessSession session;

    @BeforeEach
    void startAnew() {
        extractor.startAnew();
    }

    @Test
    void aStatementIsCountedOnceHoweverManyPagesCarryIt() {
        TestingScraper.publish("a", "courier", "2014-08-26", AGENCY);
        TestingScraper.publish("b", "recorder", "2014-08-27", AGENCY);
        TestingScraper.publish("c", "orbita", "2014-08-27", OWN);

        extractor.extractAll();

        assertThat(database.rows("select pages, origins, claims, first_reported from claim.statement_v1"
                        + " where speaker_name = 'Josh Earnest'"))
                .containsExactly("3|2|3|2014-08-26");
        assertThat(database.value("select origin_groups -> 0 -> 'joins' -> 0 ->> 'rule' from claim.statement_v1"
                        + " where speaker_name = 'Josh Earnest'"))
                .isEqualTo("reprint");
    }

    @Test
    void anEarlierReportTakesTheStatementOverAndTheOldIdLeadsToIt() {
        TestingScraper.publish("later", "orbita", "2014-08-27", OWN);
        extractor.extractAll();
        String before = earnest();
        TestingScraper.publish("earlier", "courier", "2014-08-26", AGENCY);
        extractor.extractAll();

        assertThat(earnest()).isNotEqualTo(before);
        assertThat(database.rows("select state, successor from claim.retired_v1 where kind = 'statement'"))
                .containsExactly("merged|" + earnest());
        assertThat(database.rows("select r.state, r.successor from claim.retired_v1 r where kind = 'proposition'"))
                .containsExactly("merged|"
                        + database.value(
                                "select proposition_id from claim.statement_v1 where speaker_name = 'Josh Earnest'"));
    }

    @Test
    void aCountryThatIsOnlySpokenForIsASpeakerAsLongAsItIs() {
        TestingScraper.publish("a", "courier", "2014-08-26", AGENCY);
        extractor.extractAll();
        assertThat(
                        database.rows(
                                "select body.name, body.status, body.statements, body.claims from claim.speaker_v1 body"
                                        + " join claim.speaker_v1 voice on voice.represents = body.name where voice.name = 'Josh Earnest'"))
                .containsExactly("United States|named|0|0");

        String body = database.value("select id from claim.speaker_v1 where name = 'United States'");

        TestingScraper.erase("a");
        extractor.extractAll();
        assertThat(database.rows("select name from claim.speaker_v1")).isEmpty();
        assertThat(database.rows("select kind, state from claim.retired_v1 where id = '" + body + "'"))
                .containsExactly("speaker|erased");
    }

    @Test
    void anErasedArticleLeavesItsStatementToTheOthers() {
        TestingScraper.publish("a", "courier", "2014-08-26", AGENCY);
        TestingScraper.publish("c", "orbita", "2014-08-27", OWN);
        extractor.extractAll();
        TestingScraper.erase("a");
        extractor.extractAll();

        List<String> left = everything();
        extractor.startAnew();
        TestingScraper.publish("c", "orbita", "2014-08-27", OWN);
        extractor.extractAll();

        assertThat(left).isEqualTo(everything());
    }

    @Test
    void aRelationShowsBothPassages() {
        TestingScraper.publish("a", "courier", "2014-08-26", AGENCY);
        TestingScraper.publish("d", "dailyloop", "2014-08-26", DENIED);
        extractor.extractAll();

        assertThat(database.rows("select distinct least(a, b), greatest(a, b) from ("
                        + "select evidence -> 'a' ->> 'articleId' a, evidence -> 'b' ->> 'articleId' b"
                        + " from claim.relation_v1 where kind = 'contradicts') passages where a <> b"))
                .containsExactly("a|d");
    }

    @Test
    void theOrderOfArrivalLeavesNoTrace() {
        List<Runnable> arrivals = new ArrayList<>(List.of(
                () -> TestingScraper.publish("a", "courier", "2014-08-26", AGENCY),
                () -> TestingScraper.publish("b", "recorder", "2014-08-27", AGENCY),
                () -> TestingScraper.publish("c", "orbita", null, OWN),
                () -> TestingScraper.publish("d", "dailyloop", "2014-08-26", DENIED),
                () -> TestingScraper.publish("e", "meridian", "2014-09-01", TALKS),
                () -> TestingScraper.publish("f", "courier", null, TALKS + "\n\n" + DENIED),
                () -> TestingScraper.publish("g", "orbita", "2014-09-02", TALKS + "\n\n" + OWN)));
        arrive(arrivals);
        List<String> expected = everything();
        Random random = new Random(7);

        for (int shuffle = 0; shuffle < 20; shuffle++) {
            Collections.shuffle(arrivals, random);
            arrive(arrivals);
            assertThat(everything()).as("shuffle %d", shuffle).isEqualTo(expected);
        }
        assertThat(database.rows("select * from claim.name_use order by 1, 2, 3, 4, 5"))
                .isNotEmpty()
                .isEqualTo(database.rows(
                        "select speaker_id, speaker_status, speaker_name, speaker_role, represents, count(*)"
                                + " from claim.claim where speaker_id is not null group by 1, 2, 3, 4, 5"
                                + " order by 1, 2, 3, 4, 5"));
        assertThat(database.rows("select * from claim.statement_count order by 1"))
                .isNotEmpty()
                .isEqualTo(database.rows("select speaker_id, count(*) from claim.statement"
                        + " where speaker_id is not null group by 1 order by 1"));
    }

    @Test
    @Transactional
    void theResultIsThatOfClusteringEverythingAtOnce() {
        arrive(List.of(
                () -> TestingScraper.publish("g", "orbita", "2014-09-02", TALKS + "\n\n" + OWN),
                () -> TestingScraper.publish("a", "courier", "2014-08-26", AGENCY),
                () -> TestingScraper.publish("d", "dailyloop", "2014-08-26", DENIED),
                () -> TestingScraper.publish("e", "meridian", "2014-09-01", TALKS)));

        List<Report> reports = session.createSelectionQuery("from Claim", ClaimRow.class).getResultList().stream()
                .map(Reports::of)
                .toList();
        List<Statement> statements = StatementClusterer.cluster(reports);

        assertThat(database.rows("select id from claim.statement order by id"))
                .isEqualTo(statements.stream().map(Statement::id).toList());
        assertThat(database.rows("select id from claim.proposition order by id"))
                .isEqualTo(PropositionClusterer.cluster(statements).stream()
                        .map(Proposition::id)
                        .toList());
    }

    /** Each arrival in a transaction of its own, the first half of them one by one. */
    private void arrive(List<Runnable> arrivals) {
        extractor.startAnew();
        for (int arrival = 0; arrival < arrivals.size(); arrival++) {
            arrivals.get(arrival).run();
            if (arrival < arrivals.size() / 2) {
                extractor.extractAll();
            }
        }
        TestingScraper.publish("x", "recorder", "2014-08-25", OWN);
        extractor.extractAll();
        TestingScraper.erase("x");
        extractor.extractAll();
    }

    private List<String> everything() {
        List<String> rows = new ArrayList<>();
        for (String query : List.of(
                "select to_jsonb(s) - 'updated_at' - 'added_in' from claim.statement_v1 s order by id",
                "select to_jsonb(p) - 'updated_at' from claim.proposition_v1 p order by id",
                "select to_jsonb(r) from claim.relation_v1 r order by id",
                "select to_jsonb(r) from claim.reprint_v1 r order by article_id, other_id",
                "select to_jsonb(s) from claim.speaker_v1 s order by id",
                "select to_jsonb(c) - 'extracted_at' - 'added_in' from claim.claim_v1 c order by id")) {
            rows.addAll(database.rows(query));
        }
        return rows;
    }

    private String earnest() {
        return database.value("select id from claim.statement_v1 where speaker_name = 'Josh Earnest'");
    }
}
