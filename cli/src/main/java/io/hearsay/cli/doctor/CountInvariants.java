package io.hearsay.cli.doctor;

import static io.hearsay.cli.doctor.Invariant.Scope.CLAIM;
import static io.hearsay.cli.doctor.Probe.never;

import java.util.List;

/** What is counted and kept says what counting the lists says. */
final class CountInvariants {

    /** As the extractor counts them: members, and statements elsewhere that say more. */
    private static final String SUPPORT =
            """
            select p.id, p.supporting, p.contradicting, p.statements + coalesce(e.supporting, 0) as supported,
              coalesce(c.contradicting, 0) as contradicted
            from claim.proposition p
            left join (select s.proposition_id, count(distinct r.a) as supporting from claim.relation r
              join claim.statement s on s.id = r.b join claim.statement o on o.id = r.a
              where r.kind = 'entails' and o.proposition_id is distinct from s.proposition_id group by 1) e
              on e.proposition_id = p.id
            left join (select proposition_id, count(distinct other) as contradicting from (
                select s.proposition_id, r.b as other from claim.relation r join claim.statement s on s.id = r.a
                where r.kind = 'contradicts'
                union select s.proposition_id, r.a from claim.relation r join claim.statement s on s.id = r.b
                where r.kind = 'contradicts') others group by 1) c on c.proposition_id = p.id
            where (p.supporting, p.contradicting)
              <> (p.statements + coalesce(e.supporting, 0), coalesce(c.contradicting, 0))""";

    private CountInvariants() {}

    static List<Invariant> all() {
        return List.of(articles(), statements(), propositions(), speakers());
    }

    private static Invariant articles() {
        return Invariant.always(
                "article-counts",
                "An article's state says how many claims it has.",
                CLAIM,
                SqlCheck.of(
                        "select count(*) from claim.intake where state = 'extracted'",
                        never(
                                "said otherwise than counted",
                                """
                                select i.article_id, i.claims, coalesce(c.claims, 0) as counted from claim.intake i
                                left join (select article_id, count(*) as claims from claim.claim group by 1) c using (article_id)
                                where i.state = 'extracted' and i.claims <> coalesce(c.claims, 0)""")));
    }

    private static Invariant statements() {
        return Invariant.always(
                "statement-counts",
                "A statement's claims, pages and origins are as many as its lists have; its origins hold each of its"
                        + " claims once.",
                CLAIM,
                SqlCheck.of(
                        "select count(*) from claim.statement",
                        never(
                                "said otherwise than counted",
                                """
                                select s.id, s.claims, s.pages, s.origins, c.claims as counted_claims, c.pages as counted_pages,
                                  jsonb_array_length(s.origin_groups) as counted_origins
                                from claim.statement s
                                left join (select statement_id, count(*) as claims, count(distinct article_id) as pages
                                  from claim.claim group by 1) c on c.statement_id = s.id
                                where (s.claims, s.pages, s.origins)
                                  is distinct from (c.claims, c.pages, jsonb_array_length(s.origin_groups))"""),
                        never(
                                "an origin of other claims than the statement's",
                                """
                                select s.id, c.id as claim, g.number as origins_with_it from (
                                  select s.id as statement, m.claim, count(*) as number from claim.statement s,
                                    jsonb_array_elements(s.origin_groups) o, jsonb_array_elements_text(o -> 'claims') m(claim)
                                  group by 1, 2) g
                                full join claim.claim c on c.id = g.claim and c.statement_id = g.statement
                                left join claim.statement s on s.id = coalesce(g.statement, c.statement_id)
                                where s.id is not null and (g.number is distinct from 1 or c.id is null)""")));
    }

    private static Invariant propositions() {
        return Invariant.always(
                "proposition-counts",
                "A proposition's speakers, statements, pages and origins, and what supports and contradicts it, are as"
                        + " many as its lists have.",
                CLAIM,
                SqlCheck.of(
                        "select count(*) from claim.proposition",
                        never(
                                "said otherwise than counted",
                                """
                                select p.id, p.statements, p.speakers, p.pages, p.origins, s.statements as counted_statements,
                                  s.speakers as counted_speakers, c.pages as counted_pages,
                                  jsonb_array_length(p.origin_groups) as counted_origins
                                from claim.proposition p
                                left join (select proposition_id, count(*) as statements,
                                    count(distinct coalesce(speaker_id, '')) as speakers
                                  from claim.statement group by 1) s on s.proposition_id = p.id
                                left join (select s.proposition_id, count(distinct c.article_id) as pages from claim.claim c
                                  join claim.statement s on s.id = c.statement_id group by 1) c on c.proposition_id = p.id
                                where (p.statements, p.speakers, p.pages, p.origins) is distinct from
                                  (s.statements, s.speakers, c.pages, jsonb_array_length(p.origin_groups))"""),
                        never("supported or contradicted by another number than counted", SUPPORT)));
    }

    private static Invariant speakers() {
        return Invariant.always(
                "speaker-counts",
                "Every speaker of a claim is known, with as many claims and statements, and under as many names, as"
                        + " the lists have.",
                CLAIM,
                SqlCheck.of(
                        "select count(*) from claim.speaker",
                        never(
                                "said otherwise than counted",
                                """
                                select coalesce(s.id, c.speaker_id) as id, s.claims, s.statements, c.claims as counted_claims,
                                  t.statements as counted_statements
                                from claim.speaker s
                                full join (select speaker_id, count(*) as claims from claim.claim where speaker_id is not null
                                  group by 1) c on c.speaker_id = s.id
                                left join (select speaker_id, count(*) as statements from claim.statement group by 1) t
                                  on t.speaker_id = s.id
                                where s.id is null or (s.claims, s.statements)
                                  <> (coalesce(c.claims, 0), coalesce(t.statements, 0))"""),
                        never(
                                "a name used otherwise than counted",
                                """
                                select coalesce(n.speaker_id, c.speaker_id) as id, coalesce(n.name, c.name) as name, n.claims,
                                  c.claims as counted
                                from (select speaker_id, name, status, role, represents, claims,
                                    concat_ws(chr(31), speaker_id, status, to_jsonb(name), to_jsonb(role), to_jsonb(represents))
                                      as key from claim.name_use) n
                                full join (select speaker_id, speaker_name as name, count(*) as claims,
                                    concat_ws(chr(31), speaker_id, speaker_status, to_jsonb(speaker_name),
                                      to_jsonb(speaker_role), to_jsonb(represents)) as key
                                  from claim.claim where speaker_id is not null
                                  group by speaker_id, speaker_status, speaker_name, speaker_role, represents) c using (key)
                                where n.claims is distinct from c.claims"""),
                        never(
                                "statements of a speaker counted otherwise",
                                """
                                select speaker_id, n.statements, s.statements as counted from claim.statement_count n
                                full join (select speaker_id, count(*) as statements from claim.statement
                                  where speaker_id is not null group by 1) s using (speaker_id)
                                where n.statements is distinct from s.statements""")));
    }
}
