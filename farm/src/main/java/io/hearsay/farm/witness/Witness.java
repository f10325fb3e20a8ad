package io.hearsay.farm.witness;

import io.hearsay.farm.http.Exchange;
import io.hearsay.farm.witness.Violation.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * Checks a request log against what each host asks. Times in the log err in the visitor's favour (see
 * {@link Exchange}), so whatever is named here did happen.
 */
public final class Witness {

    private static final int ROBOTS_LIMIT = 500 * 1024;

    private final Function<String, Manners> manners;
    private final boolean repeatsForgiven;

    private Witness(Function<String, Manners> manners, boolean repeatsForgiven) {
        this.manners = manners;
        this.repeatsForgiven = repeatsForgiven;
    }

    /**
     * A witness who knows what is asked.
     *
     * @param manners by host
     */
    public static Witness of(Function<String, Manners> manners) {
        return new Witness(manners, false);
    }

    /**
     * The same, forgiving a page that is fetched again: a visitor that is killed after an answer and before writing it
     * down has no other way.
     */
    public Witness forgivingRepeats() {
        return new Witness(manners, true);
    }

    /** Every request that broke something, host by host in the order in which they began. */
    public List<Violation> violations(RequestLog log) {
        List<Violation> violations = new ArrayList<>();
        for (String host : log.hosts()) {
            Manners asked = manners.apply(host);
            List<Exchange> exchanges = log.of(host);
            pauses(exchanges, asked, violations);
            retryAfter(exchanges, violations);
            robots(exchanges, asked, violations);
            if (!repeatsForgiven) {
                repeats(exchanges, violations);
            }
        }
        return violations;
    }

    /** The pause counts from whichever earlier answer ended last. */
    private static void pauses(List<Exchange> exchanges, Manners asked, List<Violation> violations) {
        Duration delay = asked.delay();
        Exchange last = null;
        for (Exchange next : exchanges) {
            if (last != null) {
                long pause = next.start() - last.end();
                if (pause < 0) {
                    add(violations, Kind.AT_ONCE, next, millis(-pause) + " before the end of " + last.target());
                } else if (pause < delay.toNanos()) {
                    add(violations, Kind.TOO_SOON, next, millis(pause) + " instead of " + millis(delay.toNanos()));
                }
            }
            last = last == null || next.end() - last.end() > 0 ? next : last;
            if (isForRobots(next) && next.isPageSent() && asked.crawlDelay().compareTo(delay) > 0) {
                delay = asked.crawlDelay();
            }
        }
    }

    private static void retryAfter(List<Exchange> exchanges, List<Violation> violations) {
        long notBefore = exchanges.isEmpty() ? 0 : exchanges.getFirst().start();
        for (Exchange next : exchanges) {
            if (next.start() - notBefore < 0) {
                add(violations, Kind.BEFORE_RETRY_AFTER, next, millis(notBefore - next.start()) + " too soon");
            }
            if (next.complete() && next.retryAfter().isPresent()) {
                long asked = next.end()
                        + Duration.ofSeconds(next.retryAfter().getAsInt()).toNanos();
                notBefore = asked - notBefore > 0 ? asked : notBefore;
            }
        }
    }

    /** RFC 9309, section 2.3.1: a 4xx other than 429 allows everything, other failures nothing until a good answer. */
    private static void robots(List<Exchange> exchanges, Manners asked, List<Violation> violations) {
        Access access = Access.UNKNOWN;
        for (Exchange next : exchanges) {
            if (isForRobots(next)) {
                access = access.after(next);
            } else if (!access.opens(next.target(), asked)) {
                add(violations, Kind.DISALLOWED, next, access.words);
            }
        }
    }

    private static boolean isForRobots(Exchange exchange) {
        return exchange.isForRobots() || exchange.target().startsWith("/robots-moved");
    }

    private static void repeats(List<Exchange> exchanges, List<Violation> violations) {
        Set<String> sent = new HashSet<>();
        for (Exchange next : exchanges) {
            if (next.isPageSent() && !sent.add(next.target())) {
                add(violations, Kind.TWICE, next, "it had been sent in full");
            }
        }
    }

    private static void add(List<Violation> violations, Kind kind, Exchange of, String detail) {
        violations.add(new Violation(kind, of.host(), of.target(), detail));
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.3f ms", nanos / 1e6);
    }

    /** What a visitor may do by the robots.txt that it was given. */
    private enum Access {
        UNKNOWN("robots.txt had not been asked for"),
        CLOSED("robots.txt could not be read"),
        BY_RULES("robots.txt forbids it"),
        OPEN("");

        private final String words;

        Access(String words) {
            this.words = words;
        }

        Access after(Exchange robots) {
            // What follows 500 KiB need not be read (section 2.5): who breaks off there has read the file.
            int status = robots.complete() || robots.bytes() > ROBOTS_LIMIT ? robots.status() : 0;
            return switch (status / 100) {
                case 2 -> BY_RULES;
                case 3 -> this;
                case 4 -> status == 429 ? keptOr(CLOSED) : OPEN;
                default -> keptOr(CLOSED);
            };
        }

        /** A good copy from before goes on to hold while a new one cannot be had. */
        private Access keptOr(Access otherwise) {
            return this == BY_RULES || this == OPEN ? this : otherwise;
        }

        boolean opens(String target, Manners asked) {
            return this == OPEN || (this == BY_RULES && asked.allowed().test(target));
        }
    }
}
