package io.hearsay.farm.host;

import io.hearsay.farm.http.Answer;
import io.hearsay.farm.http.PlainAnswer;
import io.hearsay.farm.http.RawAnswer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A host's robots.txt: what it says and how it is answered. */
final class RobotsFile {

    private static final int LONG = 600 * 1024;
    private static final int REFUSALS = 2;
    /** Longer than any client waits. */
    private static final Duration SILENCE = Duration.ofMinutes(5);

    private final HostPlan plan;
    private final AtomicInteger refusalsLeft = new AtomicInteger(REFUSALS);

    RobotsFile(HostPlan plan) {
        this.plan = plan;
    }

    /** Whether the rules, once read, allow a target: the longest matching rule counts (RFC 9309, section 2.2.2). */
    static boolean allows(String target) {
        return !target.startsWith("/private/") || target.startsWith("/private/press/");
    }

    Answer answer() {
        return switch (plan.robots()) {
            case RULES -> rules();
            case MISSING -> PlainAnswer.text(404, "not found");
            case FORBIDDEN -> PlainAnswer.text(403, "forbidden");
            case BUSY_AT_FIRST -> refusalsLeft.getAndDecrement() > 0 ? later(429) : rules();
            case UNAVAILABLE_AT_FIRST -> refusalsLeft.getAndDecrement() > 0 ? later(503) : rules();
            case UNAVAILABLE -> PlainAnswer.text(503, "out of order");
            case SILENT -> new RawAnswer(0, wire -> wire.pause(SILENCE));
            case REDIRECTED -> PlainAnswer.redirect(301, "/robots-moved-1.txt");
            case LONG -> PlainAnswer.text(200, text() + "# filling\n".repeat(LONG / 10));
        };
    }

    /** The files that a redirected robots.txt leads through. */
    Answer moved(String path) {
        return path.equals("/robots-moved-1.txt") ? PlainAnswer.redirect(302, "/robots-moved-2.txt") : rules();
    }

    private Answer later(int status) {
        return PlainAnswer.retryLater(status, plan.retryAfterSeconds());
    }

    private Answer rules() {
        return PlainAnswer.text(200, text());
    }

    private String text() {
        StringBuilder text = new StringBuilder("User-agent: *\nDisallow: /private/\nAllow: /private/press/\n");
        if (plan.crawlDelaySeconds() > 0) {
            text.append("Crawl-delay: ").append(plan.crawlDelaySeconds()).append('\n');
        }
        if (plan.sitemap()) {
            text.append("\nSitemap: ").append(plan.url("/sitemap.xml")).append('\n');
        }
        return text.toString();
    }
}
