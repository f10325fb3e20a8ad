package io.hearsay.scraper.robots;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.ScraperSettings;
import io.hearsay.scraper.TestingDatabase;
import io.hearsay.scraper.TestingSite;
import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.visit.NoScraperOfItsOwn;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(NoScraperOfItsOwn.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class RobotsTest {

    private static final RobotsAnswer OUTAGE = RobotsAnswer.unavailable("it answers 503", null);

    @Inject
    RobotsParser parser;

    @Inject
    ScraperSettings settings;

    @Inject
    TransactionSynchronizationRegistry transaction;

    @Inject
    TestingDatabase database;

    private final String origin = "https://h" + UUID.randomUUID() + ".example";
    private final PageAddress page = PageAddress.stored(origin + "/x");
    private Instant now = TestingRobots.NOW;
    private Robots robots;

    @BeforeEach
    void begin() {
        robots = another();
    }

    private Robots another() {
        return new Robots(parser, settings, () -> now, transaction);
    }

    private RobotsRules keep(RobotsAnswer answer) {
        return QuarkusTransaction.requiringNew().call(() -> robots.keep(page, answer));
    }

    private static RobotsAnswer forbidding(String path) {
        return RobotsAnswer.read(TestingSite.bytes("User-agent: *\nDisallow: " + path), null);
    }

    private boolean allows(RobotsRules rules) {
        return rules.refusal(page, settings.longestCrawlDelay()).isEmpty();
    }

    @Test
    void anUnknownFileHasToBeAskedFor() {
        assertThat(robots.rulesFor(page)).isEmpty();
    }

    @Test
    void rulesAreHeldWithoutTheDatabaseUntilTheyExpire() {
        keep(forbidding("/x"));
        database.run("delete from crawl.robots where origin = ?", origin);
        now = now.plus(settings.robotsFreshness());
        assertThat(robots.rulesFor(page))
                .hasValueSatisfying(rules -> assertThat(allows(rules)).isFalse());
        now = now.plusMillis(1);
        assertThat(robots.rulesFor(page)).isEmpty();
    }

    @Test
    void anotherScrapersFileIsReadOnceAndHeld() {
        keep(forbidding("/x"));
        Robots other = another();
        assertThat(other.rulesFor(page)).isPresent();
        database.run("delete from crawl.robots where origin = ?", origin);
        assertThat(other.rulesFor(page)).isPresent();
    }

    @Test
    void anotherScrapersNewerFileIsSeenAtExpiry() {
        keep(forbidding("/x"));
        Robots other = another();
        assertThat(other.rulesFor(page)).isPresent();
        now = now.plus(settings.robotsFreshness()).plusMillis(1);
        keep(forbidding("/y"));
        assertThat(other.rulesFor(page))
                .hasValueSatisfying(rules -> assertThat(allows(rules)).isTrue());
    }

    @Test
    void whatIsRolledBackIsNotHeld() {
        QuarkusTransaction.begin();
        robots.keep(page, forbidding("/x"));
        QuarkusTransaction.rollback();
        assertThat(robots.rulesFor(page)).isEmpty();
    }

    @Test
    void aGoodCopyHoldsOverAnOutageUntilItIsTooOld() {
        keep(forbidding("/y"));
        now = now.plus(settings.robotsLastGood()).minus(Duration.ofHours(1));
        RobotsRules rules = keep(OUTAGE);
        assertThat(rules.isUnavailable()).isFalse();
        assertThat(allows(rules)).isTrue();
        assertThat(rules.reason()).isEqualTo("robots.txt cannot be read: it answers 503");
        now = now.plus(Duration.ofHours(1));
        assertThat(robots.rulesFor(page)).as("the file is asked for again").isEmpty();
        RobotsRules later = keep(OUTAGE);
        assertThat(later.isUnavailable()).isTrue();
        assertThat(allows(later)).isFalse();
    }

    @Test
    void withoutACopyAnOutageForbidsEverything() {
        RobotsRules rules = keep(OUTAGE);
        assertThat(rules.isUnavailable()).isTrue();
        assertThat(allows(rules)).isFalse();
    }

    @Test
    void aMissingFileAllowsEverythingAndIsNoCopy() {
        assertThat(allows(keep(RobotsAnswer.missing("robots.txt answers 404", null))))
                .isTrue();
        assertThat(keep(OUTAGE).isUnavailable()).isTrue();
    }
}
