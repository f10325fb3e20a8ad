package io.hearsay.article;

import static io.hearsay.fuzz.FuzzTarget.mustHold;

import io.hearsay.fuzz.FuzzTarget;
import io.hearsay.fuzz.Growth;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;

/** Articles of HTML: folded, in normal form, no longer than the page, and every block's fate has a reason. */
final class HtmlPageFuzz implements FuzzTarget {

    private static final String URL = "https://news.example/2014/08/26/story.html";

    private final PageDecoder decoder = new PageDecoder();
    private final ArticleExtractor extractor = new ArticleExtractor();

    @Override
    public void feed(byte[] input) {
        String page;
        try {
            page = decoder.decode(input, "text/html");
        } catch (UnreadablePageException refused) {
            mustHold(!refused.getMessage().isBlank(), "a refusal has a reason");
            return;
        }
        PageSource source = PageSource.html(page, URL);
        check(extractor.extract(source), page);
        if (input.length < 1000) {
            for (BlockVerdict verdict : extractor.explain(source, FurnitureLines.NONE)) {
                mustHold(!verdict.reason().isBlank(), "a block's fate has a reason");
            }
        }
    }

    /** What holds of any article. */
    static void check(Article article, String page) {
        String text = article.text();
        mustHold(Normalizer.isNormalized(text, Normalizer.Form.NFC), "a text is in normal form C");
        // A character of one reference, such as &NotEqualTilde;, becomes two; in normal form some become three.
        mustHold(text.length() <= 3L * page.length(), "a text is no longer than its page");
        for (String paragraph : text.split("\n\n", -1)) {
            mustHold(FoldedText.of(paragraph).equals(paragraph), "a paragraph is folded");
        }
        Stream.of(article.published(), article.modified())
                .filter(dated -> dated != null && dated.date() != null)
                .forEach(dated -> mustHold(
                        dated.date().equals(PageDate.ofValue(dated.date())), "a date is one: " + dated.date()));
    }

    @Override
    public List<String> seeds() {
        return List.of(
                """
                <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Ferry to sail | The Harbour Courier</title>
                <meta property="og:site_name" content="The Harbour Courier"><meta name="author" content="Anna Name">
                <meta property="article:published_time" content="2014-08-26T18:00:00+02:00">
                <link rel="canonical" href="https://news.example/ferry"><script type="application/ld+json">
                {"@context":"https://schema.org","@type":"NewsArticle","headline":"Ferry to sail","datePublished":"2014-08-26",
                "author":[{"@type":"Person","name":"Anna Name"}]}</script></head><body><nav><a href="/">Home</a></nav>
                <article><h1>Ferry to sail</h1><p class="byline">By Anna Name, 26 August 2014</p><p>LONDON (Reuters) - The minister
                told the agency on Tuesday that the ferry would sail at dawn, whatever the weather.</p><p>&ldquo;It will,&rdquo; he
                said. &quot;No doubt.&quot;</p><figure><img src=a><figcaption>The quay. Photo: B. Other</figcaption></figure>
                <div class="related"><h2>Related</h2><ul><li><a href=x>Another story of a ferry</a></ul></div></article>
                <footer>&copy; 2014</footer></body></html>""",
                "<p>one<br>two<br><br>three<table><tr><td>x<td>y</table><pre> a\n b</pre><!-- c --><![CDATA[d]]>",
                "<div itemscope itemtype=http://schema.org/Article><time itemprop=datePublished datetime=2014-08-26>");
    }

    @Override
    public List<Growth> growths() {
        return List.of(
                Growth.of("<p>The minister told the agency that the talks would go on in May.</p>"),
                Growth.of("<div>"),
                Growth.of("<b><p>"),
                Growth.of("<table><tr><td>"),
                Growth.of("<a href=x>A title of a story</a> "),
                Growth.of("</p></div>"),
                Growth.of("&amp;&#x41;&nbsp;"),
                Growth.of("&CounterClockwiseContourIntegra"),
                new Growth("<p ", "a=b ", ">x"),
                new Growth("<p ", "class", ">x"),
                new Growth("<!--", "-- ", ""),
                new Growth("<script>", "</scrip", ""),
                Growth.of("<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"Article\"}]}</script>"),
                new Growth("<script type='application/ld+json'>", "{\"a\":[", "</script>"),
                new Growth("<script type='application/ld+json'>{\"articleBody\":\"", "\\\"", "\"}</script>"),
                Growth.of("<h2>Related</h2><p>x</p>"),
                Growth.of("<time datetime=2014-01-01>1 Jan 2014</time>"),
                Growth.of("<p class=byline>By Anna Name and Other Name, "),
                new Growth("<p>By ", "Anna Name and ", "</p>"),
                new Growth("<h1>", "Title | ", "</h1>"),
                new Growth("<p>", "May 1, ", "</p>"),
                new Growth("<p>(photo ", "(", ""),
                new Growth("<title>", "a - ", "</title><h1>a</h1>"),
                Growth.of("<meta name=author content='Anna Name'>"),
                Growth.of("<svg><foreignObject>"),
                Growth.of("<select><option>x"),
                Growth.of("<font><font>"),
                Growth.of("<br> \t"),
                Growth.of("\u0301"));
    }
}
