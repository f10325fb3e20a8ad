package io.hearsay.query.article;

import io.hearsay.query.access.Caller;
import io.hearsay.query.access.CountedAudit;
import io.hearsay.query.access.Scope;
import io.hearsay.query.search.Sql;
import io.hearsay.web.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads articles. */
@ApplicationScoped
public class Articles implements PanacheRepositoryBase<ArticleRow, String> {

    /** Bytes of texts that are held at once to be judged, unless one alone has more. */
    private static final long MOST_HELD = 1 << 20;

    /** Lengths are read without unpacking what is stored. */
    private static final String LENGTHS =
            "select id, coalesce(octet_length(text), 0) from crawl.article_v1 where id = any(:ids) order by id";

    private final EntityManager entities;
    private final Sql sql;
    private final Highlights highlights;
    private final AnswerSettings settings;
    private final Caller caller;
    private final CountedAudit audit;
    private final Withholding withholding;

    Articles(
            EntityManager entities,
            Sql sql,
            Highlights highlights,
            AnswerSettings settings,
            Caller caller,
            CountedAudit audit,
            Withholding withholding) {
        this.entities = entities;
        this.sql = sql;
        this.highlights = highlights;
        this.settings = settings;
        this.caller = caller;
        this.audit = audit;
        this.withholding = withholding;
    }

    /** How many bytes an article's text has. */
    private record Length(String id, long bytes) {

        static Length of(ResultSet row) throws SQLException {
            return new Length(row.getString(1), row.getLong(2));
        }
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
        return readings(
                        ids,
                        reading -> Map.entry(
                                reading.id(),
                                Paragraphs.extract(
                                        Paragraphs.of(reading.text()), claims.getOrDefault(reading.id(), List.of()))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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

    /**
     * What is made of the texts of these articles, whole; for judging, not for answering. However many there are, few
     * are held at once.
     *
     * @param made keeps nothing of a reading but what it needs
     */
    public <T> List<T> readings(Collection<String> ids, Function<Reading, T> made) {
        List<T> all = new ArrayList<>();
        for (List<String> few : few(ids)) {
            List<ArticleRow> rows = withholding.apply(list("id in ?1 order by id", few));
            for (ArticleRow row : rows) {
                all.add(made.apply(new Reading(row.id, row.text == null ? "" : row.text, row.fetchedAt)));
                entities.detach(row);
            }
        }
        return all;
    }

    /** Those of some articles that exist, apart by how much is held at once. */
    private List<List<String>> few(Collection<String> ids) {
        List<List<String>> all = new ArrayList<>();
        long held = 0;
        for (Length article : sql.rows(LENGTHS, Map.of("ids", ids.toArray(String[]::new)), Length::of)) {
            held += article.bytes();
            if (all.isEmpty() || held > MOST_HELD) {
                all.add(new ArrayList<>());
                held = article.bytes();
            }
            all.getLast().add(article.id());
        }
        return all;
    }

    private ProblemException missing(String id) {
        ArticleStateRow state = entities.find(ArticleStateRow.class, id);
        return state != null && "erased".equals(state.state)
                ? ProblemException.of(410, "id", "this article was erased")
                : ProblemException.notFound("article", id);
    }
}
