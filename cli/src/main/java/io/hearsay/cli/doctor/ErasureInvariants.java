package io.hearsay.cli.doctor;

import static io.hearsay.cli.doctor.Invariant.Scope.BOTH;
import static io.hearsay.cli.doctor.Invariant.Scope.CLAIM;
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

    /** Names of people whose words are taken down, as they are compared: those of one word where they speak only. */
    private static final String NAMES =
            """
            with name as (
              select t.id, t.mentions, t.speaker_ids, claim.folded(each) as folded, trim(regexp_replace(claim.folded(each),
                '[^[:alnum:]]+', ' ', 'g')) as words, each = any(t.names) as anywhere
              from claim.person_take_down t, unnest(t.names || t.aliases) each
              where t.lifted_at is null and not t.working)
            """;

    private static final String NAMED = " name.mentions and name.anywhere and name.words like '%% %%'"
            + " and ' ' || regexp_replace(claim.folded(%s), '[^[:alnum:]]+', ' ', 'g') || ' '"
            + " like '%% ' || name.words || ' %%'";

    private ErasureInvariants() {}

    static List<Invariant> all() {
        return List.of(pages(), claims(), past(), persons(), takeDowns());
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

    private static Invariant persons() {
        return new Invariant(
                "erased-persons",
                "Of a person whose words were taken down there is no claim, no statement, no speaker and no correction, and"
                        + " no earlier version of any; where mentions are meant, nothing that is kept for answers has one of"
                        + " their names in full.",
                "people whose words are still being taken down",
                CLAIM,
                SqlCheck.of(
                        "select count(*) from claim.person_take_down where lifted_at is null",
                        never(
                                "a claim of theirs",
                                NAMES
                                        + """
                                        select c.id, name.id as take_down from claim.claim c
                                        join name on claim.folded(c.speaker_name) = name.folded
                                        where c.speaker_status = 'named'"""),
                        never(
                                "a statement of theirs",
                                NAMES
                                        + """
                                        select s.id, name.id as take_down from claim.statement s
                                        join name on claim.folded(s.speaker_name) = name.folded
                                        where s.speaker_status = 'named'"""),
                        never(
                                "a speaker of that name",
                                NAMES
                                        + """
                                        select s.id, name.id as take_down from claim.speaker s
                                        join name on name.folded = any(s.folded) where s.status = 'named'"""),
                        never(
                                "a correction that names them",
                                NAMES
                                        + """
                                        select c.id, name.id as take_down from claim.correction c
                                        join name on claim.folded(c.speaker ->> 'name') = name.folded"""),
                        never(
                                "an earlier version of a claim or statement of theirs",
                                """
                                select p.id, t.id as take_down from (
                                  select id, keys from claim.claim_entry_past
                                  union all select id, keys from claim.statement_entry_past) p
                                join claim.person_take_down t on t.lifted_at is null and not t.working
                                where p.keys && array(select claim.search_key(1, speaker) from unnest(t.speaker_ids) speaker)"""),
                        never(
                                "an article that names them",
                                NAMES
                                        + "select a.id, name.id as take_down from claim.article a join name on"
                                        + NAMED.formatted("a.text || ' ' || coalesce(a.title, '')")),
                        never(
                                "a claim that names them",
                                NAMES
                                        + "select c.id, name.id as take_down from claim.claim c join name on"
                                        + NAMED.formatted("c.text")),
                        notAtRest("being taken down", "select id, reached from claim.person_take_down where working")));
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
                                  or (t.kind = 'outlet' and lower(a.outlet) = lower(t.subject))
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
