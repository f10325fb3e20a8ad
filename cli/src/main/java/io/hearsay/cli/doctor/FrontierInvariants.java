package io.hearsay.cli.doctor;

import static io.hearsay.cli.doctor.Invariant.Scope.CRAWL;
import static io.hearsay.cli.doctor.Probe.never;
import static io.hearsay.cli.doctor.Probe.notAtRest;

import java.util.List;

/** What holds of addresses, hosts and crawls. */
final class FrontierInvariants {

    private static final String STATES =
            """
            ('queued', 'leased', 'fetched', 'unchanged', 'redirected', 'duplicate-of', 'disallowed', 'opted-out', 'gone',
             'blocked', 'too-large', 'wrong-type', 'trapped', 'failed', 'erased', 'cancelled')""";

    /** Those that say nothing without a reason. */
    private static final String TELLING =
            """
            ('unchanged', 'duplicate-of', 'disallowed', 'opted-out', 'gone', 'blocked', 'too-large',
             'wrong-type', 'trapped', 'failed', 'erased', 'cancelled')""";

    private FrontierInvariants() {}

    static List<Invariant> all() {
        return List.of(named(), leases(), due(), tallies(), budgets());
    }

    private static Invariant named() {
        return new Invariant(
                "frontier-states",
                "Every address of a crawl is in one named state, with the reason, target or lease that the state calls"
                        + " for; a crawl that has ended has none open.",
                "addresses that wait or are being fetched",
                CRAWL,
                SqlCheck.of(
                        "select count(*) from crawl.frontier",
                        never(
                                "no such state",
                                "select id, crawl_id, url, state from crawl.frontier where state not in " + STATES),
                        never(
                                "ended without a reason",
                                "select id, crawl_id, url, state from crawl.frontier where reason is null and state in "
                                        + TELLING),
                        never(
                                "leads nowhere",
                                """
                                select id, crawl_id, url, state from crawl.frontier
                                where target is null and state in ('redirected', 'duplicate-of')"""),
                        never(
                                "a lease where none is, or none where one is",
                                """
                                select id, crawl_id, url, state, lease_token from crawl.frontier
                                where (state = 'leased') <> (lease_token is not null)"""),
                        never(
                                "open in a crawl that has ended",
                                """
                                select f.id, f.crawl_id, f.url, f.state, c.state as crawl
                                from crawl.frontier f join crawl.crawl c on c.id = f.crawl_id
                                where f.state in ('queued', 'leased') and c.state <> 'running'"""),
                        notAtRest(
                                "waiting or being fetched",
                                "select id, crawl_id, url, state from crawl.frontier where state in ('queued', 'leased')")));
    }

    private static Invariant leases() {
        return new Invariant(
                "host-leases",
                "An address is leased with its host, under the same token, and no other of that host; whatever a lease"
                        + " holds comes back, since its host says until when.",
                "hosts that are leased, or whose lease has run out and is about to be taken back",
                CRAWL,
                SqlCheck.of(
                        """
                        select (select count(*) from crawl.frontier where state = 'leased')
                          + (select count(*) from crawl.host)""",
                        never(
                                "leased without its host: nobody ever takes it back",
                                """
                                select f.id, f.url, f.lease_token, h.lease_token as host_token, h.lease_until
                                from crawl.frontier f join crawl.host h on h.name = f.host
                                where f.state = 'leased'
                                  and (h.lease_until is null or h.lease_token is distinct from f.lease_token)"""),
                        never(
                                "two addresses of one host leased at once",
                                """
                                select host, count(*) as addresses, min(url) as one, max(url) as other
                                from crawl.frontier where state = 'leased' group by host having count(*) > 1"""),
                        never(
                                "half a lease",
                                """
                                select name, lease_owner, lease_token, lease_until from crawl.host
                                where (lease_until is null) <> (lease_owner is null)
                                  or (lease_until is not null and lease_token is null)"""),
                        notAtRest(
                                "leased",
                                """
                                select name, lease_owner, lease_until from crawl.host where lease_until >= now()"""),
                        notAtRest(
                                "the lease has run out",
                                """
                                select name, lease_owner, lease_until from crawl.host where lease_until < now()""")));
    }

    private static Invariant due() {
        return Invariant.always(
                "host-due",
                "A host with an address that waits is leased, or is found no later than its pause and that address"
                        + " allow.",
                CRAWL,
                SqlCheck.of(
                        "select count(distinct host) from crawl.frontier where state = 'queued'",
                        never(
                                "found too late, or never",
                                """
                                select h.name, h.due_at, h.next_request_at, f.first from crawl.host h
                                join (select host, min(due_at) as first from crawl.frontier where state = 'queued'
                                  group by host) f on f.host = h.name
                                where h.lease_until is null
                                  and (h.due_at is null or h.due_at > greatest(h.next_request_at, f.first))""")));
    }

    private static Invariant tallies() {
        return Invariant.always(
                "crawl-tallies",
                "The tallies of a crawl say how many of its addresses are in which state, and why, as counting them does.",
                CRAWL,
                SqlCheck.of(
                        "select count(*) from (select distinct crawl_id, state, cause from crawl.tally) t",
                        never(
                                "tallied otherwise than counted",
                                """
                                select crawl_id, state, cause, coalesce(t.urls, 0) as tallied, coalesce(f.urls, 0) as counted
                                from (select crawl_id, state, cause, sum(urls) as urls from crawl.tally group by 1, 2, 3) t
                                full join (select crawl_id, state, crawl.cause(state, reason) as cause, count(*) as urls
                                  from crawl.frontier group by 1, 2, 3) f using (crawl_id, state, cause)
                                where coalesce(t.urls, 0) <> coalesce(f.urls, 0)""")));
    }

    /**
     * An address that was found to be in a trap gave its place back before it was erased; of an erased one nothing
     * tells any more whether it did.
     */
    private static Invariant budgets() {
        return Invariant.always(
                "crawl-budgets",
                "What a crawl, and each host of it, is said to have taken up is what it has, traps apart.",
                CRAWL,
                SqlCheck.of(
                        "select (select count(*) from crawl.crawl) + (select count(*) from crawl.crawl_host)",
                        never(
                                "the crawl's number differs",
                                """
                                select c.id, c.admitted, coalesce(f.taken, 0) as counted, coalesce(f.erased, 0) as erased
                                from crawl.crawl c
                                left join (select crawl_id, count(*) filter (where state <> 'trapped') as taken,
                                    count(*) filter (where state = 'erased') as erased
                                  from crawl.frontier where priority > 0 group by 1) f on f.crawl_id = c.id
                                where c.admitted > coalesce(f.taken, 0)
                                  or c.admitted < coalesce(f.taken, 0) - coalesce(f.erased, 0)"""),
                        never(
                                "the host's number differs",
                                """
                                select h.crawl_id, h.host, h.admitted, coalesce(f.taken, 0) as counted
                                from crawl.crawl_host h
                                left join (select crawl_id, host, count(*) as taken from crawl.frontier
                                  where priority > 0 group by 1, 2) f using (crawl_id, host)
                                where h.admitted <> coalesce(f.taken, 0)""")));
    }
}
