package io.hearsay.query.webhook;

import io.hearsay.query.search.Position;
import io.hearsay.query.stream.ClaimFeed;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Looks again and again for webhooks that have something to get, and delivers to several at once. Nothing that fails
 * ends this: not the database, not one webhook, not a mistake in either. How it fares is in two metrics, and not in
 * readiness: answers are given as well without it.
 */
@Singleton
class Courier {

    private static final Logger LOG = Logger.getLogger(Courier.class);
    private static final int LOOKED_AT = 1_000;
    private static final int LONGEST_CAUSE = 300;

    /** How many polls to leave out while the database cannot be asked. */
    private static final int OUT_OF_REACH = 30;

    private final Webhooks webhooks;
    private final Delivery delivery;
    private final ClaimFeed feed;
    private final WebhookSettings settings;
    private final Semaphore room;
    private final Set<String> underway = ConcurrentHashMap.newKeySet();

    /** Up to where there is nothing for a webhook: what does not fit its filter is passed by once. */
    private final Map<String, Position> seen = new ConcurrentHashMap<>();

    /** Those that wait, and why as it was told last; which is no fault of their receivers. */
    private final Map<String, String> troubled = new ConcurrentHashMap<>();

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final MeterRegistry meters;
    private final List<Gauge> gauges = new ArrayList<>();
    private volatile long lastRound = System.nanoTime();
    private volatile boolean ending;

    Courier(Webhooks webhooks, Delivery delivery, ClaimFeed feed, WebhookSettings settings, MeterRegistry meters) {
        this.webhooks = webhooks;
        this.delivery = delivery;
        this.feed = feed;
        this.settings = settings;
        this.meters = meters;
        this.room = new Semaphore(settings.atOnce());
    }

    void start(@Observes StartupEvent event) {
        if (settings.deliver()) {
            measure();
            threads.execute(this::work);
        }
    }

    private void measure() {
        gauges.add(Gauge.builder("hearsay.webhooks.since.round", () -> (System.nanoTime() - lastRound) / 1e9)
                .baseUnit("seconds")
                .description("Since webhooks were last looked through to the end; nothing is delivered while it grows")
                .register(meters));
        gauges.add(Gauge.builder("hearsay.webhooks.troubled", troubled::size)
                .description("Webhooks that wait for a reason that lies here, not with their receivers")
                .register(meters));
    }

    void end(@Observes ShutdownEvent event) {
        ending = true;
        threads.shutdownNow();
        // The registry outlives the service when it is started again in one process; its gauges must not.
        gauges.forEach(meters::remove);
    }

    private void work() {
        String cause = null;
        while (!ending) {
            cause = look(cause);
            try {
                TimeUnit.MILLISECONDS.sleep(settings.poll().toMillis() * (cause == null ? 1 : OUT_OF_REACH));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /**
     * One round. Whatever fails in it, a mistake of ours included, is tried again in the next: this is the only thread
     * that looks.
     *
     * @param before why the round before failed, or null; told of again only when it changes
     * @return why this one failed, or null
     */
    private String look(String before) {
        try {
            List<Webhook> due = webhooks.due(LOOKED_AT);
            seen.keySet().retainAll(due.stream().map(Webhook::id).collect(Collectors.toSet()));
            if (!troubled.isEmpty()) {
                troubled.keySet().retainAll(webhooks.active());
            }
            if (!due.isEmpty()) {
                Position settled = feed.now();
                due.forEach(webhook -> lookAlone(webhook, settled));
            }
            lastRound = System.nanoTime();
            if (before != null) {
                LOG.info("webhooks are looked through again");
            }
            return null;
        } catch (RuntimeException e) {
            String cause = cause(e);
            if (!ending && !cause.equals(before)) {
                LOG.warnf("webhooks wait: %s", cause);
            }
            return cause;
        }
    }

    /** Delivers to one at once, if nobody else does. */
    void deliverNow(String id) {
        delivery.deliver(id, () -> !ending);
    }

    /** One that cannot be looked at, whose filter is none any more for example, holds up no other. */
    private void lookAlone(Webhook webhook, Position settled) {
        try {
            lookAt(webhook, settled);
        } catch (RuntimeException e) {
            waits(webhook.id(), e);
        }
    }

    private void lookAt(Webhook webhook, Position settled) {
        if (underway.contains(webhook.id())) {
            return;
        }
        Position nothingUpTo = delivery.look(webhook, seen.get(webhook.id()), settled);
        if (nothingUpTo != null) {
            seen.put(webhook.id(), nothingUpTo);
            troubled.remove(webhook.id());
        } else if (room.tryAcquire()) {
            seen.remove(webhook.id());
            underway.add(webhook.id());
            threads.execute(() -> deliver(webhook.id()));
        }
    }

    private void deliver(String id) {
        try {
            deliverNow(id);
            troubled.remove(id);
        } catch (RuntimeException e) {
            waits(id, e);
        } finally {
            underway.remove(id);
            room.release();
        }
    }

    private void waits(String id, RuntimeException e) {
        String cause = cause(e);
        if (!cause.equals(troubled.put(id, cause)) && !ending) {
            LOG.warnf("webhook %s waits: %s", id, cause);
        }
    }

    private static String cause(RuntimeException e) {
        String message = e.getMessage() == null ? e.toString() : e.getMessage();
        return message.length() > LONGEST_CAUSE ? message.substring(0, LONGEST_CAUSE) : message;
    }
}
