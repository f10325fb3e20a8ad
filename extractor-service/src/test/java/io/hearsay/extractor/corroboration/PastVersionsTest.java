package io.hearsay.extractor.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.extractor.TestingDatabase;
import io.hearsay.extractor.TestingScraper;
import io.hearsay.extractor.intake.TestingExtractor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PastVersionsTest {

    private static final String SAID = "\"The talks will resume in Geneva next week,\" minister Anna Berg told AFP.";
    private static final String KEPT = "select count(*) from claim.claim_entry_past";

    @Inject
    TestingExtractor extractor;

    @Inject
    TestingDatabase database;

    @Inject
    PastVersions past;

    @Test
    void aDayEndsWhereNothingChanges() {
        extractor.startAnew();
        assertThat(extractor.read()).isTrue();
        TestingScraper.publish("a", "Courier", "2014-08-26", SAID);
        extractor.extractAll();
        TestingScraper.publish("a", "Courier", "2014-08-26", "Nobody said anything.");
        extractor.extractAll();
        past.purge();
        assertThat(database.value(KEPT)).as("of today").isEqualTo("1");

        database.execute("update claim.claim_entry_past set removed_at = now() - interval '25 hours'");
        past.purge();

        assertThat(database.value(KEPT)).as("of yesterday").isEqualTo("0");
    }
}
