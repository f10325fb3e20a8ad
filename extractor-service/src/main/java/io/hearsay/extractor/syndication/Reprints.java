package io.hearsay.extractor.syndication;

import io.hearsay.corroboration.Origins.ReprintLink;
import io.hearsay.extractor.article.ArticleRow;
import io.hearsay.syndication.Document;
import io.hearsay.syndication.Fingerprint;
import io.hearsay.syndication.Reprint;
import io.hearsay.syndication.ReprintFinder;
import io.hearsay.syndication.Run;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.StatelessSession;

/** Which articles copy which. Every call belongs to the transaction that stores an article. */
@Singleton
public class Reprints {

    private final StatelessSession database;
    private final Fingerprints fingerprints;
    private final Families families;
    private final ReprintFinder finder = new ReprintFinder();

    Reprints(StatelessSession database, Fingerprints fingerprints, Families families) {
        this.database = database;
        this.fingerprints = fingerprints;
        this.families = families;
    }

    /** What is to be stored of an article before it can be compared. */
    public static Fingerprint fingerprint(String id, String text, String outlet, String date) {
        return Fingerprint.of(new Document(id, text, outlet, date));
    }

    /** Compares an article, just stored, with those that share stretches with it. */
    public void add(ArticleRow article, Fingerprint fingerprint) {
        fingerprints.add(fingerprint);
        List<ReprintRow> rows = new ArrayList<>();
        for (String candidate : fingerprints.candidates(fingerprint)) {
            rows.addAll(compare(article, database.get(ArticleRow.class, candidate)));
        }
        database.insertMultiple(rows);
        families.lead(Set.of(article.id));
    }

    /** Makes good what an article's removal leaves; to be called after it, with the articles it was linked to. */
    public void removed(Set<String> relatives) {
        families.lead(relatives);
    }

    /** The articles that copy an article or are copied by it. */
    public Set<String> relatives(String articleId) {
        return new TreeSet<>(
                database.createSelectionQuery("select otherId from Reprint where articleId = :article", String.class)
                        .setParameter("article", articleId)
                        .getResultList());
    }

    /** The links among some articles; the share is the larger one, that of the shorter text. */
    public List<ReprintLink> among(Collection<String> articles) {
        return database.createSelectionQuery(
                        """
                        select here.articleId, here.otherId, greatest(here.share, there.share)
                        from Reprint here join Reprint there
                          on there.articleId = here.otherId and there.otherId = here.articleId
                        where here.articleId in :articles and here.otherId in :articles
                          and here.articleId < here.otherId
                        order by here.articleId, here.otherId""",
                        ReprintLink.class)
                .setParameter("articles", articles)
                .getResultList();
    }

    /** Both views of a pair. They are computed in one order, so that it does not matter which article came first. */
    private List<ReprintRow> compare(ArticleRow article, ArticleRow other) {
        boolean inOrder = Comparator.<String>naturalOrder().compare(article.id, other.id) < 0;
        ArticleRow first = inOrder ? article : other;
        ArticleRow second = inOrder ? other : article;
        Optional<Reprint> forth = finder.compare(document(first), document(second));
        return forth.map(reprint -> {
                    Reprint back = finder.compare(document(second), document(first))
                            .orElseGet(() -> mirrored(reprint, first.id));
                    return List.of(
                            ReprintRow.of(first, second, reprint, reprint.sameText()),
                            ReprintRow.of(second, first, back, reprint.sameText()));
                })
                .orElse(List.of());
    }

    private static Reprint mirrored(Reprint reprint, String id) {
        List<Run> runs = reprint.runs().stream()
                .map(run -> new Run(run.there(), run.here()))
                .sorted(Comparator.comparingInt(run -> run.here().start()))
                .toList();
        return new Reprint(id, reprint.kind(), reprint.share(), reprint.narrativeShare(), reprint.sameText(), runs);
    }

    static Document document(ArticleRow article) {
        return new Document(article.id, article.text, article.outlet, article.publishedDate);
    }
}
