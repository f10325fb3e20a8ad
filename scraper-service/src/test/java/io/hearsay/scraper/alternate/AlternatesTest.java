package io.hearsay.scraper.alternate;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.FastScraping;
import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.alternate.Alternates.Pair;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FastScraping.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class AlternatesTest {

    @Inject
    Alternates alternates;

    private final String host = UUID.randomUUID() + ".example";

    private PageAddress page(String path) {
        return PageAddress.stored("https://" + host + path);
    }

    private void keep(Pair... pairs) {
        QuarkusTransaction.requiringNew().run(() -> alternates.keep(List.of(pairs)));
    }

    @Test
    void languageVersionsKnowEachOtherFromEitherSide() {
        keep(new Pair(page("/en/a"), Alternate.language(page("/de/a"), "de")));
        assertThat(alternates.of(page("/en/a"))).containsExactly(Alternate.language(page("/de/a"), "de"));
        assertThat(alternates.of(page("/de/a"))).containsExactly(Alternate.language(page("/en/a"), null));
        keep(new Pair(page("/de/a"), Alternate.language(page("/en/a"), "en")));
        assertThat(alternates.of(page("/de/a"))).containsExactly(Alternate.language(page("/en/a"), "en"));
    }

    @Test
    void anAlternateIsKeptOnce() {
        Pair amp = new Pair(page("/a"), Alternate.amp(page("/amp/a")));
        keep(amp, amp);
        keep(amp, new Pair(page("/a"), Alternate.mobile(page("/m/a"))));
        assertThat(alternates.of(page("/a")))
                .containsExactly(Alternate.amp(page("/amp/a")), Alternate.mobile(page("/m/a")));
        assertThat(alternates.of(page("/amp/a"))).as("a form has no versions").isEmpty();
    }

    @Test
    void noPageMakesAnotherSitesArticleAFormOfItsOwn() {
        PageAddress other = PageAddress.stored("https://other.example/a");
        keep(new Pair(page("/a"), Alternate.amp(other)), new Pair(page("/a"), Alternate.language(other, "de")));
        assertThat(alternates.of(page("/a"))).containsExactly(Alternate.language(other, "de"));
    }
}
