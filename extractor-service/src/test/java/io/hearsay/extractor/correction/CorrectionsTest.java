package io.hearsay.extractor.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearsay.extractor.TestingDatabase;
import io.hearsay.extractor.TestingScraper;
import io.hearsay.extractor.intake.TestingExtractor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CorrectionsTest {

    private static final String AGENCY =
            """
            The White House on Tuesday ruled out working with Damascus as it weighs strikes on militants.

            "There are no plans to coordinate with the Assad regime as we consider this terror threat," White House \
            spokesman Josh Earnest told reporters aboard the presidential plane.""";

    private static final String OWN =
            """
            Officials in Washington kept their distance from the Syrian government.

            "There are no plans to coordinate with the Assad regime as we consider this terror threat," spokesman Josh \
            Earnest said in an interview with this newspaper.""";

    private static final String BARE =
            """
            The briefing was short and took place behind closed doors.

            "There are no plans to coordinate with the Assad regime as we consider this terror threat," a senior \
            official said.""";

    private static final String DENIED =
            """
            A minister in Damascus gave another account of the flights.

            "The cooperation with the Assad regime has already begun," Foreign Minister Walid Muallem said on Monday.""";

    private static final String REPEATED =
            """
            Nobody at the ministry would go into detail.

            "The flights over our territory have started and will not end," Foreign Minister Walid Muallem said.""";

    private static final String WEEKS =
            """
            The campaign has only begun, the spokesman told the press.

            "The strikes on the militants will go on for many weeks," White House spokesman Josh Earnest said.""";

    @Inject
    TestingExtractor extractor;

    @Inject
    TestingDatabase database;

    @Inject
    CorrectionLog log;

    @BeforeEach
    void startAnew() {
        extractor.startAnew();
    }

    @Test
    void aCorrectedSpeakerJoinsTheStatementsOfTheOneNamedAndUndoingItLeavesNoTrace() {
        arrive("a", AGENCY);
        arrive("b", BARE);
        List<String> before = everything();
        assertThat(statementsOf("Josh Earnest")).containsExactly("1");

        CorrectionAnswer made = log.make(speaker("Josh Earnest", claim("b")));

        assertThat(made.state()).isEqualTo("applied");
        assertThat(statementsOf("Josh Earnest")).containsExactly("2");
        assertThat(database.rows("select statements, claims from claim.speaker_v1 where name = 'Josh Earnest'"))
                .containsExactly("1|2");
        assertThat(database.rows("select kind, author from claim.correction_v1 where id in ("
                        + "select correction_id from claim.corrected_v1 where claim_id = '" + claim("b") + "')"))
                .containsExactly("speaker|desk");

        CorrectionAnswer undone = log.undo(made.id(), "chief");

        assertThat(undone).returns("undone", CorrectionAnswer::state).returns("chief", CorrectionAnswer::undoneBy);
        assertThat(everything()).isEqualTo(before);
        assertThat(database.rows("select 1 from claim.original")).isEmpty();
    }

    @Test
    void aNameThatTheAliasTableKnowsBecomesItsCanonicalName() {
        arrive("b", BARE);

        log.make(speaker("Washington", claim("b")));

        assertThat(database.rows("select speaker_name, represents from claim.claim_v1"))
                .contains("United States|United States");
    }

    @Test
    void theLaterOfTwoSpeakersHoldsUntilItIsUndone() {
        arrive("b", BARE);
        CorrectionAnswer first = log.make(speaker("Josh Earnest", claim("b")));
        CorrectionAnswer second = log.make(speaker("Anna Berg", claim("b")));

        assertThat(speakerOf("b")).isEqualTo("Anna Berg");
        assertThat(log.find(first.id()).orElseThrow())
                .returns("superseded", CorrectionAnswer::state)
                .returns(second.id(), CorrectionAnswer::supersededBy);

        log.undo(second.id(), "desk");
        assertThat(speakerOf("b")).isEqualTo("Josh Earnest");
        assertThat(log.find(first.id()).orElseThrow().state()).isEqualTo("applied");
    }

    @Test
    void whatIsNoClaimIsGoneFromClaimsStatementsAndCountsUntilThatIsUndone() {
        arrive("a", AGENCY);
        arrive("b", OWN);
        List<String> before = everything();
        String claim = claim("b");
        String extracted = claimColumn("extracted_at", "b");

        CorrectionAnswer made = log.make(notAClaim(claim));

        assertThat(database.rows("select id from claim.claim_v1 where id = '" + claim + "'"))
                .isEmpty();
        assertThat(statementsOf("Josh Earnest")).containsExactly("1");
        assertThat(database.rows("select kind, state, reason from claim.retired_v1 where id = '" + claim + "'"))
                .containsExactly("claim|erased|an operator found that it is no claim: because");
        assertThat(database.rows("select claims from claim.article_state_v1 where article_id = 'b'"))
                .isEqualTo(database.rows("select count(*) from claim.claim_v1 where article_id = 'b'"));

        log.undo(made.id(), "desk");
        assertThat(claimColumn("extracted_at", "b")).isEqualTo(extracted);
        assertThat(everything()).isEqualTo(before);
        assertThat(database.rows("select id from claim.retired_v1 where id = '" + claim + "'"))
                .isEmpty();
    }

    @Test
    void splitClaimsAreAStatementOfTheirOwnWhateverArrivesLater() {
        arrive("a", AGENCY);
        arrive("b", OWN);
        List<String> before = everything();

        CorrectionAnswer made = log.make(split(claim("b")));

        assertThat(statementsOf("Josh Earnest")).containsExactly("1", "1");
        assertThat(made.statements()).hasSize(1);
        arrive("c", AGENCY + "\n\nNothing else was said.");
        assertThat(statementsOf("Josh Earnest")).containsExactly("1", "2");
        TestingScraper.erase("c");
        extractor.extractAll();

        log.undo(made.id(), "desk");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void joinedStatementsAreOneAndReportsOfEitherJoinThem() {
        arrive("d", DENIED);
        arrive("e", REPEATED);
        List<String> before = everything();
        String first = statement("d");
        String second = statement("e");

        CorrectionAnswer made = log.make(join(first, second));

        assertThat(statementsOf("Walid Muallem")).containsExactly("2");
        assertThat(made.claims()).containsExactlyInAnyOrder(claim("d"), claim("e"));
        String survivor = database.value("select id from claim.statement_v1");
        String merged = survivor.equals(first) ? second : first;
        assertThat(database.rows("select state, successor from claim.retired_v1 where id = '" + merged + "'"))
                .containsExactly("merged|" + survivor);
        arrive("f", "Talks were short.\n\n" + REPEATED);
        arrive("g", "Talks were long.\n\n" + DENIED);
        assertThat(statementsOf("Walid Muallem")).containsExactly("4");
        TestingScraper.erase("f");
        TestingScraper.erase("g");
        extractor.extractAll();

        log.undo(made.id(), "desk");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void whoWasLedToAJoinedStatementBeforeIsLedThereAgainOnceTheyArePartedAgain() {
        TestingScraper.publish("b", "recorder", "2014-08-27", OWN);
        extractor.extractAll();
        String oldest = statement("b");
        arrive("a", AGENCY);
        String older = statement("a");
        TestingScraper.publish("h", "courier", "2014-08-20", WEEKS);
        extractor.extractAll();

        CorrectionAnswer made = log.make(join(older, statement("h")));
        assertThat(successor(older)).isEqualTo(statement("h"));
        log.undo(made.id(), "desk");

        assertThat(statement("a")).isEqualTo(older);
        assertThat(successor(oldest)).isEqualTo(older);
        assertThat(database.rows("select id from claim.retired_v1 where id = '" + older + "'"))
                .isEmpty();
    }

    @Test
    void theLaterOfSplitAndJoinHolds() {
        arrive("a", AGENCY);
        arrive("b", OWN);
        CorrectionAnswer split = log.make(split(claim("b")));
        CorrectionAnswer join = log.make(join(statement("a"), statement("b")));

        assertThat(statementsOf("Josh Earnest")).containsExactly("2");
        assertThat(log.find(split.id()).orElseThrow())
                .returns("superseded", CorrectionAnswer::state)
                .returns(join.id(), CorrectionAnswer::supersededBy);

        log.undo(join.id(), "desk");
        assertThat(statementsOf("Josh Earnest")).containsExactly("1", "1");
        assertThat(log.find(split.id()).orElseThrow().state()).isEqualTo("applied");
    }

    @Test
    void aStatementJoinedOfANameAndADescriptionIsTheNamedOnes() {
        arrive("a", AGENCY);
        arrive("b", BARE);

        log.make(join(statement("a"), statement("b")));

        assertThat(database.rows("select speaker_name, speaker_status, claims from claim.statement_v1"
                        + " where text like 'There are no plans%'"))
                .containsExactly("Josh Earnest|named|2");
        assertThat(database.rows("select name, status from claim.speaker_v1 where claims > 0 order by 1"))
                .contains("Josh Earnest|named", "a senior official|anonymous");
    }

    @Test
    void whatIsNotThereOrCannotBeCorrectedSoIsRefused() {
        arrive("a", AGENCY);
        arrive("d", DENIED);
        String single = claim("d");
        List<String> everyone = List.of(statement("a"), statement("d"));

        assertThatThrownBy(() -> log.make(notAClaim("c0000000000000000000000e")))
                .hasMessage("there is no claim c0000000000000000000000e (any more)");
        assertThatThrownBy(() -> log.make(split(single))).hasMessageContaining("nothing to split them from");
        assertThatThrownBy(() -> log.make(join(everyone.get(0), everyone.get(1))))
                .hasMessageContaining("a statement is of one speaker, these are of Josh Earnest, Walid Muallem");
        assertThatThrownBy(() -> log.undo("e0000000000000000000000e", "desk")).hasMessageContaining("no correction");
        assertThat(database.rows("select id from claim.correction")).isEmpty();
    }

    @Test
    void aCorrectionOutlivesRevisionsAndWaitsForAnArticleThatIsTakenDown() {
        arrive("b", BARE);
        CorrectionAnswer made = log.make(speaker("Josh Earnest", claim("b")));
        String named = made.claims().getFirst();

        arrive("b", BARE);
        assertThat(speakerOf("b")).isEqualTo("Josh Earnest");
        arrive("b", "A line was added.\n\n" + BARE);
        assertThat(speakerOf("b")).isEqualTo("Josh Earnest");
        assertThat(claim("b")).isNotEqualTo(named);
        assertThat(log.find(made.id()).orElseThrow().claims()).containsExactly(named);

        TestingScraper.erase("b");
        extractor.extractAll();
        assertThat(log.find(made.id()).orElseThrow())
                .returns("waiting", CorrectionAnswer::state)
                .returns(List.of(named), CorrectionAnswer::missing);
        assertThat(database.rows("select words from claim.correction_claim")).containsExactly("null");
        assertThat(database.rows("select 1 from claim.original")).isEmpty();

        arrive("b", BARE);
        assertThat(speakerOf("b")).isEqualTo("Josh Earnest");
        assertThat(log.find(made.id()).orElseThrow().state()).isEqualTo("applied");
    }

    @Test
    void ofATextThatIsTakenDownNoDigestStaysEvenIfItsCorrectionWasUndone() {
        arrive("b", BARE);
        log.undo(log.make(notAClaim(claim("b"))).id(), "desk");

        TestingScraper.erase("b");
        extractor.extractAll();

        assertThat(database.rows("select words, present from claim.correction_claim"))
                .containsExactly("null|null");
    }

    @Test
    void aCorrectionThatFollowedItsClaimIntoARevisionIsFoundThereByItsPlace() {
        arrive("b", BARE);
        CorrectionAnswer made = log.make(speaker("Josh Earnest", claim("b")));
        String revised = "A line was added.\n\n" + BARE;
        arrive("b", revised);

        // As if the claim had begun and ended elsewhere when it was found in the revision.
        database.execute("update claim.correction_claim set span_start = span_start + 3, words = 'others'");
        arrive("b", revised);

        assertThat(log.find(made.id()).orElseThrow().state()).isEqualTo("applied");
        assertThat(speakerOf("b")).isEqualTo("Josh Earnest");
    }

    @Test
    void ofEqualWordsInARevisionTheNearestAreMeant() {
        String twice = REPEATED + "\n\nThe minister left no doubt and came back to it at the end of the day.\n\n"
                + REPEATED.substring(REPEATED.indexOf('"'));
        arrive("e", twice);
        List<String> claims = idsOfQuotations("e");
        assertThat(claims).hasSize(2);
        log.make(speaker("Anna Berg", claims.getLast()));

        arrive("e", "A line was added.\n\n" + twice);

        assertThat(database.rows("select speaker_name from claim.claim_v1 where article_id = 'e' and type = 'direct'"
                        + " order by position"))
                .containsExactly("Walid Muallem", "Anna Berg");
    }

    @Test
    void aCorrectionWaitsWhileItsWordsAreNotThere() {
        arrive("b", BARE);
        CorrectionAnswer made = log.make(notAClaim(claim("b")));

        arrive("b", OWN);

        assertThat(log.find(made.id()).orElseThrow().state()).isEqualTo("waiting");
        assertThat(speakerOf("b")).isEqualTo("Josh Earnest");
    }

    @Test
    void theOrderOfArrivalLeavesNoTraceOfCorrectionsEither() {
        List<Runnable> arrivals = new ArrayList<>(List.of(
                () -> TestingScraper.publish("a", "courier", "2014-08-26", AGENCY),
                () -> TestingScraper.publish("b", "recorder", "2014-08-27", OWN),
                () -> TestingScraper.publish("c", "orbita", "2014-08-27", BARE),
                () -> TestingScraper.publish("d", "dailyloop", "2014-08-26", DENIED),
                () -> TestingScraper.publish("e", "meridian", "2014-08-26", REPEATED),
                () -> TestingScraper.publish("f", "courier", "2014-08-28", OWN + "\n\n" + REPEATED),
                () -> TestingScraper.publish("g", "orbita", null, AGENCY + "\n\n" + DENIED)));
        arrivals.forEach(Runnable::run);
        extractor.extractAll();
        log.make(split(claim("b")));
        log.make(join(statement("d"), statement("e")));
        log.make(speaker("Josh Earnest", claim("c")));
        log.make(notAClaim(claim("f")));
        List<String> expected = everything();
        Random random = new Random(11);

        for (int shuffle = 0; shuffle < 8; shuffle++) {
            List.of("a", "b", "c", "d", "e", "f", "g").forEach(TestingScraper::erase);
            extractor.extractAll();
            assertThat(everything()).as("everything was taken down").isEmpty();
            Collections.shuffle(arrivals, random);
            for (int arrival = 0; arrival < arrivals.size(); arrival++) {
                arrivals.get(arrival).run();
                if (arrival % 2 == 0) {
                    extractor.extractAll();
                }
            }
            extractor.extractAll();
            assertThat(everything()).as("shuffle %d", shuffle).isEqualTo(expected);
        }
        assertThat(database.rows("select state from claim.correction_v1")).containsOnly("applied");
    }

    @Test
    void correctionsMadeBeforeOrAfterAnArrivalLeaveTheSame() {
        arrive("a", AGENCY);
        arrive("b", OWN);
        arrive("d", DENIED);
        arrive("e", REPEATED);
        log.make(split(claim("b")));
        log.make(join(statement("d"), statement("e")));
        arrive("f", "Talks were short.\n\n" + REPEATED);
        arrive("c", BARE);
        List<String> before = everything();

        extractor.startAnew();
        arrive("c", BARE);
        arrive("f", "Talks were short.\n\n" + REPEATED);
        arrive("e", REPEATED);
        arrive("d", DENIED);
        arrive("b", OWN);
        arrive("a", AGENCY);
        log.make(join(statement("e"), statement("d")));
        log.make(split(claim("b")));

        assertThat(everything()).isEqualTo(before);
    }

    private void arrive(String id, String text) {
        TestingScraper.publish(id, "outlet-" + id, "2014-08-26", text);
        extractor.extractAll();
    }

    private static CorrectionRequest speaker(String name, String claim) {
        SpeakerCorrection speaker = new SpeakerCorrection(name, "named", null);
        return new CorrectionRequest("speaker", List.of(claim), null, speaker, "because", "desk").checked();
    }

    private static CorrectionRequest notAClaim(String claim) {
        return new CorrectionRequest("not-a-claim", List.of(claim), null, null, "because", "desk").checked();
    }

    private static CorrectionRequest split(String claim) {
        return new CorrectionRequest("split", List.of(claim), null, null, "because", "desk").checked();
    }

    private static CorrectionRequest join(String... statements) {
        return new CorrectionRequest("join", null, List.of(statements), null, "because", "desk").checked();
    }

    /** The article's claim with the quotation. */
    private String claim(String article) {
        return claimColumn("id", article);
    }

    private String statement(String article) {
        return claimColumn("statement_id", article);
    }

    private String speakerOf(String article) {
        return claimColumn("speaker_name", article);
    }

    private String claimColumn(String column, String article) {
        return database.value("select " + column + " from claim.claim_v1 where article_id = '" + article
                + "' and type = 'direct' order by position limit 1");
    }

    private List<String> idsOfQuotations(String article) {
        return database.rows("select id from claim.claim_v1 where article_id = '" + article
                + "' and type = 'direct' order by position");
    }

    private String successor(String statement) {
        return database.value("select successor from claim.retired_v1 where id = '" + statement + "'");
    }

    /** How many claims each statement of a speaker has. */
    private List<String> statementsOf(String speaker) {
        return database.rows(
                "select claims from claim.statement_v1 where speaker_name = '" + speaker + "' order by claims");
    }

    private List<String> everything() {
        List<String> rows = new ArrayList<>();
        for (String query : List.of(
                "select to_jsonb(s) - 'updated_at' - 'added_in' from claim.statement_v1 s order by id",
                "select to_jsonb(p) - 'updated_at' from claim.proposition_v1 p order by id",
                "select to_jsonb(r) from claim.relation_v1 r order by id",
                "select to_jsonb(s) from claim.speaker_v1 s order by id",
                "select to_jsonb(c) - 'extracted_at' - 'added_in' from claim.claim_v1 c order by id",
                "select to_jsonb(e) - 'added_in' from claim.statement_entry_v1 e order by id",
                "select to_jsonb(e) - 'added_in' from claim.claim_entry_v1 e order by id",
                "select to_jsonb(n) from claim.name_use n order by 1",
                "select article_id, claims from claim.article_state_v1 where state = 'extracted' order by 1")) {
            rows.addAll(database.rows(query));
        }
        return rows;
    }
}
