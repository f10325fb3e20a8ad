package io.hearsay.query.page;

import io.hearsay.query.article.ArticleAnswer;
import io.hearsay.query.article.ArticleProgress;
import io.hearsay.query.article.ArticleResource;
import io.hearsay.query.article.Articles;
import io.hearsay.query.page.Marking.Mark;
import io.hearsay.query.reprint.Reprints;
import io.hearsay.web.QueryParameters;
import io.hearsay.web.Stretch;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** One article, its claims marked in its text. */
@Path("/articles/{id}")
@Produces(MediaType.TEXT_HTML)
@Transactional
public class ArticlePages {

    private final ArticleResource articles;
    private final Articles all;
    private final Reprints reprints;
    private final SideBySide sideBySide;

    ArticlePages(ArticleResource articles, Articles all, Reprints reprints, SideBySide sideBySide) {
        this.articles = articles;
        this.all = all;
        this.reprints = reprints;
        this.sideBySide = sideBySide;
    }

    /**
     * Shows an article.
     *
     * @param claim id of the claim that a reader comes for
     * @param from where in the text the words begin that a reader comes for, in code points
     * @param beside id of another article to be put beside it
     */
    @GET
    public TemplateInstance show(
            @PathParam("id") String id,
            @QueryParam("claim") String claim,
            @QueryParam("from") String from,
            @QueryParam("beside") String beside) {
        ArticleAnswer article = articles.getArticle(id);
        List<Mark> marks = Prose.claims(article, claim, from == null ? -1 : QueryParameters.position("from", from));
        return new Article(
                article,
                Prose.of(article, marks, paragraph -> true),
                article.textKind().equals("extract"),
                failure(id),
                reprints.of(id, Stretch.longest()).items(),
                beside == null ? null : sideBySide.of(article, beside).orElse(null),
                Twins.of("/articles/" + id));
    }

    private String failure(String id) {
        return all.progress(id)
                .filter(progress -> progress.state().equals("failed"))
                .map(ArticleProgress::reason)
                .orElse(null);
    }
}
