package io.hearsay.extractor.intake;

import io.hearsay.extractor.ExtractorSettings;
import io.hearsay.extractor.article.FeedArticle;
import io.hearsay.extractor.trace.ArticleTraces;
import io.hearsay.web.RetryAfter;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Reads the scraper's feed to its end. A scraper that is down is nothing unusual: it is noted once, asked less and less
 * often, and its return is noted once.
 */
@Singleton
public class FeedReader {

    private static final Logger LOG = Logger.getLogger(FeedReader.class);

    private final ScraperFeed feed;
    private final Intake intake;
    private final ExtractorSettings settings;
    private final ArticleTraces traces;
    private final Backoff backoff;

    FeedReader(@RestClient ScraperFeed feed, Intake intake, ExtractorSettings settings, ArticleTraces traces) {
        this.feed = feed;
        this.intake = intake;
        this.settings = settings;
        this.traces = traces;
        this.backoff = new Backoff(settings.poll(), settings.longestPause(), System::nanoTime);
    }

    /**
     * Takes over what the feed holds now; does nothing while it waits after a failure.
     *
     * @return whether the feed answered
     */
    synchronized boolean read() {
        if (!backoff.isOver()) {
            return false;
        }
        try {
            while (readStretch()) {
                // One stretch after the other, until the end.
            }
        } catch (ProcessingException | WebApplicationException e) {
            failed(e);
            return false;
        }
        if (backoff.succeeded()) {
            LOG.info("the scraper's feed answers again");
        }
        return true;
    }

    /** Whether the feed holds an entry that has not been taken over, as far as the scraper can be asked. */
    public FeedState look() {
        try {
            FeedPosition position = intake.position();
            FeedPage page = feed.after(position.cursor(), 1);
            return page.items().isEmpty() ? FeedState.READ : FeedState.MORE;
        } catch (ProcessingException | WebApplicationException e) {
            LOG.debugf("the scraper's feed does not answer: %s", e.getMessage());
            return FeedState.UNREACHABLE;
        }
    }

    /** How far the work is. */
    public IntakeProgress progress() {
        return intake.progress();
    }

    private boolean readStretch() {
        FeedPosition from = intake.position();
        Instant asked = Instant.now();
        FeedPage page = traces.untraced(() -> stretch(from));
        if (page == null) {
            intake.restart();
            return true;
        }
        boolean taken = intake.take(from, page);
        if (taken && !page.items().isEmpty()) {
            traces.taken(page.items().stream().map(FeedArticle::id).toList(), asked);
        }
        return taken && !page.isLast() && !page.items().isEmpty();
    }

    /** The stretch after a place, or null when the scraper does not know the place: its database is a new one. */
    private FeedPage stretch(FeedPosition from) {
        try {
            return feed.after(from.cursor(), settings.feedLimit());
        } catch (WebApplicationException e) {
            if (from.cursor() == null || e.getResponse().getStatus() != Response.Status.BAD_REQUEST.getStatusCode()) {
                throw e;
            }
            LOG.warn("the scraper refuses the feed's cursor; reading its feed from the start");
            return null;
        }
    }

    private void failed(RuntimeException failure) {
        Duration asked = failure instanceof WebApplicationException answered
                ? RetryAfter.of(answered.getResponse())
                : Duration.ZERO;
        if (backoff.failed(asked)) {
            LOG.warnf("the scraper's feed does not answer, asking again later: %s", reason(failure));
        }
    }

    private static String reason(RuntimeException failure) {
        boolean refused = failure instanceof WebApplicationException answered
                && answered.getResponse().getStatus() == Response.Status.UNAUTHORIZED.getStatusCode();
        return refused
                ? "it is for the services alone: set hearsay.services.credential (HEARSAY_SERVICES_CREDENTIAL) to the same"
                        + " secret here and there, or hearsay.services.open=true there"
                : failure.getMessage();
    }
}
