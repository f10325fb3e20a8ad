package io.hearsay.scraper.crawl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hearsay.scraper.ScraperSettings;
import io.hearsay.text.ContentId;
import io.hearsay.web.ProblemException;
import io.hearsay.web.timer.Timers;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.hibernate.Session;

/**
 * Starts crawls, each once however often the request for it is repeated under its key. The key is written down in the
 * transaction that starts the crawl: of two requests at the same time the second waits for the first, and a request
 * that failed leaves no key behind.
 */
@Singleton
class CrawlCreation {

    /** What a request is told apart by: its fields in a fixed order. */
    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private static final int UNPROCESSABLE = 422;

    private final Session database;
    private final CrawlRequestReader reader;
    private final Crawls crawls;
    private final Duration keyLife;

    CrawlCreation(Session database, CrawlRequestReader reader, Crawls crawls, ScraperSettings settings) {
        this.database = database;
        this.reader = reader;
        this.crawls = crawls;
        this.keyLife = settings.idempotencyKeyLife();
    }

    /** Starts a crawl. */
    @Transactional
    Crawl start(CrawlRequest request) {
        return crawls.start(reader.read(request));
    }

    /**
     * Starts a crawl, or finds the one that was started under this key.
     *
     * @throws ProblemException (422) when the key was used for another request
     */
    @Transactional
    Crawl start(CrawlRequest request, IdempotencyKey key) {
        Crawl crawl = reader.read(request);
        String hash = hash(request);
        return take(key, hash, crawl.id) ? crawls.start(crawl) : startedBefore(key, hash);
    }

    private boolean take(IdempotencyKey key, String hash, String crawlId) {
        return database.createNativeMutationQuery(
                                """
                        insert into crawl.idempotency_key (key, request_hash, crawl_id) values (:key, :hash, :crawl)
                        on conflict (key) do nothing""")
                        .setParameter("key", key.value())
                        .setParameter("hash", hash)
                        .setParameter("crawl", crawlId)
                        .executeUpdate()
                == 1;
    }

    private Crawl startedBefore(IdempotencyKey key, String hash) {
        return database
                .createNativeQuery(
                        "select crawl_id from crawl.idempotency_key where key = :key and request_hash = :hash",
                        String.class)
                .setParameter("key", key.value())
                .setParameter("hash", hash)
                .getResultList()
                .stream()
                .findFirst()
                .map(crawls::get)
                .orElseThrow(() -> ProblemException.of(
                        UNPROCESSABLE,
                        IdempotencyKey.HEADER,
                        "%s %s was used for another request; take a new key for a new request"
                                .formatted(IdempotencyKey.HEADER, key.value())));
    }

    private static String hash(CrawlRequest request) {
        try {
            return ContentId.of(CANONICAL.writeValueAsString(request));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read as JSON can be written as JSON", e);
        }
    }

    void begin(@Observes StartupEvent event, Timers timers) {
        timers.every(Duration.ofHours(1), Duration.ofMinutes(1), this::forgetOldKeys);
    }

    /** Forgets keys that nobody will repeat any more. */
    @Transactional
    void forgetOldKeys() {
        database.createNativeMutationQuery(
                        """
                        delete from crawl.idempotency_key
                        where created_at < clock_timestamp() - :life * interval '1 second'""")
                .setParameter("life", keyLife.toSeconds())
                .executeUpdate();
    }
}
