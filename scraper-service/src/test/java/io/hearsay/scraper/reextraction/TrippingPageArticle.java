package io.hearsay.scraper.reextraction;

import io.hearsay.article.Article;
import io.hearsay.article.FurnitureLines;
import io.hearsay.scraper.article.PageArticle;
import io.hearsay.scraper.article.ParsedPage;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.function.Function;

/** Trips over whatever page holds a word, as long as it is ill. */
@Alternative
@Singleton
public class TrippingPageArticle extends PageArticle {

    static final String POISON = "Poison";

    static volatile boolean ill = true;

    @Override
    public Article read(ParsedPage page, String outletOtherwise, Function<String, FurnitureLines> furniture) {
        Article article = super.read(page, outletOtherwise, furniture);
        if (ill && (article.title() + article.text()).contains(POISON)) {
            throw new StackOverflowError("too deep");
        }
        return article;
    }
}
