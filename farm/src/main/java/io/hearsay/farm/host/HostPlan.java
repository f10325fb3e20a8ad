package io.hearsay.farm.host;

import java.time.Duration;
import java.util.Set;

/**
 * How one host behaves.
 *
 * @param name as in a URL: IP address and port, or a name
 * @param seed of everything it says
 * @param pages how many pages it has, the front page included
 * @param latency before each answer
 * @param sitemap whether robots.txt names a sitemap with all pages
 * @param crawlDelaySeconds what robots.txt asks for; 0 for nothing
 * @param robots how robots.txt is answered
 * @param failures how many of the first page requests are answered 503 with Retry-After
 * @param retryAfterSeconds what such an answer asks for
 * @param quirks in what ways it misbehaves
 */
public record HostPlan(
        String name,
        long seed,
        int pages,
        Duration latency,
        boolean sitemap,
        int crawlDelaySeconds,
        RobotsVariant robots,
        int failures,
        int retryAfterSeconds,
        Set<Quirk> quirks) {

    public HostPlan {
        quirks = Set.copyOf(quirks);
    }

    /** Whether its pages can be read and it never asks to wait. */
    public boolean isWellBehaved() {
        return quirks.isEmpty() && failures == 0 && isOpen();
    }

    /** Whether robots.txt lets anything be fetched, sooner or later. */
    public boolean isOpen() {
        return robots != RobotsVariant.UNAVAILABLE && robots != RobotsVariant.SILENT;
    }

    /** The address of a path. */
    public String url(String path) {
        return "http://" + name + path;
    }

    /** Whether robots.txt, once read, allows a target. */
    public boolean allows(String target) {
        return robots == RobotsVariant.MISSING || robots == RobotsVariant.FORBIDDEN || RobotsFile.allows(target);
    }
}
