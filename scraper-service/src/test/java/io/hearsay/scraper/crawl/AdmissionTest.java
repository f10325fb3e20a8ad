package io.hearsay.scraper.crawl;

import static io.hearsay.scraper.Crawling.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.crawl.Admission.Selection;
import io.hearsay.scraper.frontier.AddressKind;
import io.hearsay.scraper.frontier.Candidate;
import io.hearsay.scraper.visit.NoScraperOfItsOwn;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(NoScraperOfItsOwn.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class AdmissionTest {

    @Inject
    Crawls crawls;

    @Inject
    Admission admission;

    @Inject
    Session database;

    private final List<String> started = new ArrayList<>();
    private final String host = "h" + UUID.randomUUID() + ".example";

    @AfterEach
    void end() {
        started.forEach(crawls::cancel);
    }

    private Crawl crawl(int maxPages, Integer hostBudget) {
        Crawl crawl = new Crawl();
        crawl.id = UUID.randomUUID().toString();
        crawl.seeds = List.of("https://%s/".formatted(host));
        crawl.scope = List.of(host, "www." + host);
        crawl.outlets = Map.of();
        crawl.maxPages = maxPages;
        crawl.maxDepth = 1;
        crawl.hostBudget = hostBudget;
        crawl.state = CrawlState.running.name();
        crawl.createdAt = Instant.now();
        started.add(crawl.id);
        return crawls.start(crawl);
    }

    private void admit(Crawl crawl, List<Candidate> found) {
        Selection selection = admission.select(crawl, found);
        QuarkusTransaction.requiringNew().run(() -> admission.admit(selection));
    }

    private static Candidate link(String url) {
        return new Candidate(PageAddress.stored(url), AddressKind.LINK, 1, 0, null);
    }

    private List<Candidate> pages(String prefix, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(page -> link("https://%s%s/%d".formatted(prefix, host, page)))
                .toList();
    }

    private long rows(Crawl crawl) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                        "select count(*) from crawl.frontier where crawl_id = :id", Long.class)
                .setParameter("id", crawl.id)
                .getSingleResult());
    }

    private Map<String, Long> leftOut(Crawl crawl) {
        Map<String, Long> numbers = new TreeMap<>();
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        "select reason, urls from crawl.crawl_left_out where crawl_id = :id", Tuple.class)
                .setParameter("id", crawl.id)
                .getResultList()
                .forEach(row -> numbers.put(row.get("reason", String.class), row.get("urls", Long.class))));
        return numbers;
    }

    @Test
    void whatIsLeftOutIsCountedByReason() {
        Crawl crawl = crawl(3, null);
        List<Candidate> found = new ArrayList<>(pages("", 0, 5));
        found.add(link("https://elsewhere.example/"));
        found.add(new Candidate(PageAddress.stored("https://%s/deep".formatted(host)), AddressKind.LINK, 2, 0, null));
        admit(crawl, found);
        assertThat(rows(crawl)).isEqualTo(3);
        assertThat(leftOut(crawl))
                .isEqualTo(Map.of("out of scope", 1L, "too deep", 1L, "over the number of pages", 3L));
    }

    @Test
    void noHostGetsMoreThanItsBudget() {
        Crawl crawl = crawl(1000, 4);
        admit(crawl, pages("", 0, 3));
        admit(crawl, pages("", 3, 6));
        admit(crawl, pages("www.", 0, 9));
        assertThat(rows(crawl))
                .as("4 of the one, the seed included, and 4 of the other")
                .isEqualTo(8);
        assertThat(leftOut(crawl)).isEqualTo(Map.of("over the budget of the host", 3L + 5));
    }

    @Test
    void anAddressIsTakenUpOnce() {
        Crawl crawl = crawl(1000, null);
        admit(crawl, pages("", 0, 5));
        admit(crawl, pages("", 3, 8));
        assertThat(rows(crawl)).isEqualTo(9);
        assertThat(leftOut(crawl)).isEmpty();
    }

    @Test
    void anAddressThatTwoScrapersFindAtOnceCostsItsHostsBudgetOnce() {
        Crawl crawl = crawl(1000, 4);
        Selection one = admission.select(crawl, pages("", 0, 2));
        Selection other = admission.select(crawl, pages("", 0, 2));
        QuarkusTransaction.requiringNew().run(() -> admission.admit(one));
        QuarkusTransaction.requiringNew().run(() -> admission.admit(other));
        admit(crawl, pages("", 2, 4));
        assertThat(rows(crawl)).isEqualTo(4);
    }

    @Test
    void whatIsBeingTakenUpWhileACrawlIsCancelledIsCancelledToo() throws Exception {
        Crawl crawl = crawl(1000, null);
        Selection selection = admission.select(crawl, pages("", 0, 5));
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> cancelled = QuarkusTransaction.requiringNew().call(() -> {
                admission.admit(selection);
                Future<?> begun = other.submit(() -> crawls.cancel(crawl.id));
                until("it waits for the crawl's row", this::somebodyWaits);
                return begun;
            });
            cancelled.get();
        }
        assertThat(states(crawl)).containsOnly("cancelled");
    }

    private boolean somebodyWaits() {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                                "select count(*) from pg_locks where not granted", Long.class)
                        .getSingleResult())
                > 0;
    }

    private List<String> states(Crawl crawl) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                        "select state from crawl.frontier where crawl_id = :id", String.class)
                .setParameter("id", crawl.id)
                .getResultList());
    }

    @Test
    void aCrawlThatEndedTakesNothingUp() {
        Crawl crawl = crawl(1000, null);
        crawls.cancel(crawl.id);
        admit(crawl, pages("", 0, 5));
        assertThat(rows(crawl)).isEqualTo(1);
    }

    @Test
    void theNumberOfPagesHoldsOverScrapersThatTakeUpAtOnce() throws Exception {
        Crawl crawl = crawl(50, null);
        List<Callable<Object>> scrapers = new ArrayList<>();
        for (int scraper = 0; scraper < 4; scraper++) {
            List<Candidate> found = pages("", scraper * 20, scraper * 20 + 40);
            scrapers.add(Executors.callable(() -> admit(crawl, found)));
        }
        try (ExecutorService together = Executors.newFixedThreadPool(4)) {
            for (var done : together.invokeAll(scrapers)) {
                done.get();
            }
        }
        assertThat(rows(crawl)).isEqualTo(50);
    }
}
