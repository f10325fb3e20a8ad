package io.hearsay.scraper.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.FastScraping;
import io.hearsay.scraper.TestingSite;
import io.hearsay.scraper.address.PageAddress;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(FastScraping.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class TdmFetchTest {

    private static final String FILE = "/.well-known/tdmrep.json";
    private static final String RULES = "[{\"location\": \"/\", \"tdm-reservation\": 1}]";

    @Inject
    TdmFetch fetch;

    private TestingSite site;

    @BeforeEach
    void open() {
        site = TestingSite.start();
    }

    @AfterEach
    void close() {
        site.close();
    }

    private TdmAnswer ask() {
        return ask(_ -> true);
    }

    private TdmAnswer ask(Predicate<PageAddress> allowed) {
        return fetch.ask(PageAddress.stored(site.url("/a/b?c=d")), allowed, Duration.ofMillis(20));
    }

    @Test
    void readsTheFile() {
        site.typed(FILE, "application/json", RULES);
        TdmAnswer answer = ask();
        assertThat(answer.reason()).isEqualTo("tdmrep.json has 1 rules");
        assertThat(answer.body()).asString().isEqualTo(RULES);
        assertThat(answer.failed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 400, 401, 403, 404, 410})
    void aMissingFileIsNone(int status) {
        site.status(FILE, status);
        assertThat(ask()).returns(null, TdmAnswer::body).returns(false, TdmAnswer::failed);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void anUnreadableFileIsAskedForAgain(int status) {
        site.status(FILE, status).withHeader(FILE, "Retry-After", "9999999");
        TdmAnswer answer = ask();
        assertThat(answer.failed()).isTrue();
        assertThat(answer.reason()).isEqualTo("tdmrep.json cannot be read: it answers " + status);
        assertThat(answer.retryAfter()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void whatIsNoJsonArrayIsNone() {
        site.page(FILE, "<html>This page does not exist</html>");
        assertThat(ask())
                .returns("tdmrep.json is no JSON array", TdmAnswer::reason)
                .returns(null, TdmAnswer::body);
    }

    @Test
    void aFileThatIsTooLongIsNone() {
        site.typed(FILE, "application/json", "[" + " ".repeat(TdmFetch.MAX_BYTES) + "]");
        assertThat(ask()).returns(null, TdmAnswer::body).returns(false, TdmAnswer::failed);
    }

    @Test
    void redirectsWithinTheOriginAreFollowed() {
        site.redirect(FILE, 301, "/1").redirect("/1", 302, "/2").typed("/2", "application/json", RULES);
        assertThat(ask().body()).asString().isEqualTo(RULES);
    }

    @Test
    void redirectsAgainstRobotsTxtOrToOthersAreNot() {
        site.redirect(FILE, 301, "/private/tdmrep.json").typed("/private/tdmrep.json", "application/json", RULES);
        assertThat(ask(address -> !address.value().contains("/private/")).body())
                .isNull();
        try (TestingSite other = TestingSite.start("127.0.9.1")) {
            other.typed(FILE, "application/json", RULES);
            site.redirect(FILE, 301, other.url(FILE));
            assertThat(ask().body()).isNull();
            assertThat(other.log()).isEmpty();
        }
    }

    @Test
    void aCircleOfRedirectsEnds() {
        site.redirect(FILE, 302, FILE);
        assertThat(ask().body()).isNull();
        assertThat(site.log()).hasSize(6);
    }
}
