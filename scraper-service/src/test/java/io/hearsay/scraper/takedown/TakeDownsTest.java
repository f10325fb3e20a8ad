package io.hearsay.scraper.takedown;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.FastScraping;
import io.hearsay.scraper.TestingDatabase;
import io.hearsay.scraper.address.PageAddress;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FastScraping.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class TakeDownsTest {

    @Inject
    TakeDowns takeDowns;

    @Inject
    TestingDatabase database;

    private static PageAddress address(String url) {
        return PageAddress.stored(url);
    }

    private long put(TakeDownKind kind, String subject, Mark... marks) {
        return QuarkusTransaction.requiringNew().call(() -> {
            long id = takeDowns.put(kind, subject, null);
            takeDowns.mark(id, List.of(marks));
            return id;
        });
    }

    private Map<PageAddress, String> among(String... urls) {
        return QuarkusTransaction.requiringNew()
                .call(() -> takeDowns.among(java.util.Arrays.stream(urls)
                        .map(TakeDownsTest::address)
                        .toList()));
    }

    @Test
    void aMarkHoldsForItsAddressAndARuleForAllThatStartAlike() {
        put(TakeDownKind.article, "one", Mark.of(address("https://rules.example/a")));
        put(
                TakeDownKind.prefix,
                "rules.example/world/",
                Mark.prefix("rules.example/world/").toArray(Mark[]::new));
        assertThat(among(
                        "https://rules.example/a",
                        "https://rules.example/ab",
                        "http://rules.example/a",
                        "https://rules.example/world/",
                        "http://rules.example/world/x?y",
                        "https://rules.example/worlds",
                        "https://other.example/world/"))
                .containsOnly(
                        Map.entry(address("https://rules.example/a"), "its article was taken down"),
                        Map.entry(
                                address("https://rules.example/world/"),
                                "the part of the site it is in was taken down"),
                        Map.entry(
                                address("http://rules.example/world/x?y"),
                                "the part of the site it is in was taken down"));
    }

    @Test
    void aWholeHostIsOneRuleAndAnotherPortIsAnotherHost() {
        put(TakeDownKind.host, "whole.example", Mark.host("whole.example"));
        assertThat(among("https://whole.example/", "http://whole.example/a/b", "https://whole.example:8443/"))
                .containsOnlyKeys(address("https://whole.example/"), address("http://whole.example/a/b"));
    }

    @Test
    void whatStandsInARuleIsTakenLiterally() {
        put(TakeDownKind.prefix, "wild.example/%", new Mark("wild.example", true, "https://wild.example/%25_"));
        assertThat(among("https://wild.example/anything", "https://wild.example/%25x"))
                .isEmpty();
        assertThat(among("https://wild.example/%25_x")).hasSize(1);
    }

    @Test
    void articlesAreRefusedByIdOutletAndAddress() {
        put(TakeDownKind.article, "refused-id");
        put(TakeDownKind.outlet, "The Refused Courier");
        put(TakeDownKind.host, "refused.example", Mark.host("refused.example"));
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> takeDowns.refused(List.of(
                                new Subject("refused-id", null, null),
                                new Subject("by-outlet", "The Refused Courier", address("https://a.example/")),
                                new Subject("by-address", "Another", address("https://refused.example/x")),
                                new Subject("not", "Another", address("https://a.example/")),
                                new Subject("not either", null, null)))))
                .containsExactlyInAnyOrder("refused-id", "by-outlet", "by-address");
    }

    @Test
    void theSameSubjectIsTakenDownOnceAndKeepsTheReasonItWasGivenLast() {
        long first = put(TakeDownKind.outlet, "Once");
        long again = QuarkusTransaction.requiringNew()
                .call(() -> takeDowns.put(TakeDownKind.outlet, "Once", "a court order"));
        put(TakeDownKind.outlet, "Once");
        assertThat(again).isEqualTo(first);
        assertThat(database.text("select reason from crawl.take_down where id = ?", first))
                .isEqualTo("a court order");
    }

    @Test
    void aReasonIsKnownAtOnceWhereItWasPutAndForgottenWhereItWasLifted() {
        PageAddress address = address("https://cached.example/a");
        assertThat(takeDowns.reason(address)).isEmpty();
        long id = put(TakeDownKind.host, "cached.example", Mark.host("cached.example"));
        assertThat(takeDowns.reason(address)).contains("its host was taken down");
        takeDowns.lift(id);
        assertThat(takeDowns.reason(address)).isEmpty();
        assertThat(among("https://cached.example/a")).isEmpty();
    }

    @Test
    void nobodyIsAskedAboutNothing() {
        assertThat(among()).isEmpty();
    }
}
