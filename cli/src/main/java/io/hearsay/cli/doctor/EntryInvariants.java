package io.hearsay.cli.doctor;

import static io.hearsay.cli.doctor.Invariant.Scope.CLAIM;
import static io.hearsay.cli.doctor.Probe.never;

import java.util.List;

/** What holds of what searches, exports and streams go through. */
final class EntryInvariants {

    private EntryInvariants() {}

    static List<Invariant> all() {
        return List.of(claims(), statements(), spellings(), order(), past());
    }

    private static Invariant claims() {
        return Invariant.always(
                "claim-entries",
                "Every claim has one entry, under the keys, words and numbers that it gives: facets and totals count"
                        + " these.",
                CLAIM,
                SqlCheck.of(
                        "select count(*) from claim.claim",
                        never(
                                "an entry that is missing or says otherwise",
                                """
                                select c.id, c.day as counted_day, e.day, c.origins as counted_origins, e.origins,
                                  c.keys = e.keys as same_keys, c.search = e.search as same_words from (
                                    select c.id, coalesce(c.date, c.published_date, '') as day,
                                      coalesce(s.origins, 0) as origins, c.act = 'attitude' as attitude, c.added_in,
                                      claim.search_keys(c.speaker_id, c.represents, c.speaker_status, c.act, c.polarity,
                                        c.modality, coalesce(c.date, c.published_date), array[c.outlet], array[c.type],
                                        c.via) as keys, c.search
                                    from claim.claim c left join claim.statement s on s.id = c.statement_id) c
                                left join claim.claim_entry e on e.id = c.id
                                where (c.day, c.origins, c.attitude, c.added_in, c.keys, c.search)
                                  is distinct from (e.day, e.origins, e.attitude, e.added_in, e.keys, e.search)""")));
    }

    private static Invariant statements() {
        return Invariant.always(
                "statement-entries",
                "So has every statement.",
                CLAIM,
                SqlCheck.of(
                        "select count(*) from claim.statement",
                        never(
                                "an entry that is missing or says otherwise",
                                """
                                select s.id, s.day as counted_day, e.day, s.pages as counted_pages, e.pages,
                                  s.origins as counted_origins, e.origins, s.keys = e.keys as same_keys,
                                  s.search = e.search as same_words from (
                                    select s.id, coalesce(s.first_reported, '') as day, s.pages, s.origins, s.added_in,
                                      claim.search_keys(s.speaker_id, s.represents, s.speaker_status, s.act, s.polarity,
                                        s.modality, s.first_reported, r.outlets, r.types, s.via) as keys, s.search
                                    from claim.statement s
                                    left join (select statement_id, array_agg(distinct outlet) as outlets,
                                        array_agg(distinct type) as types
                                      from claim.claim group by 1) r on r.statement_id = s.id) s
                                left join claim.statement_entry e on e.id = s.id
                                where (s.day, s.pages, s.origins, s.added_in, s.keys, s.search)
                                  is distinct from (e.day, e.pages, e.origins, e.added_in, e.keys, e.search)""")));
    }

    private static Invariant spellings() {
        return Invariant.always(
                "spellings",
                "How often a name of an outlet or channel is spelled how is as often as its claims do.",
                CLAIM,
                SqlCheck.of(
                        "select count(*) from claim.spelling",
                        never(
                                "said otherwise than counted",
                                """
                                select key, name, s.uses, c.uses as counted from claim.spelling s
                                full join (select claim.search_key(facet, lower(name)) as key, name, count(*) as uses from (
                                    select 7, outlet from claim.claim
                                    union all select 3, hop ->> 'name' from claim.claim, jsonb_array_elements(via) hop)
                                    names (facet, name)
                                  where name <> '' group by 1, 2) c using (key, name)
                                where s.uses is distinct from c.uses""")));
    }

    private static Invariant order() {
        return Invariant.always(
                "commit-order",
                "What exports, streams and webhooks go by is the number of a transaction that there was, and only grows"
                        + " from one version to the next.",
                CLAIM,
                SqlCheck.of(
                        """
                        select (select count(*) from claim.claim_entry) + (select count(*) from claim.statement_entry)""",
                        never(
                                "a claim of a transaction that is yet to come",
                                """
                                select id, added_in, changed_in from claim.claim_entry
                                where greatest(added_in, changed_in) > pg_snapshot_xmax(pg_current_snapshot())"""),
                        never(
                                "a statement of a transaction that is yet to come",
                                """
                                select id, added_in, changed_in from claim.statement_entry
                                where greatest(added_in, changed_in) > pg_snapshot_xmax(pg_current_snapshot())"""),
                        never(
                                "changed before it was added",
                                """
                                select id, added_in, changed_in from claim.claim_entry where changed_in < added_in
                                union all select id, added_in, changed_in from claim.statement_entry
                                where changed_in < added_in""")));
    }

    private static Invariant past() {
        return Invariant.always(
                "entry-versions",
                "A snapshot sees one version of an entry: each begins where the one before it ends, or later.",
                CLAIM,
                SqlCheck.of(
                        """
                        select (select count(*) from claim.claim_entry_past)
                          + (select count(*) from claim.statement_entry_past)""",
                        never("two versions of a claim at once", overlapping("claim_entry_v2")),
                        never("two versions of a statement at once", overlapping("statement_entry_v2")),
                        never(
                                "ended by a transaction that is yet to come",
                                """
                                select id, removed_in from claim.claim_entry_past
                                where removed_in > pg_snapshot_xmax(pg_current_snapshot())
                                union all select id, removed_in from claim.statement_entry_past
                                where removed_in > pg_snapshot_xmax(pg_current_snapshot())""")));
    }

    private static String overlapping(String versions) {
        return """
                select id, changed_in, removed_in, next from (
                  select id, changed_in, removed_in, lead(changed_in) over (partition by id order by changed_in, removed_in)
                    as next from claim.%1$s where id in (select id from claim.%2$s)) v
                where removed_in <= changed_in or removed_in > next"""
                .formatted(versions, versions.replace("_v2", "_past"));
    }
}
