package io.hearsay.scraper.frontier;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.Session;

/** The open addresses of all crawls, and what each of them waits for. */
@Singleton
public class Backlog {

    private static final String BY_REASON =
            """
            select %s as reason, count(*) as urls
            from crawl.frontier f join crawl.host h on h.name = f.host
            where f.state in ('queued', 'leased') group by 1 order by 2 desc, 1"""
                    .formatted(WaitReason.SQL);

    private final Session database;

    Backlog(Session database) {
        this.database = database;
    }

    /** How many addresses each reason holds back, the most frequent reason first. */
    @Transactional
    public Map<String, Long> byReason() {
        Map<String, Long> reasons = new LinkedHashMap<>();
        database.createNativeQuery(BY_REASON, Tuple.class)
                .getResultList()
                .forEach(row -> reasons.put(
                        row.get("reason", String.class),
                        row.get("urls", Number.class).longValue()));
        return reasons;
    }
}
