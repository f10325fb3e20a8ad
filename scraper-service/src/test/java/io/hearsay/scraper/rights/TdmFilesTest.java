package io.hearsay.scraper.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.TestingDatabase;
import io.hearsay.scraper.TestingSettings;
import io.hearsay.scraper.address.PageAddress;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class TdmFilesTest {

    private static final PageAddress ADDRESS = PageAddress.stored("https://provider.example/a");
    private static final TdmAnswer ALL_RESERVED = new TdmAnswer(
            "tdmrep.json has 1 rules",
            "[{\"location\": \"/\", \"tdm-reservation\": 1}]".getBytes(StandardCharsets.UTF_8),
            false,
            null);

    @Inject
    Session session;

    @Inject
    TestingDatabase database;

    private TdmFiles files;

    @BeforeEach
    void forget() {
        database.run("delete from crawl.tdm_file");
        files = new TdmFiles(session, TestingSettings.defaults());
    }

    private void keep(TdmAnswer answer) {
        QuarkusTransaction.requiringNew().run(() -> files.keep(ADDRESS, answer));
    }

    private boolean isDue() {
        return QuarkusTransaction.requiringNew().call(() -> files.isDue(ADDRESS));
    }

    private Boolean isReserved() {
        return QuarkusTransaction.requiringNew()
                .call(() -> files.rulesFor(ADDRESS).about(ADDRESS).reserved());
    }

    private long secondsKept() {
        return database.number("select round(extract(epoch from expires_at - fetched_at)) from crawl.tdm_file");
    }

    @Test
    void aFileIsDueUntilItIsKnown() {
        assertThat(isDue()).isTrue();
        assertThat(isReserved()).isNull();
        keep(ALL_RESERVED);
        assertThat(isDue()).isFalse();
        assertThat(isReserved()).isTrue();
        assertThat(secondsKept()).isEqualTo(Duration.ofHours(24).toSeconds());
    }

    @Test
    void aFileThatIsKnownCostsNoQuestion() {
        keep(ALL_RESERVED);
        assertThat(isReserved()).isTrue();
        database.run("delete from crawl.tdm_file");
        assertThat(isReserved()).isTrue();
        assertThat(isDue()).isFalse();
    }

    @Test
    void whatAnotherScraperAskedForIsNotDue() {
        assertThat(isDue()).isTrue();
        TdmFiles others = new TdmFiles(session, TestingSettings.defaults());
        QuarkusTransaction.requiringNew().run(() -> others.keep(ADDRESS, ALL_RESERVED));
        assertThat(isDue()).isFalse();
    }

    @Test
    void aMissingFileReservesNothingAndEndsAnEarlierOne() {
        keep(ALL_RESERVED);
        keep(TdmAnswer.none("tdmrep.json answers 404"));
        assertThat(isDue()).isFalse();
        assertThat(isReserved()).isNull();
    }

    @Test
    void aFileThatCannotBeReadGoesOnToHoldAndIsAskedForEverMoreRarely() {
        keep(ALL_RESERVED);
        keep(TdmAnswer.failed("it answers 503", null));
        assertThat(secondsKept()).isEqualTo(Duration.ofMinutes(10).toSeconds());
        assertThat(isReserved()).isTrue();
        keep(TdmAnswer.failed("it answers 503", null));
        assertThat(secondsKept()).isEqualTo(Duration.ofMinutes(20).toSeconds());
        keep(TdmAnswer.failed("it answers 503", Duration.ofHours(1)));
        assertThat(secondsKept()).isEqualTo(Duration.ofHours(1).toSeconds());
        assertThat(isReserved()).isTrue();
    }

    @Test
    void aWaitIsNeverLongerThanADay() {
        for (int i = 0; i < 40; i++) {
            keep(TdmAnswer.failed("it answers 503", null));
        }
        assertThat(secondsKept()).isEqualTo(Duration.ofHours(24).toSeconds());
    }

    @Test
    void anOperatorMaySaveTheRequest() {
        keep(ALL_RESERVED);
        files = new TdmFiles(session, TestingSettings.with("tdm-file", "false"));
        assertThat(isDue()).isFalse();
        assertThat(isReserved()).isNull();
    }
}
