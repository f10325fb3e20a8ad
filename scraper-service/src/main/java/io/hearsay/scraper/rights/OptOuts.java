package io.hearsay.scraper.rights;

import io.hearsay.scraper.address.PageAddress;
import io.hearsay.web.Cursor;
import io.hearsay.web.Listing;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.Session;

/** The record of what sites did not want done with their pages, lifted opt-outs included. */
@Singleton
public class OptOuts {

    private static final String WRITE =
            """
            insert into crawl.opt_out (host, url, kind, place, policy, first_seen_at, seen_at)
            select host, url, kind, place, policy, :now, :now
            from unnest(cast(:hosts as text[]), cast(:urls as text[]), cast(:kinds as text[]), cast(:places as text[]),
              cast(:policies as text[])) as c(host, url, kind, place, policy)
            on conflict (host, url, kind) do update set place = excluded.place, policy = excluded.policy,
              seen_at = excluded.seen_at, lifted_at = null,
              first_seen_at = case when opt_out.lifted_at is null then opt_out.first_seen_at
                else excluded.first_seen_at end""";

    private static final String LIFT =
            """
            update crawl.opt_out set lifted_at = :now
            where (host, url) in (select * from unnest(cast(:hosts as text[]), cast(:urls as text[])))
              and lifted_at is null and seen_at < :now""";

    private static final String LIST =
            """
            select host, url, kind, place, policy, first_seen_at, seen_at, lifted_at from crawl.opt_out
            where (host, url, kind) > (:afterHost, :afterUrl, :afterKind) %s order by host, url, kind""";

    private record Row(PageAddress address, OptOut optOut, Place place, String policy) {}

    private final Session database;

    OptOuts(Session database) {
        this.database = database;
    }

    /**
     * Notes what was just said of pages; what was said of them before and is no longer counts as lifted.
     *
     * @param rights by address, of every page that was just read, with or without an opt-out
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(Map<PageAddress, Rights> rights) {
        if (rights.isEmpty()) {
            return;
        }
        // In one order everywhere, so that two writers never wait for each other.
        Map<String, PageAddress> addresses = new TreeMap<>();
        rights.keySet().forEach(address -> addresses.put(address.value(), address));
        List<Row> rows = new ArrayList<>();
        addresses.values().forEach(address -> rows.addAll(rows(address, rights.get(address))));
        Instant now = Instant.now();
        if (!rows.isEmpty()) {
            write(rows, now);
        }
        database.createNativeMutationQuery(LIFT)
                .setParameter("now", now)
                .setParameter(
                        "hosts",
                        addresses.values().stream().map(PageAddress::host).toArray(String[]::new))
                .setParameter("urls", addresses.keySet().toArray(String[]::new))
                .executeUpdate();
    }

    private static List<Row> rows(PageAddress address, Rights rights) {
        return rights.said().entrySet().stream()
                .map(said -> new Row(
                        address,
                        said.getKey(),
                        said.getValue(),
                        said.getKey() == OptOut.TDM_RESERVATION ? rights.policy() : null))
                .toList();
    }

    private void write(List<Row> rows, Instant now) {
        database.createNativeMutationQuery(WRITE)
                .setParameter("now", now)
                .setParameter(
                        "hosts", rows.stream().map(row -> row.address().host()).toArray(String[]::new))
                .setParameter(
                        "urls", rows.stream().map(row -> row.address().value()).toArray(String[]::new))
                .setParameter(
                        "kinds",
                        rows.stream().map(row -> row.optOut().wireName()).toArray(String[]::new))
                .setParameter(
                        "places",
                        rows.stream().map(row -> row.place().wireName()).toArray(String[]::new))
                .setParameter("policies", rows.stream().map(Row::policy).toArray(String[]::new))
                .executeUpdate();
    }

    /**
     * A stretch of the record, by host and address.
     *
     * @param host the only one wanted, or null for all
     * @param after cursor of the entry to continue after, or null
     */
    @Transactional
    Listing<OptOutView> list(String host, String after, int limit) {
        String path = "/api/v1/opt-outs?host=" + host;
        List<String> keys = after == null ? List.of("", "", "") : Cursor.keys(after, path, 3);
        var query = database.createNativeQuery(LIST.formatted(host == null ? "" : "and host = :host"), Tuple.class)
                .setParameter("afterHost", keys.get(0))
                .setParameter("afterUrl", keys.get(1))
                .setParameter("afterKind", keys.get(2));
        if (host != null) {
            query.setParameter("host", host);
        }
        List<Tuple> rows = query.setMaxResults(limit + 1).getResultList();
        List<OptOutView> items = rows.stream().limit(limit).map(OptOutView::of).toList();
        return new Listing<>(items, null, rows.size() > limit ? cursor(path, items.getLast()) : null);
    }

    private static String cursor(String path, OptOutView last) {
        return Cursor.of(path, last.host(), last.url(), last.kind());
    }
}
