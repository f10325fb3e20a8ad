package io.hearsay.scraper.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearsay.scraper.ScraperSettings;
import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.takedown.TakeDowns;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;

/** The pages that are kept: of each address its last answer, and earlier ones with another body. */
@Singleton
public class Pages {

    private final Session database;
    private final CaptureWriter writer;
    private final TakeDowns takeDowns;
    private final ObjectMapper json;
    private final int versions;

    Pages(Session database, CaptureWriter writer, TakeDowns takeDowns, ObjectMapper json, ScraperSettings settings) {
        this.database = database;
        this.writer = writer;
        this.takeDowns = takeDowns;
        this.json = json;
        this.versions = settings.keepPageVersions();
    }

    /** The address's last answer, if it was ever asked for. */
    @Transactional
    public Optional<KeptPage> find(PageAddress address) {
        return database
                .createNativeQuery(
                        """
                        select status, cast(headers as text) as headers, body, fetched_at, etag, last_modified, checked_at
                        from crawl.page where url = :url""",
                        Tuple.class)
                .setParameter("url", address.value())
                .getResultList()
                .stream()
                .findFirst()
                .map(this::kept);
    }

    private KeptPage kept(Tuple row) {
        return new KeptPage(
                row.get("status", Integer.class),
                CaptureJson.headers(json, row.get("headers", String.class)),
                row.get("body", byte[].class),
                row.get("fetched_at", Instant.class),
                row.get("etag", String.class),
                row.get("last_modified", String.class),
                row.get("checked_at", Instant.class));
    }

    /**
     * Keeps answers in place of the ones before. One whose body has changed makes the one before an earlier version, of
     * which the last few stay. Nothing is kept of addresses that were taken down.
     *
     * @param captures any number; of several of one address the last one counts
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(Collection<Capture> captures) {
        Set<PageAddress> refused = takeDowns
                .among(captures.stream().map(Capture::address).toList())
                .keySet();
        Map<PageAddress, Capture> byAddress = new LinkedHashMap<>();
        captures.stream()
                .filter(capture -> !refused.contains(capture.address()))
                .forEach(capture -> byAddress.put(capture.address(), capture));
        // In one order everywhere, so that two writers never wait for each other.
        List<Capture> kept = byAddress.values().stream()
                .sorted(Comparator.comparing(capture -> capture.address().value()))
                .toList();
        if (!kept.isEmpty()) {
            writer.write(kept, versions);
        }
    }

    /** Notes that the page is still current. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void touch(PageAddress address, Instant at) {
        touch(List.of(address), at);
    }

    /** Notes that pages are still current. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void touch(Collection<PageAddress> addresses, Instant at) {
        database.createNativeMutationQuery(
                        """
                        update crawl.page set checked_at = :at
                        where url = any(cast(:urls as text[])) and checked_at < :at""")
                .setParameter("at", at)
                .setParameter("urls", values(addresses))
                .executeUpdate();
    }

    /** The addresses of every page that one of these articles was made from. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<PageAddress> madeInto(Collection<String> articleIds) {
        return database
                .createNativeQuery(
                        """
                        select url from crawl.page where article_id = any(cast(:ids as text[]))
                        union select url from crawl.page_version where article_id = any(cast(:ids as text[]))""",
                        String.class)
                .setParameter("ids", articleIds.toArray(String[]::new))
                .getResultList()
                .stream()
                .map(PageAddress::stored)
                .toList();
    }

    /** Forgets what these addresses ever answered. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(Collection<PageAddress> addresses) {
        for (String table : List.of("page", "page_version")) {
            database.createNativeMutationQuery(
                            "delete from crawl.%s where url = any(cast(:urls as text[]))".formatted(table))
                    .setParameter("urls", values(addresses))
                    .executeUpdate();
        }
    }

    private static String[] values(Collection<PageAddress> addresses) {
        return addresses.stream().map(PageAddress::value).sorted().toArray(String[]::new);
    }

    /** Addresses of kept pages on a host that start like this, some of them; none when there are no more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<PageAddress> startingWith(String host, String start, int limit) {
        return database
                .createNativeQuery(
                        """
                        select url from crawl.page where split_part(url, '/', 3) = :host and starts_with(url, :start)
                        union select url from crawl.page_version
                          where split_part(url, '/', 3) = :host and starts_with(url, :start)
                        limit :limit""",
                        String.class)
                .setParameter("host", host)
                .setParameter("start", start)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(PageAddress::stored)
                .toList();
    }
}
