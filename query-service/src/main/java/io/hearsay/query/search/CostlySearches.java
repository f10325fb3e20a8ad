package io.hearsay.query.search;

import io.hearsay.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets few costly searches run at once: where there are more than processors, all of them and every cheap one beside
 * them would wait for each other at each step.
 */
@ApplicationScoped
class CostlySearches {

    /** In the planner's units; some three milliseconds. */
    private static final double COSTLY = 2_000;

    /** Fewer hits are sorted sooner than anything would be gained. */
    private static final int FEW = 1_000;

    private static final int WAIT_SECONDS = 10;

    private final Semaphore places;

    CostlySearches(SearchSettings settings) {
        this.places = new Semaphore(settings.costlyAtOnce(), true);
    }

    /** Runs a query; after others, if the planner expects it to be costly. */
    <T> T run(Sql.Estimate expected, Supplier<T> search) {
        return expected.cost() < COSTLY ? search.get() : inTurn(search);
    }

    /** Sorts the hits of a walk; after others, if they are many. */
    <T> T run(Chain<?> walk, Supplier<T> search) {
        return walk.total().value() < FEW ? search.get() : inTurn(search);
    }

    private <T> T inTurn(Supplier<T> search) {
        await();
        try {
            return search.get();
        } finally {
            places.release();
        }
    }

    private void await() {
        try {
            if (!places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw ProblemException.of(503, null, "too much is searched for; try again later");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.of(503, null, "the service is being stopped; try again later");
        }
    }
}
