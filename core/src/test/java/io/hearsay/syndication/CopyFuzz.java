package io.hearsay.syndication;

import static io.hearsay.fuzz.FuzzTarget.mustHold;

import io.hearsay.fuzz.FuzzTarget;
import io.hearsay.fuzz.Growth;
import io.hearsay.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Two articles, parted by a form feed: what one copies of the other stands in both. */
final class CopyFuzz implements FuzzTarget {

    private final ReprintFinder finder = new ReprintFinder();

    @Override
    public void feed(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        int end = text.indexOf('\f');
        String first = end < 0 ? text : text.substring(0, end);
        String second = end < 0 ? text : text.substring(end + 1);
        Document one = new Document("a", first, "A", "2014-08-26");
        Document other = new Document("b", second, "B", "2014-08-27");
        mustHold(Fingerprint.of(one).equals(Fingerprint.of(one)), "a text has one fingerprint");
        finder.compare(other, one).ifPresent(reprint -> reprint.runs().forEach(run -> {
            check(run.here(), second);
            check(run.there(), first);
        }));
    }

    private static void check(Span span, String text) {
        int[] codePoints = text.codePoints().toArray();
        mustHold(
                span.end() <= codePoints.length
                        && new String(codePoints, span.start(), span.length()).equals(span.exact()),
                "what is copied stands there");
    }

    @Override
    public List<String> seeds() {
        String story =
                """
                The ferry will sail at dawn, the harbour master told the agency, whatever the weather brings.

                “No doubt about it,” she said. “It always has, it always will, and so it does today.”

                Comments are closed.
                """;
        return List.of(story + "\f" + story, story + "\fBREAKING. " + story.replace("dawn", "noon") + " (AFP)");
    }

    @Override
    public List<Growth> growths() {
        return List.of(
                Growth.of("the ferry will sail at dawn "),
                Growth.of("a "),
                Growth.of("a"),
                Growth.of("“"),
                Growth.of("word\n"),
                Growth.of("“a” "));
    }
}
