package io.hearsay.scraper.visit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import io.hearsay.scraper.crawl.Tallies;
import io.hearsay.scraper.frontier.Ending;
import io.hearsay.scraper.metrics.ScraperMetrics;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.Map;

/** Counts what is written down: bytes per crawl with it, metrics once it is committed. */
@Singleton
class VisitFigures {

    private final Tallies tallies;
    private final ScraperMetrics metrics;
    private final TransactionSynchronizationRegistry transactions;

    VisitFigures(Tallies tallies, ScraperMetrics metrics, TransactionSynchronizationRegistry transactions) {
        this.tallies = tallies;
        this.metrics = metrics;
        this.transactions = transactions;
    }

    /** Visits are being written down in this transaction, each with its ending. */
    void written(List<Finished> visits, List<Ending> endings) {
        Map<String, Long> bytes = visits.stream()
                .filter(visit -> visit.request() != null && visit.outcome().kept() != null)
                .collect(groupingBy(
                        visit -> visit.crawl().id,
                        summingLong(visit -> visit.outcome().kept().bytes())));
        tallies.fetched(bytes);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing is counted before it is certain.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    endings.forEach(ending -> metrics.visited(ending.state().wireName()));
                }
            }
        });
    }
}
