package io.hearsay.cli.doctor;

import static io.hearsay.cli.doctor.Invariant.Scope.BOTH;
import static io.hearsay.cli.doctor.Invariant.Scope.CRAWL;
import static io.hearsay.cli.doctor.Probe.counted;
import static io.hearsay.cli.doctor.Probe.never;
import static io.hearsay.cli.doctor.Probe.notAtRest;

import java.util.List;

/** What holds of articles on their way from a page to their claims. */
final class ArticleInvariants {

    /** Where the extractor is in the feed: the place that its cursor holds, behind a checksum. */
    private static final String READ =
            """
            with read as (
              select extractor_version as version,
                coalesce(cast(nullif(split_part(place, chr(31), 2), '') as xid8), xid8 '0') as xid,
                coalesce(cast(nullif(split_part(place, chr(31), 3), '') as bigint), 0) as position
              from (select extractor_version, convert_from(decode(rpad(translate(position, '-_', '+/'),
                  (length(position) + 3) / 4 * 4, '='), 'base64'), 'UTF8') as place
                from claim.feed) feed)
            """;

    private static final String PASSED = "(a.feed_xid, a.feed_position) <= (read.xid, read.position)";

    private ArticleInvariants() {}

    static List<Invariant> all() {
        return List.of(pages(), feed(), extraction(), copies(), known());
    }

    private static Invariant pages() {
        return Invariant.always(
                "page-articles",
                "A page that was fetched has its article, or its address says why there is none.",
                CRAWL,
                SqlCheck.of(
                        """
                        select (select count(*) from crawl.frontier where state = 'fetched')
                          + (select count(*) from crawl.page where article_id is not null)""",
                        never(
                                "neither an article nor a reason",
                                """
                                select f.id, f.crawl_id, f.url from crawl.frontier f
                                where f.state = 'fetched' and f.reason is null
                                  and not exists (select from crawl.article a where a.url = f.url)"""),
                        never(
                                "the page names an article that is not there",
                                """
                                select p.url, p.article_id from crawl.page p
                                left join crawl.article a on a.id = p.article_id
                                where p.article_id is not null and a.id is null""")));
    }

    private static Invariant feed() {
        return Invariant.always(
                "feed-order",
                "Every article is in the feed once, at a place of its own that the feed has reached; an erased one as a"
                        + " tombstone with the reason and nothing else.",
                CRAWL,
                SqlCheck.of(
                        "select count(*) from crawl.article",
                        never(
                                "two articles at one place",
                                """
                                select feed_position, count(*) as articles, min(id) as one, max(id) as other
                                from crawl.article group by feed_position having count(*) > 1"""),
                        never(
                                "a place that nobody has given out",
                                """
                                select a.id, a.feed_position, s.last_value from crawl.article a, crawl.article_feed s
                                where a.feed_position > s.last_value"""),
                        never(
                                "written by a transaction that is yet to come",
                                """
                                select id, feed_xid from crawl.article
                                where feed_xid > pg_snapshot_xmax(pg_current_snapshot())"""),
                        never(
                                "a tombstone that says more than it may",
                                """
                                select id, erased_reason, title, outlet from crawl.article
                                where erased and (erased_reason is null or num_nonnulls(content_hash, text_hash, outlet,
                                  title, text, language, published_date, modified_date, section, dateline, credit_line,
                                  nullif(authors, '{}'), nullif(captions, '{}')) > 0)"""),
                        never(
                                "an article without its hash",
                                "select id, revision from crawl.article where not erased and content_hash is null")));
    }

    private static Invariant extraction() {
        return new Invariant(
                "feed-extraction",
                "Every article of the feed that the extractor has passed was taken over as it is, and is extracted by the"
                        + " current version, erased, or failed with a reason.",
                "articles that the extractor has yet to take over, to read, to read again or to forget",
                BOTH,
                SqlCheck.of(
                        "select count(*) from crawl.article",
                        never(
                                "passed, and not known as it is",
                                READ
                                        + """
                                        select a.id, a.revision, i.revision as taken, a.erased, i.erased as taken_erased,
                                          i.extractor_version, i.state
                                        from crawl.article a cross join read left join claim.intake i on i.article_id = a.id
                                        where %s and (i.article_id is null or (i.revision, i.erased) <> (a.revision, a.erased)
                                          or i.content_hash is distinct from a.content_hash
                                          or i.extractor_version is distinct from read.version)"""
                                                .formatted(PASSED)),
                        never(
                                "failed without a reason",
                                "select article_id, revision from claim.intake where state = 'failed' and reason is null"),
                        never(
                                "pending, and what to do is not known",
                                "select article_id, revision from claim.intake where state = 'pending' and entry is null"),
                        never(
                                "work that is done is kept",
                                """
                                select article_id, state, owner, lease_until from claim.intake
                                where (state <> 'pending' and num_nonnulls(owner, lease_until) > 0)
                                  or (state not in ('pending', 'failed') and entry is not null)"""),
                        counted("in quarantine", "select article_id from claim.intake where state = 'failed'"),
                        notAtRest(
                                "to be taken over",
                                READ
                                        + "select a.id, a.revision from crawl.article a cross join read where not "
                                        + PASSED),
                        notAtRest(
                                "to be worked on",
                                """
                                select article_id, revision, attempts, reason from claim.intake where state = 'pending'""")));
    }

    private static Invariant copies() {
        return Invariant.always(
                "article-copies",
                "What the extractor keeps of an article that it has extracted is that revision of it, word for word.",
                BOTH,
                SqlCheck.of(
                        """
                        select (select count(*) from claim.article)
                          + (select count(*) from claim.intake where state = 'extracted')""",
                        never(
                                "extracted, and not kept as it was read",
                                """
                                select i.article_id, i.revision, c.revision as kept, i.content_hash, c.content_hash as kept_hash
                                from claim.intake i left join claim.article c on c.id = i.article_id
                                where i.state = 'extracted'
                                  and (c.id is null or (c.revision, c.content_hash) <> (i.revision, i.content_hash))"""),
                        never(
                                "other words than the article's",
                                """
                                select a.id, a.revision, a.title, c.title as kept_title, a.outlet, c.outlet as kept_outlet
                                from claim.article c join crawl.article a on a.id = c.id and a.revision = c.revision
                                left join claim.withheld w on w.article_id = c.id
                                where (a.content_hash, a.outlet, a.published_date, a.text)
                                    is distinct from (c.content_hash, c.outlet, c.published_date, coalesce(w.text, c.text))
                                  or (a.title, a.credit_line) is distinct from (
                                    case when w.article_id is null then c.title else w.title end,
                                    case when w.article_id is null then c.credit_line else w.credit_line end)""")));
    }

    private static Invariant known() {
        return Invariant.always(
                "known-articles",
                "The extractor knows only articles that the scraper knows, and none at a revision that is yet to come.",
                BOTH,
                SqlCheck.of(
                        "select (select count(*) from claim.article) + (select count(*) from claim.intake)",
                        never(
                                "claims of an article that nobody knows",
                                """
                                select c.id, c.revision, a.revision as latest from claim.article c
                                left join crawl.article a on a.id = c.id
                                where a.id is null or a.revision < c.revision"""),
                        never(
                                "taken over, and nobody knows it",
                                """
                                select i.article_id, i.revision, i.state, a.revision as latest from claim.intake i
                                left join crawl.article a on a.id = i.article_id
                                where a.id is null or a.revision < i.revision"""),
                        never(
                                "kept, and not taken over",
                                """
                                select c.id from claim.article c left join claim.intake i on i.article_id = c.id
                                where i.article_id is null""")));
    }
}
