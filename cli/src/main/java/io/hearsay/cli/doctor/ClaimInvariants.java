package io.hearsay.cli.doctor;

import static io.hearsay.cli.doctor.Invariant.Scope.CLAIM;
import static io.hearsay.cli.doctor.Probe.never;

import java.util.List;

/** What holds of claims and of what is made of them. */
final class ClaimInvariants {

    private ClaimInvariants() {}

    static List<Invariant> all() {
        return List.of(spans(), passages(), links(), retired());
    }

    private static Invariant spans() {
        return Invariant.always(
                "claim-spans",
                "Every span of a claim, [start, end) in code points of its article's text, holds the words that it gives,"
                        + " between the words that it gives as before and after.",
                CLAIM,
                new SpanCheck());
    }

    private static Invariant passages() {
        return Invariant.always(
                "passage-spans",
                "So does every passage of a statement or relation, and every stretch copied by a reprint in both"
                        + " articles.",
                CLAIM,
                SqlCheck.of(
                        """
                        select (select count(*) from claim.statement) + (select 2 * count(*) from claim.relation)
                          + (select coalesce(sum(jsonb_array_length(runs)), 0) from claim.reprint)""",
                        never(
                                "a statement's passage does not hold its words",
                                passage(
                                        "s.id",
                                        """
                                        claim.statement s left join claim.article a on a.id = s.evidence ->> 'articleId'
                                        cross join lateral (select s.evidence -> 'span' as span) p""")),
                        never(
                                "a relation's passage does not hold its words",
                                passage(
                                        "r.id",
                                        """
                                        claim.relation r cross join jsonb_each(r.evidence) side
                                        left join claim.article a on a.id = side.value ->> 'articleId'
                                        cross join lateral (select side.value -> 'span' as span) p""")),
                        never(
                                "a copied stretch does not hold its words",
                                passage(
                                        "r.article_id, r.other_id",
                                        """
                                        claim.reprint r cross join jsonb_array_elements(r.runs) run
                                        cross join lateral (values (r.article_id, run -> 'here'), (r.other_id, run -> 'there'))
                                          p(article, span)
                                        left join claim.article a on a.id = p.article"""))));
    }

    private static String passage(String id, String from) {
        return """
                select %s, a.id as article, p.span ->> 'start' as start, p.span ->> 'end' as end, p.span ->> 'exact' as exact
                from %s
                where a.id is null or substr(a.text, cast(p.span ->> 'start' as int) + 1,
                  cast(p.span ->> 'end' as int) - cast(p.span ->> 'start' as int)) is distinct from p.span ->> 'exact'"""
                .formatted(id, from);
    }

    private static Invariant links() {
        return Invariant.always(
                "claim-links",
                "Every report belongs to a statement and every statement to a proposition; none is empty, and whoever"
                        + " leads one is there and leads itself.",
                CLAIM,
                SqlCheck.of(
                        "select (select count(*) from claim.claim) + (select count(*) from claim.statement)",
                        never(
                                "a report without a statement, or a statement of what is no report",
                                """
                                select c.id, c.article_id, c.statement_id from claim.claim c
                                left join claim.report r on r.claim_id = c.id
                                where (r.claim_id is null) <> (c.statement_id is null)"""),
                        never(
                                "a statement without claims or proposition",
                                """
                                select s.id, s.proposition_id from claim.statement s where s.proposition_id is null
                                  or not exists (select from claim.claim c where c.statement_id = s.id)"""),
                        never(
                                "a proposition without statements",
                                """
                                select p.id from claim.proposition p
                                where not exists (select from claim.statement s where s.proposition_id = p.id)"""),
                        never(
                                "a report whose leader does not lead",
                                """
                                select r.claim_id, r.leader_id, l.leader_id as of_leader from claim.report r
                                left join claim.report l on l.claim_id = r.leader_id
                                where l.claim_id is null or l.leader_id is distinct from l.claim_id"""),
                        never(
                                "a statement whose leader does not lead",
                                """
                                select s.id, s.leader_id, l.leader_id as of_leader from claim.statement s
                                left join claim.statement l on l.id = s.leader_id
                                where l.id is null or l.leader_id is distinct from l.id"""),
                        never(
                                "reports of one leader in two statements",
                                """
                                select r.leader_id, min(c.statement_id) as one, max(c.statement_id) as other
                                from claim.report r join claim.claim c on c.id = r.claim_id
                                group by 1 having min(c.statement_id) <> max(c.statement_id)"""),
                        never(
                                "nested in a claim that is not of its article",
                                """
                                select c.id, c.nested_in from claim.claim c left join claim.claim o on o.id = c.nested_in
                                where c.nested_in is not null and o.article_id is distinct from c.article_id""")));
    }

    private static Invariant retired() {
        return Invariant.always(
                "retired-ids",
                "An id stands for something or is retired, never both; a merged one leads to one that stands for"
                        + " something or is retired itself.",
                CLAIM,
                SqlCheck.of(
                        "select count(*) from claim.retired",
                        never(
                                "retired, and there",
                                """
                                select r.id, r.kind, r.state from claim.retired r where r.id in (
                                  select id from claim.claim union all select id from claim.statement
                                  union all select id from claim.proposition union all select id from claim.speaker)"""),
                        never(
                                "merged into nothing",
                                """
                                select r.id, r.kind, r.successor from claim.retired r where r.state = 'merged'
                                  and not exists (select from claim.claim where id = r.successor)
                                  and not exists (select from claim.statement where id = r.successor)
                                  and not exists (select from claim.proposition where id = r.successor)
                                  and not exists (select from claim.speaker where id = r.successor)
                                  and not exists (select from claim.retired s where s.id = r.successor)""")));
    }
}
