package io.hearsay.cli.verify;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A page of any size, made of one piece again and again.
 *
 * @param name what it is made of, in words
 * @param piece characters of ASCII
 * @param mediaType as it is served
 */
record GiantPage(String name, String piece, String mediaType) {

    private static final String SENTENCE =
            "The minister told the agency that the talks had ended without a result and would go on in May.";

    /** Pages that are large in different ways. */
    static final List<GiantPage> ALL = List.of(
            html("paragraphs", "<p>" + SENTENCE + "</p>\n"),
            html("links", "<a href=x>A title of a story</a> "),
            html("linked items", "<li><a href=x>A title of a story</a></li>"),
            html("teasers", "<div class=c><h3><a href=x>A title of a story to come</a></h3><p>More.</p></div>"),
            html("empty elements", "<div></div>"),
            html("elements left open", "<div>"),
            html("tables left open", "<table><tr><td>x"),
            html("formatting left open", "<p><font>"),
            html("elements of one letter", "<p>a</p>"),
            html("lines of one letter", "a<br>"),
            html("headings of furniture", "<h2>Related</h2><p>x</p>"),
            html("one line", "word&nbsp;"),
            html("JSON-LD", "<script type='application/ld+json'>{\"@type\":\"Article\",\"name\":\"x\"}</script>"),
            html("dates", "<time datetime='2014-01-01'>1 Jan 2014</time>"),
            plainText("sentences of plain text", SENTENCE + "\n"),
            plainText("one letter a line of plain text", "a\n"),
            plainText("one line of plain text", "word "));

    private static GiantPage html(String name, String piece) {
        return new GiantPage(name, piece, "text/html");
    }

    private static GiantPage plainText(String name, String piece) {
        return new GiantPage(name, piece, "text/plain");
    }

    /** The page in so many bytes, or up to a piece less. */
    byte[] bytes(int size) {
        return piece.repeat(size / piece.length()).getBytes(StandardCharsets.US_ASCII);
    }
}
