package io.hearsay.scraper.article;

import io.hearsay.article.Article;
import io.hearsay.article.ArticleExtractor;
import io.hearsay.article.BlockVerdict;
import io.hearsay.article.CountedLines;
import io.hearsay.article.FurnitureLines;
import io.hearsay.article.PageSource;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;

/** Makes articles of pages; the one place where the service meets {@code core}'s extraction. */
@Singleton
public class PageArticle {

    /**
     * Stored with every article; to be raised when extraction changes, so that one sees what older ones were made by.
     */
    public static final String VERSION = "2";

    private final ArticleExtractor extractor = new ArticleExtractor();

    /**
     * The article of a page that is parsed already, without the lines that recur on its outlet's pages. Only a page
     * that holds one of them is read a second time.
     *
     * @param outletOtherwise who published it where the page does not say
     * @param furniture the recurring lines of an outlet
     */
    public Article read(ParsedPage page, String outletOtherwise, Function<String, FurnitureLines> furniture) {
        Article first = read(page, FurnitureLines.NONE);
        if (first.isEmpty()) {
            return first;
        }
        FurnitureLines known = furniture.apply(ArticleDraft.outletOf(first, outletOtherwise));
        return CountedLines.of(first.text()).holdAny(known) ? read(page, known) : first;
    }

    private Article read(ParsedPage page, FurnitureLines known) {
        return page.html()
                .map(html -> extractor.extract(html, page.source(), known))
                .orElseGet(() -> extractor.extract(page.source(), known));
    }

    /**
     * Every block of a page with the reason why it was kept or dropped.
     *
     * @param known the recurring lines of its outlet; the other parameters as for {@link #read(String, String, String)}
     */
    List<BlockVerdict> explain(String content, String url, String mediaType, FurnitureLines known) {
        return extractor.explain(new PageSource(content, url, mediaType), known);
    }

    /**
     * The article of a page.
     *
     * @param content decoded
     * @param url absolute address, or null
     * @param mediaType as served, or null
     */
    public Article read(String content, String url, String mediaType) {
        return extractor.extract(new PageSource(content, url, mediaType));
    }
}
