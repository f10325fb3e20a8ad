package io.hearsay.scraper.reextraction;

import io.hearsay.article.Article;
import io.hearsay.article.FurnitureLines;
import io.hearsay.scraper.article.PageArticle;
import io.hearsay.scraper.article.ParsedPage;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Trips over whatever page holds a word, as long as it is ill; of another one, loses its database some times. */
@Alternative
@Singleton
public class TrippingPageArticle extends PageArticle {

    static final String POISON = "Poison";

    static final String UNLUCKY = "Unlucky";

    static final AtomicInteger LOSSES = new AtomicInteger();

    static volatile boolean ill = true;

    @Override
    public Article read(ParsedPage page, String outletOtherwise, Function<String, FurnitureLines> furniture) {
        Article article = super.read(page, outletOtherwise, furniture);
        if (ill && (article.title() + article.text()).contains(POISON)) {
            throw new StackOverflowError("too deep");
        }
        if ((article.title() + article.text()).contains(UNLUCKY)
                && LOSSES.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw withoutDatabase();
        }
        return article;
    }

    /** As the transaction manager has it when Postgres ends a connection before a commit. */
    private static RuntimeException withoutDatabase() {
        RuntimeException uncommitted = new IllegalStateException("could not commit");
        uncommitted.addSuppressed(new SQLException("terminating connection due to administrator command", "57P01"));
        return new IllegalStateException("Error invoking subclass method", uncommitted);
    }
}
