package io.hearsay.cli.doctor;

import java.util.List;
import java.util.stream.Stream;

/** Ways to break a store, at least one for each fault that a check looks for. */
final class Breakages {

    /** Triggers and foreign keys look away. */
    private static final String UNWATCHED = "set local session_replication_role = replica; ";

    private static final String ADDRESS = " where id = (select min(id) from crawl.frontier)";
    private static final String LIVE = "(select min(id) from crawl.article where not erased)";
    private static final String ERASED = "(select min(id) from crawl.article where erased)";
    private static final String HOST = "(select host from crawl.frontier order by id limit 1)";
    private static final String A_CLAIM = " where id = (select min(id) from claim.claim)";
    private static final String A_STATEMENT = " where id = (select min(id) from claim.statement)";
    private static final String YET_TO_COME = "xid8 '1000000000'";
    private static final String MARK =
            """
            insert into crawl.take_down_mark (take_down_id, host, rule, url)
            select (select min(id) from crawl.take_down), split_part(url, '/', 3), false, url from %s;""";
    private static final String VERSION =
            """
            insert into crawl.page_version (url, fetched_at, checked_at, request_headers, status, headers, body, bytes,
              article_id) select url, fetched_at, checked_at, request_headers, status, headers, '', 0, %s
            from crawl.page order by url limit 1;""";

    private Breakages() {}

    /**
     * One of them.
     *
     * @param invariant that no longer holds
     * @param what is found
     * @param sql breaks it
     */
    record Breakage(String invariant, String what, String sql) {

        @Override
        public String toString() {
            return invariant + ": " + what;
        }
    }

    static List<Breakage> all() {
        return Stream.of(frontier(), articles(), erasures(), claims(), counts(), entries(), recomputed())
                .flatMap(stream -> stream)
                .toList();
    }

    private static Breakage of(String invariant, String what, String sql) {
        return new Breakage(invariant, what, sql);
    }

    private static Stream<Breakage> frontier() {
        String set = "update crawl.frontier set ";
        String leased = set + "state = 'leased', lease_token = 7";
        return Stream.of(
                of("frontier-states", "no such state", set + "state = 'lost'" + ADDRESS),
                of("frontier-states", "ended without a reason", set + "state = 'failed', reason = null" + ADDRESS),
                of("frontier-states", "leads nowhere", set + "state = 'redirected', target = null" + ADDRESS),
                of("frontier-states", "a lease where none is, or none where one is", set + "lease_token = 7" + ADDRESS),
                of("frontier-states", "open in a crawl that has ended", set + "state = 'queued'" + ADDRESS),
                of(
                        "frontier-states",
                        "waiting or being fetched",
                        "update crawl.crawl set state = 'running'; " + set + "state = 'queued'" + ADDRESS),
                of("host-leases", "leased without its host: nobody ever takes it back", leased + ADDRESS),
                of("host-leases", "two addresses of one host leased at once", leased + " where host = " + HOST),
                of("host-leases", "half a lease", "update crawl.host set lease_owner = 'somebody'"),
                of("host-leases", "leased", lease("1 hour")),
                of("host-leases", "the lease has run out", lease("-1 hour")),
                of("host-due", "found too late, or never", set + "state = 'queued'" + ADDRESS),
                of(
                        "host-due",
                        "found too late, or never",
                        set + "state = 'queued', due_at = now()" + ADDRESS
                                + "; update crawl.host set due_at = now() + interval '1 hour', next_request_at = now()"),
                of(
                        "crawl-tallies",
                        "tallied otherwise than counted",
                        "insert into crawl.tally (crawl_id, state, urls) select id, 'failed', 1 from crawl.crawl"),
                of("crawl-tallies", "tallied otherwise than counted", UNWATCHED + set + "state = 'gone'" + ADDRESS),
                of("crawl-budgets", "the crawl's number differs", "update crawl.crawl set admitted = admitted + 1"),
                of(
                        "crawl-budgets",
                        "the host's number differs",
                        "insert into crawl.crawl_host select crawl_id, host, 99 from crawl.frontier" + ADDRESS));
    }

    private static String lease(String time) {
        return ("update crawl.host set lease_owner = 'somebody', lease_token = 7,"
                                + " lease_until = now() + interval '%s' where name = ")
                        .formatted(time)
                + HOST;
    }

