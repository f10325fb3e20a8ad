package io.hearsay.scraper.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.scraper.TestingSite;
import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.fetch.FetchResult.Answer;
import io.hearsay.scraper.fetch.FetchResult.Failed;
import io.hearsay.scraper.fetch.FetchResult.Refused;
import io.hearsay.scraper.fetch.FetchResult.TooLarge;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FetcherTest {

    private static final int LIMIT = 100_000;

    private TestingSite site;

    @BeforeEach
    void open() {
        site = TestingSite.start();
    }

    @AfterEach
    void close() {
        site.close();
    }

    private static Fetcher fetcher(Map<String, String> values) {
        return TestingFetchers.of(values);
    }

    private FetchResult fetch(String path) {
        return fetcher(Map.of("allowed-private-networks", "127.0.0.0/8", "request-timeout", "PT1S"))
                .fetch(FetchRequest.of(PageAddress.stored(site.url(path)), LIMIT));
    }

    @Test
    void anAnswerComesWithItsHeaders() {
        site.page("/a", "<p>Hello</p>");
        assertThat(fetch("/a")).isInstanceOfSatisfying(Answer.class, answer -> {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.mediaType()).isEqualTo("text/html");
            assertThat(answer.body()).isEqualTo(TestingSite.bytes("<p>Hello</p>"));
        });
    }

    @Test
    void redirectsAreNotFollowed() {
        site.redirect("/a", 302, "/b");
        assertThat(fetch("/a")).isInstanceOfSatisfying(Answer.class, answer -> assertThat(answer.status())
                .isEqualTo(302));
        assertThat(site.requests("/b")).isZero();
    }

    @Test
    void aKnownPageIsAskedForConditionally() {
        site.page("/a", "<p>Hello</p>");
        String etag = ((Answer) fetch("/a")).header("etag").orElseThrow();
        FetchResult again = fetcher(Map.of("allowed-private-networks", "127.0.0.0/8"))
                .fetch(new FetchRequest(PageAddress.stored(site.url("/a")), etag, "then", _ -> true, LIMIT));
        assertThat(again).isInstanceOfSatisfying(Answer.class, answer -> assertThat(answer.status())
                .isEqualTo(304));
        assertThat(site.log().getLast().ifModifiedSince()).isEqualTo("then");
    }

    @Test
    void nothingIsSentOnceTheTurnIsOver() {
        site.page("/a", "<p>Hello</p>");
        FetchResult late = fetcher(Map.of("allowed-private-networks", "127.0.0.0/8"))
                .fetch(new FetchRequest(PageAddress.stored(site.url("/a")), null, null, _ -> true, LIMIT, () -> false));
        assertThat(late).isEqualTo(new Failed("it was no longer the scraper's turn to ask", FailureCause.ABANDONED));
        assertThat(site.log()).isEmpty();
    }

    @Test
    void loopbackIsRefusedUnlessAllowed() {
        site.page("/a", "<p>Hello</p>");
        assertThat(fetcher(Map.of()).fetch(FetchRequest.of(PageAddress.stored(site.url("/a")), LIMIT)))
                .isInstanceOf(Refused.class);
        assertThat(site.log()).isEmpty();
    }

    @Test
    void aLongBodyIsNotReadToItsEnd() {
        site.page("/long", "x".repeat(LIMIT + 1)).page("/fits", "x".repeat(LIMIT));
        assertThat(fetch("/long")).isInstanceOf(TooLarge.class);
        assertThat(fetch("/long").failure()).contains(FailureCause.TOO_LARGE);
        assertThat(fetch("/fits")).isInstanceOf(Answer.class);
        assertThat(fetch("/fits").failure()).isEmpty();
    }

    @Test
    void aSlowAnswerIsGivenUp() {
        site.on("/slow", exchange -> LockSupport.parkNanos(Duration.ofSeconds(3).toNanos()));
        assertThat(fetch("/slow").failure()).contains(FailureCause.TIMEOUT);
    }

    @Test
    void aBodyThatTricklesIsGivenUp() {
        site.on("/trickle", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 30; i++) {
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        });
        assertThat(fetch("/trickle").failure()).contains(FailureCause.TIMEOUT);
    }

    @Test
    void aHostThatIsNotThereIsNamed() {
        FetchResult result =
                fetcher(Map.of()).fetch(FetchRequest.of(PageAddress.stored("http://nowhere.invalid/"), LIMIT));
        assertThat(result).isEqualTo(new Failed("no such host: nowhere.invalid", FailureCause.DNS));
    }
}
