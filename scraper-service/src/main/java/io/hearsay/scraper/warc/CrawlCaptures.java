package io.hearsay.scraper.warc;

import io.hearsay.scraper.address.PageAddress;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/**
 * Which captures belong to a crawl: those it made, and of an address it made none of, because an answer was known and
 * still current, the one it relied on.
 */
@Singleton
class CrawlCaptures {

    private static final String STRETCH =
            """
            with addresses as (
              select url, state, changed_at from crawl.frontier
              where crawl_id = :crawl and url > :after order by url limit :limit)
            select f.url, c.fetched_at, case when f.state = 'unchanged' and c.checked_at > c.fetched_at
              then c.checked_at end as confirmed_at
            from addresses f
            left join lateral (
              with kept as (
                select fetched_at, checked_at, crawl_id from crawl.page where url = f.url
                union all
                select fetched_at, checked_at, crawl_id from crawl.page_version where url = f.url)
              select fetched_at, checked_at from kept where crawl_id = :crawl
              union
              (select fetched_at, checked_at from kept
                where f.state in ('unchanged', 'redirected', 'duplicate-of', 'gone') and fetched_at <= f.changed_at
                order by fetched_at desc limit 1)) c
              on not exists (select from crawl.take_down_mark m where m.host = split_part(f.url, '/', 3)
                and ((not m.rule and m.url = f.url) or (m.rule and starts_with(f.url, m.url))))
            order by f.url, c.fetched_at""";

    private final Session database;

    CrawlCaptures(Session database) {
        this.database = database;
    }

    /**
     * A stretch of a crawl's addresses.
     *
     * @param captures in the order of addresses and times
     * @param last address to continue after, or null at the end
     */
    record Stretch(List<CapturePlace> captures, String last) {}

    /** The captures of the next so many addresses after one; "" is before all. */
    @Transactional
    public Stretch after(String crawlId, String address, int limit) {
        List<CapturePlace> captures = new ArrayList<>();
        String last = null;
        for (Tuple row : database.createNativeQuery(STRETCH, Tuple.class)
                .setParameter("crawl", crawlId)
                .setParameter("after", address)
                .setParameter("limit", limit)
                .getResultList()) {
            last = row.get("url", String.class);
            Instant at = row.get("fetched_at", Instant.class);
            if (at != null) {
                captures.add(new CapturePlace(PageAddress.stored(last), at, row.get("confirmed_at", Instant.class)));
            }
        }
        return new Stretch(captures, last);
    }
}