    private static Stream<Breakage> articles() {
        String set = "update crawl.article set ";
        String live = " where id = " + LIVE;
        String intake = "update claim.intake set ";
        String taken = " where article_id = " + LIVE;
        return Stream.of(
                of(
                        "page-articles",
                        "neither an article nor a reason",
                        "update crawl.frontier set reason = null where reason like 'a list%'"),
                of(
                        "page-articles",
                        "the page names an article that is not there",
                        "update crawl.page set article_id = 'nobody'"),
                of("feed-order", "two articles at one place", set + "feed_position = 1"),
                of("feed-order", "a place that nobody has given out", set + "feed_position = 1000000" + live),
                of(
                        "feed-order",
                        "written by a transaction that is yet to come",
                        set + "feed_xid = " + YET_TO_COME + live),
                of("feed-order", "a tombstone that says more than it may", set + "title = 'a title' where erased"),
                of("feed-order", "an article without its hash", set + "content_hash = null" + live),
                of("feed-extraction", "passed, and not known as it is", "delete from claim.intake" + taken),
                of("feed-extraction", "passed, and not known as it is", intake + "extractor_version = '0'" + taken),
                of("feed-extraction", "passed, and not known as it is", intake + "revision = 0" + taken),
                of("feed-extraction", "failed without a reason", intake + "state = 'failed', reason = null" + taken),
                of(
                        "feed-extraction",
                        "pending, and what to do is not known",
                        intake + "state = 'pending', entry = null" + taken),
                of("feed-extraction", "work that is done is kept", intake + "owner = 'somebody'" + taken),
                of("feed-extraction", "to be taken over", set + "revision = revision + 1" + live),
                of("feed-extraction", "to be worked on", intake + "state = 'pending', entry = '{}'" + taken),
                of(
                        "article-copies",
                        "extracted, and not kept as it was read",
                        "update claim.article set content_hash = 'other' where id = " + LIVE),
                of(
                        "article-copies",
                        "other words than the article's",
                        "update claim.article set text = text || '.' where id = " + LIVE),
                of(
                        "known-articles",
                        "claims of an article that nobody knows",
                        UNWATCHED + "delete from crawl.article" + live),
                of("known-articles", "taken over, and nobody knows it", UNWATCHED + "delete from crawl.article" + live),
                of("known-articles", "kept, and not taken over", "delete from claim.intake" + taken));
    }

    private static Stream<Breakage> erasures() {
        return Stream.of(
                of("erased-pages", "its page is kept", "update crawl.page set article_id = " + ERASED),
                of("erased-pages", "an earlier version of its page is kept", VERSION.formatted(ERASED)),
                of(
                        "erased-claims",
                        "its text and claims are kept",
                        "update crawl.article set erased = true, text = null, erased_reason = 'x' where id = " + LIVE),
                of(
                        "erased-claims",
                        "digests of its words are kept",
                        "update claim.correction_claim set words = 'digest' where article_id = " + ERASED),
                of(
                        "erased-claims",
                        "a statement's passage is its",
                        "update claim.statement set evidence = jsonb_set(evidence, '{articleId}', to_jsonb(%s))"
                                        .formatted(ERASED)
                                + A_STATEMENT),
                of(
                        "erased-claims",
                        "a relation's passage is its",
                        "update claim.relation set evidence = jsonb_set(evidence, '{a,articleId}', to_jsonb(%s))"
                                .formatted(ERASED)),
                of(
                        "erased-claims",
                        "to be forgotten",
                        "update claim.intake set state = 'pending', entry = '{}' where article_id = " + ERASED),
                of(
                        "erased-past",
                        "a claim's earlier version of an erased article",
                        "insert into claim.report_past (article_id, claim_id) select %s, id from claim.claim_entry_past"
                                .formatted(ERASED)),
                of(
                        "erased-past",
                        "a statement's earlier version of an erased article",
                        "insert into claim.report_past select %s, '-', id from claim.statement_entry_past"
                                .formatted(ERASED)),
                of(
                        "erased-past",
                        "a claim's earlier version of which nobody knows whose it is",
                        "update claim.claim_entry_past set id = 'nobody'"),
                of(
                        "erased-past",
                        "a statement's earlier version of which nobody knows whose it is",
                        "update claim.statement_entry_past set id = 'nobody'"),
                of(
                        "erased-persons",
                        "a claim of theirs",
                        "update claim.claim set speaker_name = 'ADA QUÍLL', speaker_status = 'named'" + A_CLAIM),
                of(
                        "erased-persons",
                        "a statement of theirs",
                        "update claim.statement set speaker_name = 'Ada Quill', speaker_status = 'named'"
                                + A_STATEMENT),
                of(
                        "erased-persons",
                        "a speaker of that name",
                        "update claim.speaker set aliases = '{Ada Quill}' where id ="
                                + " (select min(id) from claim.speaker where status = 'named')"),
                of(
                        "erased-persons",
                        "a correction that names them",
                        "update claim.correction set speaker = '{\"name\": \"Ada Quill\"}'"),
                of(
                        "erased-persons",
                        "an earlier version of a claim or statement of theirs",
                        "update claim.claim_entry_past set keys = array[claim.search_key(1,"
                                + " (select speaker_ids[1] from claim.person_take_down))]"),
                of(
                        "erased-persons",
                        "an article that names them",
                        "update claim.article set title = 'What ada-quill said' where id = " + LIVE),
                of(
                        "erased-persons",
                        "a claim that names them",
                        "update claim.claim set text = text || ' Ada Quill.'" + A_CLAIM),
                of("erased-persons", "being taken down", "update claim.person_take_down set working = true"),
                of(
                        "take-downs",
                        "an article that is marked",
                        MARK.formatted("(select url from crawl.article where not erased order by id limit 1) a")),
                of(
                        "take-downs",
                        "an article that was taken down itself or with its outlet",
                        "insert into crawl.take_down (kind, subject, working) select 'outlet', outlet, false"
                                + " from crawl.article where id = " + LIVE),
                of(
                        "take-downs",
                        "a page that is marked",
                        MARK.formatted("(select url from crawl.page order by url limit 1) p")),
                of(
                        "take-downs",
                        "an earlier version of a page that is marked",
                        VERSION.formatted("null") + MARK.formatted("(select url from crawl.page_version) p")),
                of(
                        "take-downs",
                        "fetched all the same",
                        marked("state = 'unchanged', changed_at = now() + interval '1 hour'")),
                of("take-downs", "waits for its end", marked("state = 'queued'")),
                of("take-downs", "being worked on", "update crawl.take_down set working = true"));
    }

