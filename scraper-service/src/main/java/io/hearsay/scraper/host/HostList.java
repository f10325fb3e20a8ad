package io.hearsay.scraper.host;

import io.hearsay.scraper.ScraperSettings;
import io.hearsay.scraper.host.HostView.RobotsView;
import io.hearsay.web.Cursor;
import io.hearsay.web.Listing;
import io.hearsay.web.Total;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/** The hosts by name, with what each waits for. */
@Singleton
class HostList {

    private static final String PATH = "/api/v1/hosts";

    /** Up to this many waiting addresses of a host are counted. */
    private static final int COUNTED = 10_000;

    /** A site is one origin as a rule; of one that speaks both schemes the younger robots.txt counts. */
    private static final String STATES =
            """
            select h.name, h.requests, h.failures, h.delay_ms, h.last_request_at, h.next_request_at, h.waiting_for,
              h.due_at, h.lease_until is not null as leased,
              r.verdict, r.reason as robots_reason, r.fetched_at, r.expires_at,
              case
                when h.lease_until is not null then 'in-flight'
                when h.due_at is null then 'idle'
                when h.next_request_at > clock_timestamp() and h.failures >= :circuit then 'circuit-open'
                when h.next_request_at > clock_timestamp() and h.waiting_for like '%asks to wait'
                  then 'asked-to-wait'
                when h.next_request_at > clock_timestamp() and h.failures > 0 then 'backing-off'
                when r.verdict = 'unavailable' and r.expires_at > clock_timestamp() then 'robots-unavailable'
                when h.next_request_at > clock_timestamp() then 'pausing'
                when h.due_at > clock_timestamp() then 'later'
                else 'ready' end as state
            from crawl.host h left join lateral (
              select verdict, reason, fetched_at, expires_at from crawl.robots
              where origin in ('https://' || h.name, 'http://' || h.name)
              order by fetched_at desc limit 1) r on true
            where h.name > :after and starts_with(h.name, :prefix)""";

    private static final String LIST =
            """
            select listed.*, (select count(*) from (select from crawl.frontier f
              where f.host = listed.name and f.state = 'queued' limit :counted) few) as queued
            from (select * from ("""
                    + STATES
                    + ") states where :state = '' or state = :state order by name limit :limit) listed order by name";

    private final Session database;
    private final int circuitFailures;

    HostList(Session database, ScraperSettings settings) {
        this.database = database;
        this.circuitFailures = settings.circuitFailures();
    }

    /**
     * A stretch of the list.
     *
     * @param state the only one wanted, or null for all
     * @param prefix what the names begin with; empty for all
     * @param after cursor of the host to continue after, or null
     */
    @Transactional
    Listing<HostView> list(HostState state, String prefix, String after, int limit) {
        String path = "%s?state=%s&name=%s".formatted(PATH, state, prefix);
        SelectionQuery<Tuple> query = database.createNativeQuery(LIST, Tuple.class)
                .setParameter(
                        "after",
                        after == null ? "" : Cursor.keys(after, path, 1).getFirst())
                .setParameter("prefix", prefix)
                .setParameter("state", state == null ? "" : state.wireName())
                .setParameter("circuit", circuitFailures)
                .setParameter("counted", COUNTED + 1)
                .setParameter("limit", limit + 1);
        List<Tuple> rows = query.getResultList();
        List<HostView> items = rows.stream().limit(limit).map(HostList::view).toList();
        return new Listing<>(
                items,
                null,
                rows.size() > limit ? Cursor.of(path, items.getLast().name()) : null);
    }

    private static HostView view(Tuple row) {
        HostState state = HostState.of(row.get("state", String.class));
        return new HostView(
                row.get("name", String.class),
                state,
                reason(state, row),
                until(state, row),
                queued(row.get("queued", Number.class).longValue()),
                row.get("requests", Long.class),
                row.get("failures", Integer.class),
                row.get("delay_ms", Long.class),
                row.get("last_request_at", Instant.class),
                row.get("next_request_at", Instant.class),
                row.get("leased", Boolean.class),
                robots(row));
    }

    private static String reason(HostState state, Tuple row) {
        return switch (state) {
            case CIRCUIT_OPEN, ASKED_TO_WAIT, BACKING_OFF -> row.get("waiting_for", String.class);
            case ROBOTS_UNAVAILABLE -> row.get("robots_reason", String.class);
            default -> null;
        };
    }

    private static Instant until(HostState state, Tuple row) {
        return switch (state) {
            case CIRCUIT_OPEN, ASKED_TO_WAIT, BACKING_OFF, PAUSING -> row.get("next_request_at", Instant.class);
            case ROBOTS_UNAVAILABLE -> row.get("expires_at", Instant.class);
            case LATER -> row.get("due_at", Instant.class);
            case IDLE, READY, IN_FLIGHT -> null;
        };
    }

    private static Total queued(long counted) {
        return counted > COUNTED ? Total.atLeast(COUNTED) : Total.exactly(counted);
    }

    private static RobotsView robots(Tuple row) {
        String verdict = row.get("verdict", String.class);
        return verdict == null
                ? null
                : new RobotsView(
                        verdict,
                        row.get("robots_reason", String.class),
                        row.get("fetched_at", Instant.class),
                        row.get("expires_at", Instant.class));
    }
}
