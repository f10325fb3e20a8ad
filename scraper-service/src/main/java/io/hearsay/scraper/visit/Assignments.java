package io.hearsay.scraper.visit;

import io.hearsay.scraper.crawl.RunningCrawls;
import io.hearsay.scraper.frontier.Lease;
import io.hearsay.scraper.frontier.Leases;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/** Hands out what is due, with what is known of it: a few questions to the database for any number of addresses. */
@Singleton
class Assignments {

    private final Leases leases;
    private final RunningCrawls crawls;
    private final Foregone foregone;
    private final Session database;

    Assignments(Leases leases, RunningCrawls crawls, Foregone foregone, Session database) {
        this.leases = leases;
        this.crawls = crawls;
        this.foregone = foregone;
        this.database = database;
    }

    /** Up to {@code count} addresses, each on a host of its own. */
    List<Assignment> take(String owner, int count) {
        List<Lease> taken = leases.take(owner, count);
        if (taken.isEmpty()) {
            return List.of();
        }
        Map<String, Tuple> known = QuarkusTransaction.requiringNew().call(() -> known(taken));
        Map<Long, Outcome> without = foregone.outcomes(taken);
        return taken.stream()
                .map(lease -> assignment(lease, known.get(lease.address().value()), without.get(lease.token())))
                .toList();
    }

    private Map<String, Tuple> known(List<Lease> taken) {
        Map<String, Tuple> known = new HashMap<>();
        database.createNativeQuery(
                        """
                        select p.url, p.etag, p.last_modified, p.checked_at, a.content_hash,
                          p.body is not null or p.status not in (200, 203) as whole,
                          lower(trim(split_part(coalesce(p.media_type, ''), ';', 1))) as media_type
                        from crawl.page p left join crawl.article a on a.id = p.article_id
                        where p.url = any(cast(:urls as text[]))""",
                        Tuple.class)
                .setParameter(
                        "urls",
                        taken.stream().map(lease -> lease.address().value()).toArray(String[]::new))
                .getResultList()
                .forEach(row -> known.put(row.get("url", String.class), row));
        return known;
    }

    private Assignment assignment(Lease lease, Tuple row, Outcome without) {
        KnownPage page = row == null
                ? null
                : new KnownPage(
                        isWhole(row),
                        row.get("etag", String.class),
                        row.get("last_modified", String.class),
                        row.get("checked_at", Instant.class),
                        row.get("content_hash", String.class));
        return new Assignment(lease, crawls.get(lease.crawlId()), page, without);
    }

    /** Of what cannot be read, an image or a document, no body is ever wanted. */
    private static boolean isWhole(Tuple row) {
        return row.get("whole", Boolean.class) || !ContentReader.isReadable(row.get("media_type", String.class));
    }
}