    private static String marked(String changes) {
        return MARK.formatted("crawl.frontier" + ADDRESS) + "update crawl.frontier set " + changes + ADDRESS;
    }

    private static Stream<Breakage> claims() {
        String words = "does not hold its words";
        String set = "update claim.claim set ";
        return Stream.of(
                of(
                        "claim-spans",
                        words,
                        set
                                + "content = jsonb_set(content, '{0,start}', to_jsonb(cast(content -> 0 ->> 'start' as int) + 1))"
                                + A_CLAIM),
                of("claim-spans", words, set + "carrier = jsonb_set(carrier, '{exact}', '\"other words\"')" + A_CLAIM),
                of("claim-spans", words, set + "carrier = jsonb_set(carrier, '{prefix}', '\"other words\"')" + A_CLAIM),
                of("claim-spans", words, set + "carrier = jsonb_set(carrier, '{end}', '1000000')" + A_CLAIM),
                of(
                        "passage-spans",
                        "a statement's passage does not hold its words",
                        "update claim.statement set evidence = jsonb_set(evidence, '{span,exact}', '\"x\"')"
                                + A_STATEMENT),
                of(
                        "passage-spans",
                        "a relation's passage does not hold its words",
                        "update claim.relation set evidence = jsonb_set(evidence, '{b,span,exact}', '\"x\"')"),
                of(
                        "passage-spans",
                        "a copied stretch does not hold its words",
                        "update claim.reprint set runs = jsonb_set(runs, '{0,there,exact}', '\"x\"')"),
                of(
                        "claim-links",
                        "a report without a statement, or a statement of what is no report",
                        "delete from claim.report where claim_id = (select min(claim_id) from claim.report)"),
                of(
                        "claim-links",
                        "a statement without claims or proposition",
                        "update claim.statement set proposition_id = null" + A_STATEMENT),
                of(
                        "claim-links",
                        "a proposition without statements",
                        "update claim.statement set proposition_id = (select max(id) from claim.proposition)"),
                of(
                        "claim-links",
                        "a report whose leader does not lead",
                        "update claim.report set leader_id = 'nobody' where claim_id = (select min(claim_id) from claim.report)"),
                of(
                        "claim-links",
                        "a statement whose leader does not lead",
                        "update claim.statement set leader_id = null" + A_STATEMENT),
                of(
                        "claim-links",
                        "reports of one leader in two statements",
                        """
                        update claim.claim c set statement_id = (
                          select max(s.id) from claim.statement s where s.id <> c.statement_id)
                        where id = (select min(claim_id) from claim.report where claim_id <> leader_id)"""),
                of(
                        "claim-links",
                        "nested in a claim that is not of its article",
                        set + "nested_in = 'nobody'" + A_CLAIM),
                of(
                        "retired-ids",
                        "retired, and there",
                        "insert into claim.retired (id, kind, state, reason) select id, 'claim', 'erased', 'x' from claim.claim"),
                of(
                        "retired-ids",
                        "merged into nothing",
                        "insert into claim.retired values ('x', 'claim', 'merged', 'nobody', 'x')"));
    }

