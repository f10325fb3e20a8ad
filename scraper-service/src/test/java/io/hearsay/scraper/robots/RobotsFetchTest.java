package io.hearsay.scraper.robots;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.ScraperSettings;
import io.hearsay.scraper.TestingDatabase;
import io.hearsay.scraper.TestingSettings;
import io.hearsay.scraper.TestingSite;
import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.fetch.Fetcher;
import io.hearsay.scraper.host.HostLoans;
import io.hearsay.scraper.visit.NoScraperOfItsOwn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(NoScraperOfItsOwn.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class RobotsFetchTest {

    @Inject
    RobotsFetch fetch;

    @Inject
    Fetcher fetcher;

    @Inject
    HostLoans loans;

    @Inject
    ScraperSettings settings;

    @Inject
    TestingDatabase database;

    private final TestingSite site = TestingSite.start();
    private final TestingSite other = TestingSite.start("127.0.0.2");

    @AfterEach
    void close() {
        site.close();
        other.close();
    }

    private RobotsAnswer ask() {
        return fetch.ask(PageAddress.stored(site.url("/a")));
    }

    private RobotsFetch impatient() {
        ScraperSettings little = TestingSettings.with("request-timeout", "PT0.3S");
        return new RobotsFetch(fetcher, new ForeignRequest(loans, fetcher, little), little);
    }

    private Duration between(int earlier, int later) {
        return Duration.between(
                other.log().get(earlier).at(), other.log().get(later).at());
    }

    @Test
    void aFileOnAnotherHostIsReadAndTheHostRestsAfterwards() {
        site.redirect("/robots.txt", 302, other.url("/robots.txt"));
        assertThat(ask().verdict()).isEqualTo(Verdict.RULES);
        assertThat(ask().verdict()).isEqualTo(Verdict.RULES);
        assertThat(other.log()).hasSize(2);
        assertThat(between(0, 1)).isGreaterThanOrEqualTo(settings.hostDelay());
        assertThat(database.number("select requests from crawl.host where name = ?", other.host()))
                .isEqualTo(2);
        assertThat(database.texts("select lease_owner from crawl.host where name = ?", other.host()))
                .containsOnlyNulls();
    }

    @Test
    void hopsOnAnotherHostKeepThePauseThatItAsksFor() {
        database.run("insert into crawl.host (name, delay_ms) values (?, 400)", other.host());
        site.redirect("/robots.txt", 302, other.url("/r1"));
        other.redirect("/r1", 302, "/robots.txt");
        assertThat(ask().verdict()).isEqualTo(Verdict.RULES);
        assertThat(between(0, 1)).isGreaterThanOrEqualTo(Duration.ofMillis(400));
    }

    @Test
    void aHostWhosePauseIsTooLongIsNotAskedAndTheFileIsUnavailable() {
        database.run(
                "insert into crawl.host (name, next_request_at) values (?, now() + interval '1 hour')", other.host());
        site.redirect("/robots.txt", 302, other.url("/robots.txt"));
        RobotsAnswer answer = impatient().ask(PageAddress.stored(site.url("/a")));
        assertThat(answer.verdict()).isEqualTo(Verdict.UNAVAILABLE);
        assertThat(answer.reason())
                .isEqualTo("robots.txt cannot be read: it leads to %s, which is busy".formatted(other.host()));
        assertThat(other.log()).isEmpty();
    }

    @Test
    void hopsOnTheOwnHostKeepItsPause() {
        site.redirect("/robots.txt", 302, "/r1").typed("/r1", "text/plain", "User-agent: *\nDisallow: /");
        assertThat(ask().verdict()).isEqualTo(Verdict.RULES);
        assertThat(Duration.between(site.log().get(0).at(), site.log().get(1).at()))
                .isGreaterThanOrEqualTo(settings.hostDelay());
    }

    @Test
    void aFileBehindTooManyRedirectsCountsAsMissing() {
        site.redirect("/robots.txt", 302, "/robots.txt");
        assertThat(ask().verdict()).isEqualTo(Verdict.ALLOW_ALL);
        assertThat(site.requests("/robots.txt")).isEqualTo(6);
    }

    @Test
    void aRedirectIntoAForbiddenNetworkIsNotFollowed() {
        site.redirect("/robots.txt", 302, "http://10.0.0.1/robots.txt");
        RobotsAnswer answer = ask();
        assertThat(answer.verdict()).isEqualTo(Verdict.UNAVAILABLE);
    }

    @Test
    void aLongFileIsReadUpToItsLastFullLine() {
        String line = "Disallow: /" + "x".repeat(1000) + "\n";
        byte[] body = line.repeat(600).getBytes(StandardCharsets.US_ASCII);
        byte[] read = RobotsFetch.upToLastFullLine(body);
        assertThat(read.length).isBetween(RobotsFetch.MAX_BYTES - line.length(), RobotsFetch.MAX_BYTES);
        assertThat(read.length % line.length()).isZero();
        assertThat(RobotsFetch.upToLastFullLine(new byte[] {'#'})).hasSize(1);
    }

    @Test
    void cacheControlSaysHowLongTheFileHolds() {
        site.on("/robots.txt", exchange -> {
            exchange.getResponseHeaders().set("Cache-Control", "public, max-age=3600");
            TestingSite.send(exchange, 200, "text/plain", TestingSite.bytes("User-agent: *\n"));
        });
        assertThat(ask().maxAge()).isEqualTo(Duration.ofHours(1));
    }
}
