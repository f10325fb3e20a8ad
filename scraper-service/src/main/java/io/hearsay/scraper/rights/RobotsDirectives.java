package io.hearsay.scraper.rights;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Reads robots directives of X-Robots-Tag headers and meta elements. They add up: the most restrictive holds. Words
 * that are not known, and dates that cannot be read, say nothing.
 *
 * @see <a href="https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag">Robots meta tag,
 *     data-nosnippet, and X-Robots-Tag specifications</a>
 */
final class RobotsDirectives {

    private static final String UNAVAILABLE_AFTER = "unavailable_after";
    private static final Set<String> EVERYBODY = Set.of("*", "robots");
    private static final Set<String> WITH_VALUE =
            Set.of(UNAVAILABLE_AFTER, "max-snippet", "max-image-preview", "max-video-preview");

    private final String[] parts;
    private final String agent;
    private final Instant now;
    private final Set<OptOut> found = EnumSet.noneOf(OptOut.class);
    private int next;
    private boolean ours = true;

    private RobotsDirectives(String text, String agent, Instant now) {
        this.parts = text.split(",", -1);
        this.agent = agent;
        this.now = now;
    }

    /**
     * What a header says. Of several headers joined by commas, what follows an agent's name is that agent's until the
     * next name: joined, it can no longer be told from one header.
     *
     * @param agent product token that directives of our own are under, in lower case
     */
    static Set<OptOut> ofHeader(String value, String agent, Instant now) {
        return new RobotsDirectives(value, agent, now).read();
    }

    /** What a meta element for everybody, or for this agent, says. */
    static Set<OptOut> ofMeta(String content, Instant now) {
        return new RobotsDirectives(content, "*", now).read();
    }

    private Set<OptOut> read() {
        while (next < parts.length) {
            String directive = withoutAgent(parts[next++].strip());
            if (nameOf(directive).equals(UNAVAILABLE_AFTER)) {
                date(directive.substring(directive.indexOf(':') + 1).strip());
            } else if (ours && directive.indexOf(':') < 0) {
                words(directive);
            }
        }
        return found;
    }

    private String withoutAgent(String part) {
        String name = nameOf(part);
        if (!isAgent(name)) {
            return part;
        }
        ours = name.equals(agent) || EVERYBODY.contains(name);
        return part.substring(part.indexOf(':') + 1).strip();
    }

    /** What stands before the first colon, or nothing where there is none. */
    private static String nameOf(String part) {
        int colon = part.indexOf(':');
        return colon < 0 ? "" : part.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isAgent(String name) {
        return !name.isEmpty() && !WITH_VALUE.contains(name) && name.chars().noneMatch(Character::isWhitespace);
    }

    /** A date may begin with the day of the week and a comma, which has split it. */
    private void date(String text) {
        String whole = RobotsDate.isDayOfWeek(text) && next < parts.length ? text + "," + parts[next++] : text;
        if (ours && RobotsDate.read(whole).filter(until -> !until.isAfter(now)).isPresent()) {
            found.add(OptOut.UNAVAILABLE_AFTER);
        }
    }

    private void words(String directive) {
        for (String word : directive.toLowerCase(Locale.ROOT).split("\\s++", -1)) {
            switch (word) {
                case "noindex" -> found.add(OptOut.NOINDEX);
                case "nofollow" -> found.add(OptOut.NOFOLLOW);
                case "none" -> found.addAll(EnumSet.of(OptOut.NOINDEX, OptOut.NOFOLLOW));
                case "noarchive", "nocache" -> found.add(OptOut.NOARCHIVE);
                default -> {}
            }
        }
    }
}
