package io.hearsay.cli.doctor;

import static io.hearsay.cli.doctor.Invariant.Scope.BOTH;
import static io.hearsay.cli.doctor.Invariant.Scope.CRAWL;
import static io.hearsay.cli.doctor.Probe.never;
import static io.hearsay.cli.doctor.Probe.notAtRest;

import java.util.List;

/** What holds of what was taken down or withdrawn: it is nowhere. */
final class ErasureInvariants {

    /** Erased articles that the extractor has been told to forget, and has. */
    private static final String FORGOTTEN =
            """
            (select a.id from crawl.article a join claim.intake i on i.article_id = a.id
             where a.erased and i.revision >= a.revision and i.state <> 'pending')""";

    private static final String COVERED =
            """
            from crawl.take_down_mark m join crawl.take_down t on t.id = m.take_down_id
            join crawl.%1$s on split_part(%1$s.url, '/', 3) = m.host
              and ((not m.rule and %1$s.url = m.url) or (m.rule and starts_with(%1$s.url, m.url)))
            where t.lifted_at is null and %2$s""";

    private ErasureInvariants() {}

    static List<Invariant> all() {
        return List.of(pages(), claims(), past(), takeDowns());
    }

    private static Invariant pages() {
        return Invariant.always(
                "erased-pages",
                "Of an erased article no page is kept, nor an earlier version of one.",
                CRAWL,
                SqlCheck.of(
                        "select count(*) from crawl.article where erased",
                        never(
                                "its page is kept",
                                """
                                select a.id, p.url from crawl.article a join crawl.page p on p.article_id = a.id
                                where a.erased"""),
                        never(
                                "an earlier version of its page is kept",
                                """
                                select a.id, v.url, v.fetched_at from crawl.article a
                                join crawl.page_version v on v.article_id = a.id where a.erased""")));
    }

    private static Invariant claims() {
        return new Invariant(
                "erased-claims",
                "Of an erased article the extractor keeps no text, no claim, no passage and no digest of its words; so"
                        + " neither search, export nor stream has any.",
                "erased articles that the extractor has yet to forget",
                BOTH,
                SqlCheck.of(
                        "select count(*) from crawl.article where erased",
                        never(
                                "its text and claims are kept",
                                """
                                select c.id, c.title, (select count(*) from claim.claim where article_id = c.id) as claims
                                from claim.article c where c.id in %s"""
                                        .formatted(FORGOTTEN)),
                        never(
                                "digests of its words are kept",
                                """
                                select c.article_id, c.correction_id, c.claim_id from claim.correction_claim c
                                where c.words is not null and c.article_id in %s"""
                                        .formatted(FORGOTTEN)),
                        never(
                                "a statement's passage is its",
                                """
                                select s.id, s.evidence ->> 'articleId' as article from claim.statement s
                                where s.evidence ->> 'articleId' in %s"""
                                        .formatted(FORGOTTEN)),
                        never(
                                "a relation's passage is its",
                                """
                                select r.id, side.value ->> 'articleId' as article
                                from claim.relation r, jsonb_each(r.evidence) side
                                where side.value ->> 'articleId' in %s"""
                                        .formatted(FORGOTTEN)),
                        notAtRest(
                                "to be forgotten",
                                """
                                select a.id, a.revision from crawl.article a left join claim.intake i on i.article_id = a.id
                                where a.erased and (i.article_id is null or i.revision < a.revision
                                  or i.state = 'pending')""")));
    }

    private static Invariant past() {
        return Invariant.always(
                "erased-past",
                "What was searched before and is kept for a day goes with its article: of every version it is known"
                        + " whose it is, and of an erased article there is none.",
                BOTH,
                SqlCheck.of(
                        """
                        select (select count(*) from claim.claim_entry_past)
                          + (select count(*) from claim.statement_entry_past)""",
                        never(
                                "a claim's earlier version of an erased article",
                                """
                                select p.id, r.article_id from claim.claim_entry_past p
                                join claim.report_past r on r.claim_id = p.id where r.article_id in %s"""
                                        .formatted(FORGOTTEN)),
                        never(
                                "a statement's earlier version of an erased article",
                                """
                                select p.id, r.article_id from claim.statement_entry_past p
                                join claim.report_past r on r.statement_id = p.id where r.article_id in %s"""
                                        .formatted(FORGOTTEN)),
                        never(
                                "a claim's earlier version of which nobody knows whose it is",
                                """
                                select p.id, p.removed_in from claim.claim_entry_past p
                                where not exists (select from claim.claim c where c.id = p.id)
                                  and not exists (select from claim.report_past r where r.claim_id = p.id)"""),
                        never(
                                "a statement's earlier version of which nobody knows whose it is",
                                """
                                select p.id, p.removed_in from claim.statement_entry_past p
                                where not exists (select from claim.statement s where s.id = p.id)
                                  and not exists (select from claim.report_past r where r.statement_id = p.id)""")));
    }

    private static Invariant takeDowns() {
        return new Invariant(
                "take-downs",
                "Of what a take-down in force covers there is no article and no page, and nothing was fetched since.",
                "take-downs that are still being worked on, and marked addresses that wait for their end",
                CRAWL,
                SqlCheck.of(
                        """
                        select (select count(*) from crawl.take_down where lifted_at is null)
                          + (select count(*) from crawl.take_down_mark)""",
                        never(
                                "an article that is marked",
                                "select article.id, article.url, t.id as take_down "
                                        + COVERED.formatted("article", "not article.erased and not t.working")),
                        never(
                                "an article that was taken down itself or with its outlet",
                                """
                                select a.id, a.outlet, t.id as take_down from crawl.take_down t
                                join crawl.article a on (t.kind = 'article' and a.id = t.subject)
                                  or (t.kind = 'outlet' and a.outlet = t.subject)
                                where t.lifted_at is null and not t.working and not a.erased"""),
                        never(
                                "a page that is marked",
                                "select page.url, t.id as take_down " + COVERED.formatted("page", "not t.working")),
                        never(
                                "an earlier version of a page that is marked",
                                "select page_version.url, t.id as take_down "
                                        + COVERED.formatted("page_version", "not t.working")),
                        never(
                                "fetched all the same",
                                "select frontier.id, frontier.url, frontier.changed_at, t.requested_at "
                                        + COVERED.formatted(
                                                "frontier",
                                                "frontier.state in ('fetched', 'unchanged')"
                                                        + " and frontier.changed_at > t.requested_at + interval '1 minute'")),
                        notAtRest(
                                "waits for its end",
                                "select frontier.id, frontier.url, t.id as take_down "
                                        + COVERED.formatted("frontier", "frontier.state in ('queued', 'leased')")),
                        notAtRest("being worked on", "select id, kind, subject from crawl.take_down where working")));
    }
}
