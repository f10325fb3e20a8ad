package io.hearsay.scraper.article;

import io.hearsay.scraper.takedown.Mark;
import io.hearsay.scraper.takedown.TakeDown;
import io.hearsay.scraper.takedown.TakeDownKind;
import io.hearsay.scraper.takedown.TakeDownList;
import io.hearsay.scraper.takedown.TakeDowns;
import io.hearsay.web.ProblemException;
import io.hearsay.web.timer.Timers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * Takes down whatever an outlet, a host or a part of a site published. The take-down is in force at once; its articles
 * go in batches, each a transaction of its own, and whoever finds one unfinished goes on with it.
 */
@Singleton
class WideErasure {

    private static final int BATCH = 100;

    private final TakeDowns takeDowns;
    private final TakeDownList list;
    private final TakeDownScope scope;
    private final Erasure erasure;
    private volatile boolean stopped;

    WideErasure(TakeDowns takeDowns, TakeDownList list, TakeDownScope scope, Erasure erasure) {
        this.takeDowns = takeDowns;
        this.list = list;
        this.scope = scope;
        this.erasure = erasure;
    }

    /**
     * Puts a take-down in force and works on it for a while.
     *
     * @param reason as the caller gives it, or null
     * @param time after which the rest is left to the sweep
     * @return the take-down as it stands then
     * @throws ProblemException (404) for an outlet that never published anything here
     */
    TakeDown start(TakeDownKind kind, String subject, String reason, Duration time) {
        if (kind == TakeDownKind.outlet && list.inForce(kind, subject).isEmpty() && !scope.hasArticles(subject)) {
            throw ProblemException.notFound("outlet", subject);
        }
        long id = QuarkusTransaction.requiringNew().call(() -> {
            long put = takeDowns.put(kind, subject, reason);
            takeDowns.mark(put, scope.rules(kind, subject));
            return put;
        });
        workOn(id, System.nanoTime() + time.toNanos());
        return list.find(id).orElseThrow();
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    void begin(@Observes StartupEvent event, Timers timers) {
        timers.every(Duration.ofSeconds(5), this::resume);
    }

    /** Goes on with what was left unfinished, by this process or by another one. */
    void resume() {
        Optional<TakeDown> unfinished = stopped ? Optional.empty() : list.working();
        unfinished.ifPresent(takeDown -> workOn(
                Long.parseLong(takeDown.id()),
                System.nanoTime() + Duration.ofMinutes(1).toNanos()));
    }

    private void workOn(long id, long deadline) {
        boolean more = true;
        while (more && !stopped && System.nanoTime() - deadline < 0) {
            more = QuarkusTransaction.requiringNew().call(() -> step(id));
        }
    }

    /** One batch; returns whether there may be more. */
    private boolean step(long id) {
        takeDowns.alone();
        TakeDown takeDown = list.find(id).orElseThrow();
        if (takeDown.state() != TakeDown.State.working) {
            return false;
        }
        int erased = erasure.articles(id, scope.articles(takeDown, BATCH), takeDown.kind());
        boolean more = erased > 0;
        for (Mark rule : takeDowns.rules(id)) {
            more |= erasure.rest(rule, takeDown.kind(), BATCH);
        }
        takeDowns.progress(id, erased, !more);
        return more;
    }
}
