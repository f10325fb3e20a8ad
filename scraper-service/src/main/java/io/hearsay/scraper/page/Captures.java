package io.hearsay.scraper.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearsay.scraper.address.PageAddress;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.Session;

/** Reads back what was kept, earlier versions of a page included. */
@Singleton
public class Captures {

    private static final String FIND =
            """
            select crawl_id, article_id, cast(request_headers as text) as request, ip, status,
              cast(headers as text) as headers, body, bytes, digest, fetched_at
            from crawl.page where url = :url and fetched_at = :at
            union all
            select crawl_id, article_id, cast(request_headers as text), ip, status, cast(headers as text), body, bytes,
              digest, fetched_at
            from crawl.page_version where url = :url and fetched_at = :at
            limit 1""";

    private final Session database;
    private final ObjectMapper json;

    Captures(Session database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** What an address answered at a time; empty when that is not kept, or is kept no longer. */
    @Transactional
    public Optional<Capture> find(PageAddress address, Instant at) {
        return database
                .createNativeQuery(FIND, Tuple.class)
                .setParameter("url", address.value())
                .setParameter("at", at)
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> capture(address, row));
    }

    private Capture capture(PageAddress address, Tuple row) {
        return new Capture(
                address,
                row.get("crawl_id", String.class),
                row.get("article_id", String.class),
                CaptureJson.headers(json, row.get("request", String.class)),
                row.get("ip", String.class),
                row.get("status", Integer.class),
                CaptureJson.headers(json, row.get("headers", String.class)),
                row.get("body", byte[].class),
                row.get("bytes", Integer.class),
                row.get("digest", byte[].class),
                row.get("fetched_at", Instant.class));
    }
}
