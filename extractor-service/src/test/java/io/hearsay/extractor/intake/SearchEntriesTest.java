package io.hearsay.extractor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.extractor.TestingDatabase;
import io.hearsay.extractor.TestingScraper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SearchEntriesTest {

    /** So many that it is never by chance that none of them sums up the others (.99 to their power: 2 in a billion). */
    private static final int MANY = 2000;

    private static final String EARNEST =
            "\"There are no plans to coordinate with the Assad regime,\" White House spokesman Josh Earnest said.";
    private static final String TALKS = "\"The talks will resume in Geneva next week,\" minister Anna Berg told AFP.";
    private static final String OFFICIALS = "The strikes will go on until winter, US officials told AFP.";

    private static final List<String> KEPT = List.of(
            "select id, day, origins, attitude, added_in, keys, search from claim.claim_entry order by id",
            "select id, day, pages, origins, added_in, keys, search from claim.statement_entry order by id",
            "select key, name, uses from claim.spelling order by key, name");

    private static final List<String> SEEN = List.of(
            "select string_agg(concat_ws(' ', id, day, origins, attitude, keys, search), ';' order by id)"
                    + " from claim.claim_entry_v1",
            "select string_agg(concat_ws(' ', id, day, pages, origins, keys, search), ';' order by id)"
                    + " from claim.statement_entry_v1");

    private static final String VISIBLE =
            " where pg_visible_in_snapshot(changed_in, '%s') and not pg_visible_in_snapshot(removed_in, '%s')";

    private static final String EARNEST_PLANS = "plans & coordinate";
    private static final String GENEVA_TALKS = "talks & Geneva";

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
    void entriesFollowWhatTheyAreMadeOf() {
        TestingScraper.publish("a", "Courier", "2014-08-26", EARNEST + "\n\n" + TALKS);
        extractor.extractAll();
        assertKeptAsMadeAnew(2);

        TestingScraper.publish("b", "COURIER", "2014-08-27", EARNEST);
        TestingScraper.publish("c", "Recorder", "2014-08-25", TALKS + "\n\n" + OFFICIALS);
        extractor.extractAll();
        assertKeptAsMadeAnew(5);

        TestingScraper.publish("a", "Courier", "2014-08-26", TALKS);
        extractor.extractAll();
        assertKeptAsMadeAnew(4);

        TestingScraper.erase("c");
        extractor.extractAll();
        assertKeptAsMadeAnew(2);
    }

    @Test
    void whatASnapshotSawIsKept() {
        TestingScraper.publish("a", "Courier", "2014-08-26", EARNEST);
        extractor.extractAll();
        String snapshot = database.value("select pg_current_snapshot()");
        List<String> seen = SEEN.stream().map(database::value).toList();

        TestingScraper.publish("b", "Recorder", "2014-08-25", EARNEST);
        extractor.extractAll();
        TestingScraper.publish("a", "Courier", "2014-08-26", TALKS + "\n\n" + EARNEST);
        extractor.extractAll();

        assertThat(SEEN.stream().map(database::value).toList())
                .as("what there is now")
                .doesNotContainAnyElementsOf(seen);
        assertThat(SEEN.stream()
                        .map(query -> query.replace("_v1", "_v2") + VISIBLE.formatted(snapshot, snapshot))
                        .map(database::value)
                        .toList())
                .isEqualTo(seen);
    }

    @Test
    void whatAnArticleTakenDownSaidIsKeptNowhere() {
        TestingScraper.publish("a", "Courier", "2014-08-26", EARNEST + "\n\n" + TALKS);
        TestingScraper.publish("b", "Recorder", "2014-08-27", TALKS);
        extractor.extractAll();
        TestingScraper.publish("a", "Courier", "2014-08-25", EARNEST + "\n\n" + TALKS);
        extractor.extractAll();
        assertThat(past(EARNEST_PLANS)).as("versions").isEqualTo("t");
        assertThat(past(GENEVA_TALKS)).as("versions").isEqualTo("t");

        TestingScraper.erase("a");
        extractor.extractAll();

        assertThat(past(EARNEST_PLANS)).as("versions").isEqualTo("f");
        assertThat(past(GENEVA_TALKS))
                .as("versions of what another reports too")
                .isEqualTo("f");
        assertThat(database.value("select count(*) from claim.report_past"
                        + " where article_id not in (select id from claim.article)"))
                .isEqualTo("0");
        assertKeptAsMadeAnew(1);
    }

    @Test
    void whatWasIsPurgedAfterADay() {
        TestingScraper.publish("a", "Courier", "2014-08-26", EARNEST);
        extractor.extractAll();
        TestingScraper.publish("b", "Recorder", "2014-08-25", EARNEST);
        extractor.extractAll();
        database.execute("select claim.purge_past()");
        assertThat(past(EARNEST_PLANS)).as("versions of today").isEqualTo("t");

        database.execute("update claim.statement_entry_past set removed_at = now() - interval '25 hours';"
                + " update claim.claim_entry_past set removed_at = now() - interval '25 hours';"
                + " update claim.report_past set ended_at = now() - interval '49 hours'");
        database.execute("select claim.purge_past()");

        assertThat(past(EARNEST_PLANS)).as("versions of yesterday").isEqualTo("f");
        database.execute("select claim.purge_past()");
        assertThat(database.value("select count(*) from claim.report_past")).isEqualTo("0");
    }

    @Test
    void everyChangeIsCounted() {
        long before = changes();
        TestingScraper.publish("a", "Courier", "2014-08-26", EARNEST);
        extractor.extractAll();
        long added = changes();
        TestingScraper.erase("a");
        extractor.extractAll();
        assertThat(added).isGreaterThan(before);
        assertThat(changes()).isGreaterThan(added);
        for (int i = 0; i < MANY; i++) {
            database.execute("update claim.speaker set claims = claims");
        }
        assertThat(Integer.parseInt(database.value("select count(*) from claim.change")))
                .as("rows, of which one in a hundred, drawn at random, sums up all")
                .isLessThan(MANY);
    }

    @Test
    void aCountryIsFoundUnderNamesThatDoNotStandThere() {
        TestingScraper.publish("a", "Courier", "2014-08-26", OFFICIALS);
        extractor.extractAll();

        for (String view : List.of("claim_entry_v1", "statement_entry_v1")) {
            assertThat(database.value("select count(*) from claim." + view
                            + " where search @@ websearch_to_tsquery('english', 'America strikes')"))
                    .isEqualTo("1");
        }
    }

    private String past(String words) {
        return database.value(
                "select exists (select from claim.claim_entry_past where search @@ to_tsquery('english', '" + words
                        + "')) or exists (select from claim.statement_entry_past where search @@ to_tsquery('english', '"
                        + words + "'))");
    }

    private long changes() {
        return Long.parseLong(database.value("select changes from claim.change_v1"));
    }

    private void assertKeptAsMadeAnew(int claims) {
        List<List<String>> kept = KEPT.stream().map(database::rows).toList();
        assertThat(kept.getFirst()).hasSize(claims);
        database.execute("select claim.rebuild_entries()");
        assertThat(KEPT.stream().map(database::rows).toList()).isEqualTo(kept);
    }
}
