package io.hearsay.query.access;

import io.hearsay.web.ProblemException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * What schema {@code access} needs once a minute: counted entries of the audit are written, old ones go, and a key
 * whose time is over is revoked, which ends its webhooks. Replicas may do it at once.
 */
@Singleton
final class Upkeep {

    private static final Logger LOG = Logger.getLogger(Upkeep.class);

    /** Of old entries, rows at once and times a minute: so many are gone faster than they can have come. */
    private static final int BATCH = 2_000;

    private static final int BATCHES = 10;

    private static final String FORGET =
            """
            delete from access.audit where id in (
              select id from access.audit where outcome = ? and at < now() - make_interval(secs => ?) order by at limit ?)""";

    private static final String FORGET_PLACES =
            "delete from access.key_network where last_at < now() - make_interval(secs => ?)";

    private static final String END =
            """
            with ended as (
              update access.api_key set revoked_at = expires_at where revoked_at is null and expires_at <= now()
              returning id, name)
            insert into access.audit (who, role, action, subject, detail, outcome)
            select 'hearsay', 'operator', 'key-expired', id, name, 'done' from ended""";

    private final AccessDatabase database;
    private final CountedAudit counted;
    private final AccessSettings.Audit settings;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("access-upkeep").daemon().factory());

    Upkeep(AccessDatabase database, CountedAudit counted, AccessSettings settings) {
        this.database = database;
        this.counted = counted;
        this.settings = settings.audit();
    }

    void start(@Observes StartupEvent event) {
        var _ = thread.scheduleWithFixedDelay(this::attempt, 1, 1, TimeUnit.MINUTES);
    }

    void end(@Observes ShutdownEvent event) throws InterruptedException {
        thread.execute(this::writeLast);
        thread.shutdown();
        if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }

    private void writeLast() {
        try {
            counted.write();
        } catch (ProblemException e) {
            LOG.warnf("what was refused in the last minute is not in the audit: %s", e.getMessage());
        }
    }

    /** Whatever fails is tried again in a minute; this is the only thread that does it. */
    private void attempt() {
        try {
            run();
        } catch (ProblemException e) {
            LOG.debugf("schema access waits for its upkeep: %s", e.getMessage());
        } catch (RuntimeException e) {
            LOG.warn("schema access waits for its upkeep", e);
        }
    }

    /** Does all of it now. */
    void run() {
        counted.write();
        database.update(END);
        forget();
    }

    private void forget() {
        forget("refused", least(settings.keepRefused(), settings.keep()));
        forget("done", settings.keep());
        database.update(FORGET_PLACES, seconds(settings.keep()));
    }

    private void forget(String outcome, Duration kept) {
        int gone = BATCH;
        for (int i = 0; i < BATCHES && gone == BATCH; i++) {
            gone = database.update(FORGET, outcome, seconds(kept), BATCH);
        }
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static double seconds(Duration duration) {
        return duration.toSeconds();
    }
}
