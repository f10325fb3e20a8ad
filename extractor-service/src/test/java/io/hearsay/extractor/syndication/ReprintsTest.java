package io.hearsay.extractor.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.extractor.TestingDatabase;
import io.hearsay.extractor.TestingScraper;
import io.hearsay.extractor.intake.TestingExtractor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReprintsTest {

    private static final String HARBOUR =
            """
            The harbour of the old town will be closed to ferries from Monday while divers look for unexploded shells \
            that a dredger brought to light last week, the port authority announced.

            Ships with a draught of more than six metres have to wait outside the breakwater until the search is over, \
            and the fish market moves to the northern quay for the time being.

            Hoteliers along the promenade fear for the rest of the season and have asked the council for help.""";

    private static final String LONGER = HARBOUR
            + """


            The council meets on Thursday to talk about the request, and about who pays for the divers and their boat.

            Two years ago a similar search took nearly four months and cost the town a tenth of its yearly budget.""";

    private static final String OTHER =
            """
            The national library has opened its reading room again after a flood had soaked the basement in spring.

            Some nine thousand volumes were frozen and dried one by one, most of them without a loss of text.""";

    @Inject
    TestingExtractor extractor;

    @Inject
    TestingDatabase database;

    @BeforeEach
    void startAnew() {
        extractor.startAnew();
    }

    @Test
    void aCopyIsKeptFromBothSidesWithItsRuns() {
        TestingScraper.publish("short", "courier", "2014-08-27", HARBOUR);
        TestingScraper.publish("long", "recorder", "2014-08-26", LONGER);
        TestingScraper.publish("other", "orbita", "2014-08-26", OTHER);
        extractor.extractAll();

        assertThat(database.rows(
                        "select article_id, other_id, share > 0.95, leader_id from claim.reprint_v1 order by 1"))
                .containsExactly("long|short|f|long", "short|long|t|long");
        assertThat(database.value(
                        "select runs -> 0 -> 'here' ->> 'exact' from claim.reprint_v1 where article_id = 'short'"))
                .startsWith("The harbour of the old town");
    }

    @Test
    void theEarliestLeadsWhoeverArrivesFirst() {
        TestingScraper.publish("b", "courier", "2014-08-27", HARBOUR);
        TestingScraper.publish("c", "recorder", "2014-08-28", HARBOUR);
        extractor.extractAll();
        assertThat(database.rows("select distinct leader_id from claim.reprint_v1"))
                .containsExactly("b");

        TestingScraper.publish("a", "orbita", "2014-08-26", HARBOUR);
        extractor.extractAll();
        assertThat(database.rows("select distinct leader_id from claim.reprint_v1"))
                .containsExactly("a");

        TestingScraper.erase("a");
        extractor.extractAll();
        assertThat(database.rows("select distinct leader_id from claim.reprint_v1"))
                .containsExactly("b");
    }
}
