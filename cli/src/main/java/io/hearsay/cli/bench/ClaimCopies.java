package io.hearsay.cli.bench;

import io.hearsay.cli.trial.Trial;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Makes many claims of few: each copy has ids of its own and words like the first. What only clustering and searching
 * need is left out; what an export reads is all there.
 */
final class ClaimCopies {

    /** Triggers and foreign keys would check each row; copies are right by construction. */
    private static final String UNCHECKED = "set session_replication_role = replica";

    private static final String GIN_INDEXES =
            """
            do $$ declare name text; begin
              for name in select indexname from pg_indexes where schemaname = 'claim' and indexdef like '%USING gin%' loop
                execute 'drop index claim.' || name;
              end loop;
            end $$""";

    /** What the scraper would know of the articles. */
    private static final String PAGES =
            """
            insert into crawl.article (id, revision, content_hash, url, outlet, title, text, language, published_date,
              published_evidence, published_confidence, fetched_at, feed_position)
            select id, 1, content_hash, 'https://news.example/' || id, outlet, title, '', 'en', published_date,
              'json-ld', 0.95, now(), row_number() over () from claim.article""";

    /** One copy of everything, numbered {@code %1$d}. */
    private static final List<String> COPY = List.of(
            """
            insert into claim.article (id, revision, content_hash, outlet, title, text, published_date, words)
            select id || '-%1$d', 1, content_hash, outlet, title, '', published_date, words from claim.article
            where id not like '%%-%%-%%-%%'""",
            """
            insert into claim.statement (id, text, speaker_id, speaker_name, speaker_status, via, act, polarity,
              modality, pages, origins, origin_groups, first_reported, claims, said_on, carrier, evidence, context,
              digest, leader_id)
            select left(md5(id || '-%1$d'), 24), text, speaker_id, speaker_name, speaker_status, via, act, polarity,
              modality, pages, origins, origin_groups, first_reported, claims, said_on, carrier, evidence, context,
              'copy', null from claim.statement where digest <> 'copy'""",
            """
            insert into claim.claim (id, article_id, statement_id, position, text, type, speaker_id, speaker_name,
              speaker_status, via, act, polarity, modality, confidence, content, carrier, published_date, outlet,
              context, place)
            select left(md5(id || '-%1$d'), 24), article_id || '-%1$d', left(md5(statement_id || '-%1$d'), 24),
              position, text, type, speaker_id, speaker_name, speaker_status, via, act, polarity, modality, confidence,
              content, carrier, published_date, outlet, context, 'copy' from claim.claim where place is null""",
            """
            insert into claim.claim_entry (id, day, origins, attitude, added_in, keys, search)
            select c.id, coalesce(c.published_date, ''), 1, false, c.added_in, '{}', c.search from claim.claim c
            where c.added_in = pg_current_xact_id()""");

    private ClaimCopies() {}

    /** How many claims there are. */
    static long count(Statement statement) throws SQLException {
        try (ResultSet count = statement.executeQuery("select count(*) from claim.claim")) {
            count.next();
            return count.getLong(1);
        }
    }

    /**
     * Copies all claims there are, each copy in a transaction of its own, and gives the scraper their articles.
     *
     * @param times how often each claim is to be there in the end
     */
    static void make(Statement statement, int times, Trial trial) throws SQLException {
        if (times > 1) {
            statement.execute(UNCHECKED);
            statement.execute(GIN_INDEXES);
        }
        for (int copy = 1; copy < times; copy++) {
            statement.execute("begin");
            for (String part : COPY) {
                statement.execute(part.formatted(copy));
            }
            statement.execute("commit");
            trial.progress().show(copy + 1, times, "%d of %d copies made".formatted(copy + 1, times));
        }
        statement.execute(PAGES);
        statement.execute("vacuum analyze");
        trial.progress().end();
    }
}
