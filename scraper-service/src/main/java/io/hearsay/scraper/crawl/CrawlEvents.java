package io.hearsay.scraper.crawl;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * A crawl's progress as server-sent events: one a second, a last one named {@code end}. Where the database gives no
 * answer a comment is sent instead, so that the connection lives on.
 */
@Singleton
class CrawlEvents {

    /** The id of the last event; a client that comes back with it has seen the end. */
    static final String END = "end";

    private static final Logger LOG = Logger.getLogger(CrawlEvents.class);
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final long RECONNECT_MILLIS = 2000;

    /** How long a client may leave its events unread. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CrawlProgress progress;
    private final Sse sse;

    CrawlEvents(CrawlProgress progress, Sse sse) {
        this.progress = progress;
        this.sse = sse;
    }

    /**
     * The events of a crawl from now on. 404 when there is none of this id, 204 for a client that has seen the end: by
     * the HTML standard that keeps it from connecting again.
     *
     * @param lastEventId what a client that was cut off saw last, or null
     */
    Multi<OutboundSseEvent> of(String id, String lastEventId) {
        CrawlView first = progress.lately(id);
        if (first.state() != CrawlState.running) {
            return ended(first, lastEventId);
        }
        AtomicLong number = new AtomicLong();
        return paced(() -> next(id, number.incrementAndGet()), TICK, PATIENCE);
    }

    private Multi<OutboundSseEvent> ended(CrawlView crawl, String lastEventId) {
        if (END.equals(lastEventId)) {
            throw new WebApplicationException(Response.noContent().build());
        }
        return Multi.createFrom().item(event(crawl, 1));
    }

    /** An event is made when the last one has been taken, so a client that reads nothing costs nothing and is cut. */
    static Multi<OutboundSseEvent> paced(Supplier<OutboundSseEvent> next, Duration tick, Duration patience) {
        return Multi.createBy()
                .repeating()
                .uni(() -> Uni.createFrom().item(next).runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .withDelay(tick)
                .whilst(event -> !END.equals(event.getId()))
                .ifNoItem()
                .after(patience)
                .recoverWithCompletion();
    }

    private OutboundSseEvent next(String id, long number) {
        try {
            return event(progress.lately(id), number);
        } catch (RuntimeException e) {
            // Whatever keeps the database from answering, the stream has to be there when it is back.
            LOG.debugf(e, "no progress of crawl %s", id);
            return sse.newEventBuilder().comment("the database does not answer").build();
        }
    }

    private OutboundSseEvent event(CrawlView crawl, long number) {
        boolean running = crawl.state() == CrawlState.running;
        return sse.newEventBuilder()
                .id(running ? Long.toString(number) : END)
                .name(running ? "progress" : END)
                .reconnectDelay(RECONNECT_MILLIS)
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(CrawlView.class, crawl)
                .build();
    }
}
