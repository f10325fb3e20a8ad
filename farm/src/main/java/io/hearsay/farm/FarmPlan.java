package io.hearsay.farm;

import io.hearsay.farm.host.HostPlan;
import io.hearsay.farm.host.Quirk;
import io.hearsay.farm.host.RobotsVariant;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What a farm grows: well-behaved hosts that answer at once, until told otherwise. Lists are dealt out to the hosts in
 * turn: with two robots variants every second host has the first.
 */
public final class FarmPlan {

    private static final int MAX_HOSTS = 60_000;
    private static final int PER_OCTET = 250;

    private final int hosts;
    private final int pages;
    private long seed = 1;
    private int network = 1;
    private int port;
    private Duration latency = Duration.ZERO;
    private boolean sitemaps;
    private int retryAfterSeconds = 2;
    private String names;
    private List<Integer> crawlDelays = List.of(0);
    private List<RobotsVariant> robots = List.of(RobotsVariant.RULES);
    private List<Integer> failures = List.of(0);
    private List<Set<Quirk>> quirks = List.of(Set.of());

    private FarmPlan(int hosts, int pages) {
        if (hosts < 1 || hosts > MAX_HOSTS || pages < 1) {
            throw new IllegalArgumentException("a farm has 1 to %d hosts with at least 1 page".formatted(MAX_HOSTS));
        }
        this.hosts = hosts;
        this.pages = pages;
    }

    /**
     * A plan.
     *
     * @param hosts how many, 1 to 60,000
     * @param pages of each host, the front page included, from 1
     * @throws IllegalArgumentException when either is out of range
     */
    public static FarmPlan of(int hosts, int pages) {
        return new FarmPlan(hosts, pages);
    }

    /** Other texts. */
    public FarmPlan seed(long other) {
        seed = other;
        return this;
    }

    /**
     * Other addresses.
     *
     * @param second their second number, 127.<i>second</i>.x.y, 1 to 254
     * @throws IllegalArgumentException when it is out of range
     */
    public FarmPlan network(int second) {
        if (second < 1 || second > 254) {
            throw new IllegalArgumentException("the second number of an address must be 1 to 254");
        }
        network = second;
        return this;
    }

    /**
     * Hosts by name instead of by address: all listen on every address of this machine, and whom a request is for is
     * said by its Host header. Somebody else makes the names known, and leads port 80 to the farm's.
     *
     * @param pattern a name with {@code %d} for the host's number, counted from 1
     * @throws IllegalArgumentException when it has no place for the number
     */
    public FarmPlan names(String pattern) {
        if (!pattern.contains("%d")) {
            throw new IllegalArgumentException(
                    "a pattern of names has %%d where a host's number goes; \"%s\" has none".formatted(pattern));
        }
        names = pattern;
        return this;
    }

    /** One port for all hosts; 0 for any that is free on all of them. */
    public FarmPlan port(int other) {
        port = other;
        return this;
    }

    /** A wait before each answer. */
    public FarmPlan latency(Duration other) {
        latency = other;
        return this;
    }

    /** Sitemaps with all pages. */
    public FarmPlan sitemaps() {
        sitemaps = true;
        return this;
    }

    /** A Crawl-delay in robots.txt, in seconds, dealt out; 0 for none. */
    public FarmPlan crawlDelays(Integer... seconds) {
        crawlDelays = List.of(seconds);
        return this;
    }

    /** Ways to answer for robots.txt, dealt out. */
    public FarmPlan robots(RobotsVariant... variants) {
        robots = List.of(variants);
        return this;
    }

    /** How many of the first page requests are answered 503 with Retry-After, dealt out. */
    public FarmPlan failures(Integer... counts) {
        failures = List.of(counts);
        return this;
    }

    /** What a host asks for that answers 429 or 503. */
    public FarmPlan retryAfter(int seconds) {
        retryAfterSeconds = seconds;
        return this;
    }

    /** Misbehaviour, dealt out: each host has a set of its own. */
    public FarmPlan quirks(List<Set<Quirk>> others) {
        quirks = List.copyOf(others);
        return this;
    }

    int hosts() {
        return hosts;
    }

    int port() {
        return port;
    }

    /** The network that holds every host and no other loopback address that is in use, as a CIDR block. */
    public String block() {
        return "127.%d.0.0/16".formatted(network);
    }

    /** The IP address of a host, counted from 0. */
    String address(int host) {
        return "127.%d.%d.%d".formatted(network, host / PER_OCTET, 1 + host % PER_OCTET);
    }

    /** Whether hosts go by names, and share an address. */
    boolean hasNames() {
        return names != null;
    }

    /** The plan of one host, counted from 0, once the port is known. */
    HostPlan host(int host, int knownPort) {
        return new HostPlan(
                hasNames() ? names.replace("%d", Integer.toString(host + 1)) : address(host) + ":" + knownPort,
                seed * 100_003 + host,
                pages,
                latency,
                sitemaps,
                crawlDelays.get(host % crawlDelays.size()),
                robots.get(host % robots.size()),
                failures.get(host % failures.size()),
                retryAfterSeconds,
                quirks.get(host % quirks.size()));
    }
}
