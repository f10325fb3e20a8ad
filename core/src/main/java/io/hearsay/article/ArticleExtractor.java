package io.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Turns a page into its article: the text without furniture, and what the page says of itself. Stateless and
 * thread-safe. Time and memory grow linearly with the page, up to ten million characters and a hundred thousand blocks;
 * what lies beyond is not read.
 */
public final class ArticleExtractor {

    private static final int DEEPEST_MARKUP = 400;

    /** The article of a page of which only the page itself is known. */
    public Article extract(PageSource page) {
        return extract(page, FurnitureLines.NONE);
    }

    /**
     * The article of a page.
     *
     * @param page HTML or plain text; never refused, a page without an article gives an empty one
     * @param known the recurring lines of the page's outlet, left out wherever they stand
     */
    public Article extract(PageSource page, FurnitureLines known) {
        return page.isPlainText()
                ? PlainTextPage.read(page, known).article()
                : HtmlPage.read(parse(page), page, known).article();
    }

    /**
     * The article of a page of HTML that is parsed already, which is left as it is.
     *
     * @param parsed by {@link #parse}
     * @param page the same page; not plain text
     * @param known the recurring lines of the page's outlet
     */
    public Article extract(Document parsed, PageSource page, FurnitureLines known) {
        return HtmlPage.read(parsed, page, known).article();
    }

    /**
     * Every block of a page in document order, kept or dropped, with the reason; the part that is too far on to be read
     * is one block.
     *
     * @param page as for {@link #extract(PageSource, FurnitureLines)}
     * @param known the recurring lines of the page's outlet
     */
    public List<BlockVerdict> explain(PageSource page, FurnitureLines known) {
        List<BlockVerdict> verdicts = page.isPlainText()
                ? PlainTextPage.read(page, known).verdicts()
                : HtmlPage.read(parse(page), page, known).verdicts();
        return ReadingLimit.withRest(verdicts, page.content());
    }

    /** Parses a page of HTML, however broken; markup nested deeper than any real page's is flattened. */
    public static Document parse(PageSource page) {
        Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST_MARKUP);
        return Jsoup.parse(ReadingLimit.readable(page.content()), page.url() == null ? "" : page.url(), parser);
    }

    /** One verdict per block. */
    static List<BlockVerdict> verdicts(List<String> texts, List<BlockDecision> decisions) {
        List<BlockVerdict> verdicts = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            BlockDecision decision = decisions.get(i);
            verdicts.add(new BlockVerdict(texts.get(i), decision.isBody(), decision.role(), decision.reason()));
        }
        return List.copyOf(verdicts);
    }
}
