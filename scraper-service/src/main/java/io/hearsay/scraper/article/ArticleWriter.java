package io.hearsay.scraper.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/** Writes any number of articles by one statement; the database compares them with what it has. */
@Singleton
class ArticleWriter {

    private static final String WRITE =
            """
            insert into crawl.article as known (id, revision, content_hash, text_hash, url, canonical_url, host, outlet,
              title, text, language, published_date, published_evidence, published_confidence, modified_date,
              modified_evidence, modified_confidence, authors, section, dateline, credit_line, captions, fetched_at,
              extractor_version)
            select id, 1, content_hash, text_hash, url, url, host, outlet, title, text, language, published_date,
              published_evidence, published_confidence, modified_date, modified_evidence, modified_confidence, authors,
              section, dateline, credit_line, captions, fetched_at, extractor_version
            from json_to_recordset(cast(:drafts as json)) as d(id text, content_hash text, text_hash text, url text,
              host text, outlet text, title text, text text, language text, published_date text,
              published_evidence text, published_confidence float8, modified_date text, modified_evidence text,
              modified_confidence float8, authors text[], section text, dateline text, credit_line text,
              captions text[], fetched_at timestamptz, extractor_version text)
            order by id
            on conflict (id) do update set (revision, erased, erased_reason, content_hash, text_hash, url,
              canonical_url, host, outlet, title, text, language, published_date, published_evidence,
              published_confidence, modified_date, modified_evidence, modified_confidence, authors, section, dateline,
              credit_line, captions, fetched_at, extractor_version) =
              (known.revision + 1, false, null, excluded.content_hash, excluded.text_hash, excluded.url,
              excluded.canonical_url, excluded.host, excluded.outlet, excluded.title, excluded.text, excluded.language,
              excluded.published_date, excluded.published_evidence, excluded.published_confidence,
              excluded.modified_date, excluded.modified_evidence, excluded.modified_confidence, excluded.authors,
              excluded.section, excluded.dateline, excluded.credit_line, excluded.captions, excluded.fetched_at,
              excluded.extractor_version)
            where (known.erased, known.content_hash, known.outlet, known.title, known.language, known.published_date,
                known.published_evidence, known.modified_date, known.authors, known.section, known.dateline,
                known.credit_line, known.captions)
              is distinct from (false, excluded.content_hash, excluded.outlet, excluded.title, excluded.language,
                excluded.published_date, excluded.published_evidence, excluded.modified_date, excluded.authors,
                excluded.section, excluded.dateline, excluded.credit_line, excluded.captions)
            returning id, revision""";

    private final Session database;
    private final ObjectMapper json;

    ArticleWriter(Session database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Writes articles of different ids. Rows are locked in the order of their ids, so that two writers take turns.
     *
     * @return the revision of each as it stands now
     */
    Map<String, Integer> write(Collection<DraftRow> drafts) {
        Map<String, Integer> revisions = new HashMap<>();
        database.createNativeQuery(WRITE, Tuple.class)
                .setParameter("drafts", text(drafts))
                .getResultList()
                .forEach(row -> revisions.put(row.get("id", String.class), row.get("revision", Integer.class)));
        List<String> same = drafts.stream()
                .map(DraftRow::id)
                .filter(id -> !revisions.containsKey(id))
                .toList();
        if (!same.isEmpty()) {
            revisions.putAll(confirm(same));
        }
        return revisions;
    }

    /** This extractor says the same of them as the one before. */
    private Map<String, Integer> confirm(List<String> ids) {
        database.createNativeMutationQuery(
                        """
                        update crawl.article set extractor_version = :version
                        where id in (select id from crawl.article where id = any(cast(:ids as text[]))
                          and extractor_version is distinct from :version order by id for update)""")
                .setParameter("version", PageArticle.VERSION)
                .setParameter("ids", ids.toArray(String[]::new))
                .executeUpdate();
        return revisions(ids);
    }

    /** The revision that each of these articles has. */
    Map<String, Integer> revisions(Collection<String> ids) {
        Map<String, Integer> revisions = new HashMap<>();
        database.createNativeQuery(
                        "select id, revision from crawl.article where id = any(cast(:ids as text[]))", Tuple.class)
                .setParameter("ids", ids.toArray(String[]::new))
                .getResultList()
                .forEach(row -> revisions.put(row.get("id", String.class), row.get("revision", Integer.class)));
        return revisions;
    }

    private String text(Collection<DraftRow> drafts) {
        try {
            return json.writeValueAsString(drafts);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
