package io.hearsay.query.webhook;

import io.hearsay.query.search.Position;
import io.hearsay.query.stream.ClaimFeed;
import io.hearsay.web.ProblemException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
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

/** Looks again and again for webhooks that have something to get, and delivers to several at once. */
@Singleton
class Courier {

    private static final Logger LOG = Logger.getLogger(Courier.class);
    private static final int LOOKED_AT = 1_000;

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

    /** Those of which it has been told that they wait. */
    private final Set<String> troubled = ConcurrentHashMap.newKeySet();

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean ending;

    Courier(Webhooks webhooks, Delivery delivery, ClaimFeed feed, WebhookSettings settings) {
        this.webhooks = webhooks;
        this.delivery = delivery;
        this.feed = feed;
        this.settings = settings;
        this.room = new Semaphore(settings.atOnce());
    }

    void start(@Observes StartupEvent event) {
        if (settings.deliver()) {
            threads.execute(this::work);
        }
    }

    void end(@Observes ShutdownEvent event) {
        ending = true;
        threads.shutdownNow();
    }

    private void work() {
        boolean reachable = true;
        while (!ending) {
            reachable = look(reachable);
            try {
                TimeUnit.MILLISECONDS.sleep(settings.poll().toMillis() * (reachable ? 1 : OUT_OF_REACH));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** One round; whatever fails in it is tried again in the next, and told of once. */
    private boolean look(boolean reachable) {
        try {
            List<Webhook> due = webhooks.due(LOOKED_AT);
            seen.keySet().retainAll(due.stream().map(Webhook::id).collect(Collectors.toSet()));
            if (!due.isEmpty()) {
                Position settled = feed.now();
                due.forEach(webhook -> lookAlone(webhook, settled));
            }
            return true;
        } catch (ProblemException | IllegalStateException e) {
            if (reachable && !ending) {
                LOG.warnf("webhooks wait: %s", e.getMessage());
            }
            return false;
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
            troubled.remove(webhook.id());
        } catch (ProblemException | IllegalStateException e) {
            if (troubled.add(webhook.id()) && !ending) {
                LOG.warnf("webhook %s waits: %s", webhook.id(), e.getMessage());
            }
        }
    }

    private void lookAt(Webhook webhook, Position settled) {
        if (underway.contains(webhook.id())) {
            return;
        }
        Position nothingUpTo = delivery.look(webhook, seen.get(webhook.id()), settled);
        if (nothingUpTo != null) {
            seen.put(webhook.id(), nothingUpTo);
        } else if (room.tryAcquire()) {
            seen.remove(webhook.id());
            underway.add(webhook.id());
            threads.execute(() -> deliver(webhook.id()));
        }
    }

    private void deliver(String id) {
        try {
            deliverNow(id);
        } catch (ProblemException | IllegalStateException e) {
            if (!ending) {
                LOG.warnf("webhook %s waits: %s", id, e.getMessage());
            }
        } finally {
            underway.remove(id);
            room.release();
        }
    }
}
