package io.hearsay.query.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearsay.query.claim.ClaimAnswer;
import io.hearsay.query.claim.Claims;
import io.hearsay.query.search.Conditions;
import io.hearsay.query.search.Position;
import io.hearsay.query.stream.ClaimFeed;
import io.hearsay.web.ProblemException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Brings one webhook what it has not had yet, batch by batch, until there is no more or a batch is not taken. The
 * position moves only once the receiver has said that it took a batch. A crash between the two sends the batch again
 * under its old message id.
 */
@Singleton
class Delivery {

    private static final Logger LOG = Logger.getLogger(Delivery.class);

    private final Webhooks webhooks;
    private final ClaimFeed feed;
    private final Post post;
    private final WebhookSettings settings;
    private final ObjectMapper json;

    Delivery(Webhooks webhooks, ClaimFeed feed, Post post, WebhookSettings settings, ObjectMapper json) {
        this.webhooks = webhooks;
        this.feed = feed;
        this.post = post;
        this.settings = settings;
        this.json = json;
    }

    /**
     * Looks for something to deliver, without a lease.
     *
     * @param seen up to where an earlier look found nothing, or null
     * @param settled up to where claims are settled now
     * @return null when there is something, else up to where there is nothing
     */
    Position look(Webhook webhook, Position seen, Position settled) {
        if (webhook.batchEnd() != null) {
            return null;
        }
        Position from = seen == null ? webhook.position() : seen;
        if (settled.equals(from)) {
            return from;
        }
        ClaimFeed.Batch batch = feed.next(search(webhook), from, settled, 1);
        return batch.isFull() ? null : batch.reached();
    }

    /** Delivers what there is, as long as it goes on being wanted; nothing when somebody else does. */
    void deliver(String id, BooleanSupplier goOn) {
        UUID lease = UUID.randomUUID();
        Optional<Webhook> next = webhooks.lease(id, lease, leaseLength());
        if (next.isEmpty()) {
            return;
        }
        // What fails here would fail again at once.
        Duration pause = settings.firstRetry();
        try {
            while (next.isPresent() && goOn.getAsBoolean()) {
                next = batch(next.get(), lease).flatMap(webhook -> send(webhook, lease));
            }
            pause = Duration.ZERO;
        } finally {
            release(id, lease, pause);
        }
    }

    /** Where the database cannot be asked the lease ends by itself, and what went wrong before is what is told. */
    private void release(String id, UUID lease, Duration pause) {
        try {
            webhooks.release(id, lease, pause);
        } catch (ProblemException e) {
            LOG.debugf("the lease on webhook %s is left to end: %s", id, e.getMessage());
        }
    }

    /** The batch under way, or a new one; empty when there is nothing to deliver or the lease was lost. */
    private Optional<Webhook> batch(Webhook webhook, UUID lease) {
        if (webhook.batchEnd() != null) {
            return Optional.of(webhook);
        }
        ClaimFeed.Batch batch = feed.next(search(webhook), webhook.position(), settings.batch());
        return batch.entries().isEmpty()
                ? Optional.empty()
                : webhooks.begin(webhook.id(), lease, batch.entries().getLast().position(), leaseLength());
    }

    /** Sends the batch under way; empty when it was not taken. */
    private Optional<Webhook> send(Webhook webhook, UUID lease) {
        ClaimFeed.Batch batch = feed.next(search(webhook), webhook.position(), webhook.batchEnd(), settings.batch());
        List<ClaimAnswer> claims =
                batch.entries().stream().map(ClaimFeed.Entry::claim).toList();
        // Erased, all of them, since the batch was begun: there is nothing to tell.
        Receipt receipt = claims.isEmpty()
                ? new Receipt(true, webhook.lastStatus(), null)
                : post.send(webhook, webhook.messageId(), write(Message.claims(webhook.id(), claims)));
        if (receipt.taken()) {
            return webhooks.taken(webhook, lease, batch.reached(), claims.size(), receipt);
        }
        webhooks.failed(webhook.id(), lease, receipt, pause(webhook, receipt), settings.giveUpAfter());
        return Optional.empty();
    }

    /** As long as the receiver asks for, if that is longer than what is due, and no longer than the longest. */
    private Duration pause(Webhook webhook, Receipt receipt) {
        Duration due = Backoff.pause(
                webhook.failures() + 1, settings.firstRetry(), settings.longestRetry(), ThreadLocalRandom.current());
        return Backoff.orLonger(due, receipt.pause(), settings.longestRetry());
    }

    /** Sends a message that brings nothing. */
    Receipt test(Webhook webhook) {
        String id = "msg_%s_test_%s".formatted(webhook.id(), UUID.randomUUID());
        return post.send(webhook, id, write(Message.test(webhook.id())));
    }

    /** Long enough for reading a batch and waiting for the slowest receiver. */
    private Duration leaseLength() {
        return settings.timeout().multipliedBy(2).plusMinutes(1);
    }

    private static Conditions search(Webhook webhook) {
        return Claims.conditions(webhook.filter().search());
    }

    private String write(Message message) {
        try {
            return json.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message is always JSON", e);
        }
    }
}
