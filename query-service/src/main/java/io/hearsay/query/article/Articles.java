package io.hearsay.query.article;

import io.hearsay.query.access.Caller;
import io.hearsay.query.access.CountedAudit;
import io.hearsay.query.access.Scope;
import io.hearsay.web.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads articles. */
@ApplicationScoped
public class Articles implements PanacheRepositoryBase<ArticleRow, String> {

    private final EntityManager entities;
    private final Highlights highlights;
    private final AnswerSettings settings;
    private final Caller caller;
    private final CountedAudit audit;
    private final Withholding withholding;

    Articles(
            EntityManager entities,
            Highlights highlights,
            AnswerSettings settings,
            Caller caller,
            CountedAudit audit,
            Withholding withholding) {
        this.entities = entities;
        this.highlights = highlights;
        this.settings = settings;
        this.caller = caller;
        this.audit = audit;
        this.withholding = withholding;
    }

    ArticleAnswer answer(String id) {
        ArticleRow row = withholding
                .apply(List.of(findByIdOptional(id).orElseThrow(() -> missing(id))))
                .getFirst();
        List<Highlight> claims = highlights.of(id);
        List<ParagraphAnswer> all = Paragraphs.of(row.text == null ? "" : row.text);
        boolean full = mayShowAll();
        if (full && settings.articleText() != ArticleText.FULL) {
            audit.done(caller.counted(), caller.role(), "whole-article-read", id, null);
        }
        ArticleStateRow state = entities.find(ArticleStateRow.class, id);
        return ArticleAnswer.of(
                row,
                full ? ArticleText.FULL : ArticleText.EXTRACT,
                state == null ? null : state.analysis,
                full ? all : Paragraphs.extract(all, claims),
                claims);
    }

    /** Whether the present caller may see whole texts, and not only the paragraphs around claims. */
    public boolean mayShowAll() {
        return settings.articleText() == ArticleText.FULL || caller.may(Scope.FULL_TEXT);
    }

    /** The paragraphs around claims, by article: what whoever may not see whole texts is shown of those that exist. */
    public Map<String, List<ParagraphAnswer>> extracts(Collection<String> ids) {
        Map<String, List<Highlight>> claims = highlights.byArticle(ids);
        return readings(ids).stream()
                .collect(Collectors.toMap(
                        Reading::id,
                        reading -> Paragraphs.extract(
                                Paragraphs.of(reading.text()), claims.getOrDefault(reading.id(), List.of()))));
    }

    /** One article as it is answered, if it still exists. */
    public Optional<ArticleAnswer> find(String id) {
        return count("id", id) == 0 ? Optional.empty() : Optional.of(answer(id));
    }

    /** The id of the article at an address, if there is one. */
    public Optional<String> at(String url) {
        return find("url", url).stream().map(row -> row.id).findFirst();
    }

    /** How far an article is, if it is known at all. */
    public Optional<ArticleProgress> progress(String id) {
        ArticleStateRow state = entities.find(ArticleStateRow.class, id);
        if (state != null && state.state.equals("erased")) {
            return Optional.of(new ArticleProgress("failed", "it was taken down", null));
        }
        if (count("id", id) == 0) {
            return Optional.empty();
        }
        return Optional.of(
                switch (state == null ? "pending" : state.state) {
                    case "extracted" ->
                        new ArticleProgress(
                                "extracted", null, (long) highlights.of(id).size());
                    case "failed" -> new ArticleProgress("failed", state.reason, null);
                    default -> new ArticleProgress("fetched", null, null);
                });
    }

    /**
     * Ends the request unless an article exists.
     *
     * @throws ProblemException 404, or 410 when it was erased
     */
    public void require(String id) {
        if (count("id", id) == 0) {
            throw missing(id);
        }
    }

    /** The texts of these articles, whole; for judging, not for answering. */
    public List<Reading> readings(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : withholding.apply(list("id in ?1 order by id", ids)).stream()
                        .map(row -> new Reading(row.id, row.text == null ? "" : row.text, row.fetchedAt))
                        .toList();
    }

    private ProblemException missing(String id) {
        ArticleStateRow state = entities.find(ArticleStateRow.class, id);
        return state != null && "erased".equals(state.state)
                ? ProblemException.of(410, "id", "this article was erased")
                : ProblemException.notFound("article", id);
    }
}
