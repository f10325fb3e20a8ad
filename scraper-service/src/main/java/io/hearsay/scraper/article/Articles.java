package io.hearsay.scraper.article;

import io.hearsay.article.Article;
import io.hearsay.article.DatedEvidence;
import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.page.Pages;
import io.hearsay.web.ProblemException;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.Session;

/** The articles that are kept. */
@Singleton
public class Articles {

    private final Session database;
    private final Pages pages;

    Articles(Session database, Pages pages) {
        this.database = database;
        this.pages = pages;
    }

    /**
     * Stores an article. One that says what is stored already changes nothing; one that differs becomes a new revision
     * and enters the feed again.
     *
     * @return the article as stored; erased when it was taken down, which a new page does not undo
     */
    @Transactional
    public ArticleRow store(ArticleDraft draft) {
        String id = draft.id();
        lock(id);
        ArticleRow row = ArticleRow.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            row = new ArticleRow();
            row.id = id;
            fill(row, draft);
            row.revision = 1;
            row.persist();
        } else if (!row.erased && differs(row, draft)) {
            fill(row, draft);
            row.revision++;
        }
        return row;
    }

    /** Whether the article of this address was taken down, so that the address must not be fetched. */
    @Transactional
    public boolean isErased(PageAddress address) {
        return ArticleRow.count("id = ?1 and erased", ArticleDraft.idOf(address)) > 0;
    }

    /** Two scrapers that store one article at once take turns, also for its first revision. */
    private void lock(String id) {
        database.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:id, 0)) as text)", String.class)
                .setParameter("id", "crawl.article " + id)
                .getResultList();
    }

    private static boolean differs(ArticleRow row, ArticleDraft draft) {
        ArticleRow fresh = new ArticleRow();
        fill(fresh, draft);
        return !content(row).equals(content(fresh));
    }

    private static List<Object> content(ArticleRow row) {
        return java.util.stream.Stream.of(
                        row.contentHash,
                        row.outlet,
                        row.title,
                        row.language,
                        row.publishedDate,
                        row.publishedEvidence,
                        row.modifiedDate,
                        List.copyOf(row.authors),
                        row.section,
                        row.dateline,
                        row.creditLine,
                        List.copyOf(row.captions))
                .map(value -> Objects.requireNonNullElse(value, ""))
                .toList();
    }

    private static void fill(ArticleRow row, ArticleDraft draft) {
        Article article = draft.article();
        row.contentHash = draft.contentHash();
        row.textHash = draft.textHash();
        if (draft.address() != null) {
            row.url = draft.address().value();
            row.canonicalUrl = draft.address().value();
            row.host = draft.address().host();
        }
        row.outlet = StorableText.of(draft.outlet());
        row.title = StorableText.of(draft.title());
        row.text = StorableText.of(article.text());
        row.language = StorableText.of(article.language());
        DatedEvidence published = draft.published();
        row.publishedDate = published == null ? null : published.date();
        row.publishedEvidence = published == null ? null : published.evidence();
        row.publishedConfidence = published == null ? null : published.confidence();
        DatedEvidence modified = article.modified();
        row.modifiedDate = modified == null ? null : modified.date();
        row.modifiedEvidence = modified == null ? null : modified.evidence();
        row.modifiedConfidence = modified == null ? null : modified.confidence();
        row.authors = StorableText.of(article.authors());
        row.section = StorableText.of(article.section());
        row.dateline = StorableText.of(article.dateline());
        row.creditLine = StorableText.of(article.creditLine());
        row.captions = StorableText.of(article.captions());
        row.fetchedAt = draft.fetchedAt();
    }

    /** The address of an older article of the same outlet and host with exactly this text, if there is one. */
    public Optional<String> sameText(ArticleDraft draft) {
        return ArticleRow.<ArticleRow>find(
                        "host = ?1 and outlet = ?2 and textHash = ?3 and id <> ?4",
                        draft.address().host(),
                        draft.outlet(),
                        draft.textHash(),
                        draft.id())
                .firstResultOptional()
                .map(row -> row.url);
    }

    /**
     * Takes an article down: text and metadata go, with the pages it was made from; id and tombstone stay.
     *
     * @throws ProblemException (404) when there is no such article
     */
    @Transactional
    public void erase(String id) {
        ArticleRow row = ArticleRow.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw ProblemException.notFound("article", id);
        }
        if (!row.erased) {
            pages.forget(id);
            database.createNativeMutationQuery(
                            """
                            update crawl.article set erased = true, revision = revision + 1, content_hash = null,
                              text_hash = null, outlet = null, title = null, text = null, language = null,
                              published_date = null, published_evidence = null, published_confidence = null,
                              modified_date = null, modified_evidence = null, modified_confidence = null,
                              authors = '{}', section = null, dateline = null, credit_line = null, captions = '{}'
                            where id = :id""")
                    .setParameter("id", id)
                    .executeUpdate();
        }
    }
}