    private static Stream<Breakage> counts() {
        String otherwise = "said otherwise than counted";
        return Stream.of(
                of(
                        "article-counts",
                        otherwise,
                        "update claim.intake set claims = claims + 1 where state = 'extracted'"),
                of("statement-counts", otherwise, "update claim.statement set claims = claims + 1" + A_STATEMENT),
                of("statement-counts", otherwise, "update claim.statement set pages = pages + 1" + A_STATEMENT),
                of("statement-counts", otherwise, "update claim.statement set origins = origins + 1" + A_STATEMENT),
                of(
                        "statement-counts",
                        "an origin of other claims than the statement's",
                        "update claim.statement set origin_groups = jsonb_set(origin_groups, '{0,claims,0}', '\"x\"')"
                                + A_STATEMENT),
                of("proposition-counts", otherwise, "update claim.proposition set pages = pages + 1"),
                of(
                        "proposition-counts",
                        "supported or contradicted by another number than counted",
                        "update claim.proposition set contradicting = contradicting + 1"),
                of("speaker-counts", otherwise, "update claim.speaker set claims = claims + 1"),
                of("speaker-counts", otherwise, "delete from claim.speaker where claims > 0"),
                of(
                        "speaker-counts",
                        "a name used otherwise than counted",
                        "update claim.name_use set claims = claims + 1"),
                of(
                        "speaker-counts",
                        "statements of a speaker counted otherwise",
                        "update claim.statement_count set statements = statements + 1"));
    }

    private static Stream<Breakage> entries() {
        String missing = "an entry that is missing or says otherwise";
        String ahead = " set added_in = " + YET_TO_COME;
        return Stream.of(
                of("claim-entries", missing, "delete from claim.claim_entry" + A_CLAIM),
                of("claim-entries", missing, "update claim.claim_entry set keys = keys[2:]" + A_CLAIM),
                of("claim-entries", missing, "update claim.claim_entry set search = ''" + A_CLAIM),
                of("statement-entries", missing, "delete from claim.statement_entry" + A_STATEMENT),
                of("statement-entries", missing, "update claim.statement_entry set origins = 0" + A_STATEMENT),
                of("spellings", "said otherwise than counted", "update claim.spelling set uses = uses + 1"),
                of("spellings", "said otherwise than counted", "delete from claim.spelling"),
                of("commit-order", "a claim of a transaction that is yet to come", "update claim.claim_entry" + ahead),
                of(
                        "commit-order",
                        "a statement of a transaction that is yet to come",
                        "update claim.statement_entry" + ahead),
                of(
                        "commit-order",
                        "changed before it was added",
                        UNWATCHED + "update claim.claim_entry set changed_in = xid8 '1'"),
                of("entry-versions", "two versions of a claim at once", twice("claim_entry", "origins, attitude")),
                of("entry-versions", "two versions of a statement at once", twice("statement_entry", "pages, origins")),
                of(
                        "entry-versions",
                        "ended by a transaction that is yet to come",
                        "update claim.claim_entry_past set removed_in = " + YET_TO_COME));
    }

    private static String twice(String table, String columns) {
        return """
                insert into claim.%1$s_past (id, day, %2$s, added_in, keys, search, key_bytes, changed_in, removed_in)
                select id, day, %2$s, added_in, keys, search, key_bytes, coalesce(changed_in, added_in), pg_current_xact_id()
                from claim.%1$s order by id limit 1"""
                .formatted(table, columns);
    }

    private static Stream<Breakage> recomputed() {
        return Stream.of(
                of(
                        "recomputed-claims",
                        "claim.claim: another value",
                        "update claim.claim set place = 'Nowhere'" + A_CLAIM),
                of(
                        "recomputed-claims",
                        "claim.article: another value",
                        "update claim.article set credit_line = 'by nobody' where id = " + LIVE),
                of("recomputed-claims", "claim.claim: missing", "delete from claim.claim" + A_CLAIM),
                of("recomputed-claims", "claim.original: missing", "delete from claim.original"),
                of(
                        "recomputed-claims",
                        "claim.correction_claim: another value",
                        "update claim.correction_claim set present = 'nobody'"),
                of(
                        "recomputed-statements",
                        "claim.statement: another value",
                        "update claim.statement set said_on = '1999-01-01'" + A_STATEMENT),
                of("recomputed-statements", "claim.report: another value", "update claim.report set keys = '{1}'"),
                of(
                        "recomputed-propositions",
                        "claim.proposition: another value",
                        "update claim.proposition set text = 'other words'"),
                of("recomputed-relations", "claim.relation: missing", "delete from claim.relation"),
                of(
                        "recomputed-relations",
                        "claim.relation: too many",
                        "update claim.relation set id = 'nobody' where id = (select min(id) from claim.relation)"),
                of(
                        "recomputed-relations",
                        "claim.relation_keys: another value",
                        "update claim.relation_keys set keys = '{1}'"),
                of(
                        "recomputed-reprints",
                        "claim.reprint: another value",
                        "update claim.reprint set leader_id = 'nobody'"),
                of("recomputed-reprints", "claim.fingerprint: missing", "delete from claim.fingerprint"),
                of("recomputed-speakers", "claim.speaker: another value", "update claim.speaker set role = 'king'"));
    }
}
