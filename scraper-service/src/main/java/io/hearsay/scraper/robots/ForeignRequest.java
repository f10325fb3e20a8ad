package io.hearsay.scraper.robots;

import io.hearsay.scraper.ScraperSettings;
import io.hearsay.scraper.fetch.FailureCause;
import io.hearsay.scraper.fetch.FetchRequest;
import io.hearsay.scraper.fetch.FetchResult;
import io.hearsay.scraper.fetch.FetchResult.Answer;
import io.hearsay.scraper.fetch.FetchResult.Failed;
import io.hearsay.scraper.fetch.Fetcher;
import io.hearsay.scraper.host.HostLoan;
import io.hearsay.scraper.host.HostLoans;
import io.hearsay.scraper.host.HostRelease.HostRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Makes a request to a host that the visit does not hold: borrows it, waits for the pause it is owed and leaves it the
 * next one.
 */
@Singleton
class ForeignRequest {

    private final HostLoans loans;
    private final Fetcher fetcher;
    private final Duration patience;
    private final Duration poll;
    private final String owner = ProcessHandle.current().pid() + "-robots";

    ForeignRequest(HostLoans loans, Fetcher fetcher, ScraperSettings settings) {
        this.loans = loans;
        this.fetcher = fetcher;
        this.patience = settings.requestTimeout();
        this.poll = settings.poll();
    }

    /** What comes of the request; it has failed when its host could not be had in the time that a request may take. */
    FetchResult make(FetchRequest request) {
        String host = request.address().host();
        try {
            Optional<HostLoan> loan = borrow(host);
            return loan.isPresent()
                    ? make(request, loan.get())
                    : new Failed("it leads to %s, which is busy".formatted(host), FailureCause.ABANDONED);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Failed("the scraper is shutting down", FailureCause.ABANDONED);
        }
    }

    private Optional<HostLoan> borrow(String host) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        Optional<HostLoan> loan = loans.borrow(owner, host, patience);
        while (loan.isEmpty() && System.nanoTime() < end) {
            TimeUnit.NANOSECONDS.sleep(poll.toNanos());
            loan = loans.borrow(owner, host, patience);
        }
        return loan;
    }

    private FetchResult make(FetchRequest request, HostLoan loan) throws InterruptedException {
        HostRequest made = null;
        try {
            TimeUnit.NANOSECONDS.sleep(loan.pause().toNanos());
            made = ended(loan, true);
            FetchResult result = fetcher.fetch(request);
            made = ended(loan, isFailure(result));
            return result;
        } finally {
            loans.giveBack(loan, made);
        }
    }

    private static HostRequest ended(HostLoan loan, boolean failed) {
        return new HostRequest(System.nanoTime(), loan.delay(), loan.delay(), failed, null);
    }

    private static boolean isFailure(FetchResult result) {
        return result instanceof Failed || (result instanceof Answer answer && answer.status() >= 500);
    }
}
