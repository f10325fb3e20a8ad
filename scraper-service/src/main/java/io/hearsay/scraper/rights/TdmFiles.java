package io.hearsay.scraper.rights;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.hearsay.scraper.ScraperSettings;
import io.hearsay.scraper.address.PageAddress;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.Session;

/** The tdmrep.json files that are known, in the database and, of origins that are being fetched, in memory. */
@Singleton
public class TdmFiles {

    /** Bytes of rules that are held in memory, about. */
    private static final long MOST_BYTES = 16L << 20;

    private static final int AT_LEAST = 256;
    private static final int MOST_DOUBLINGS = 20;

    private static final String KEEP =
            """
            insert into crawl.tdm_file (origin, body, reason, failures, fetched_at, expires_at)
            values (:origin, cast(:body as bytea), :reason, :failures, :now, :expires)
            on conflict (origin) do update set reason = excluded.reason, failures = excluded.failures,
              fetched_at = excluded.fetched_at, expires_at = excluded.expires_at,
              body = case when excluded.failures > 0 then tdm_file.body else excluded.body end""";

    private record Known(TdmRules rules, int failures, Instant expiresAt) {

        static final Known NOTHING = new Known(TdmRules.NONE, 0, Instant.EPOCH);

        boolean isOver() {
            return !expiresAt.isAfter(Instant.now());
        }
    }

    private final Session database;
    private final boolean enabled;
    private final Duration freshness;
    private final Duration firstRetry;
    private final Cache<String, Known> cache = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String origin, Known known) ->
                    (int) Math.min((long) AT_LEAST + known.rules().weight(), Integer.MAX_VALUE))
            .build();

    TdmFiles(Session database, ScraperSettings settings) {
        this.database = database;
        this.enabled = settings.tdmFile();
        this.freshness = settings.robotsFreshness();
        this.firstRetry = settings.longestRetry();
    }

    /** Whether the file of an address's origin must be asked for before its pages are fetched. */
    @Transactional
    public boolean isDue(PageAddress address) {
        return enabled && known(address.origin()).isOver();
    }

    /** The rules that are known of an address's origin, also where they are due to be asked for again. */
    @Transactional
    TdmRules rulesFor(PageAddress address) {
        return enabled ? known(address.origin()).rules() : TdmRules.NONE;
    }

    /**
     * Keeps an answer. Where the file could not be read, the rules known before go on to hold, and it is asked for
     * again after a wait that doubles each time, or after what the host asks for when that is longer.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(PageAddress address, TdmAnswer answer) {
        String origin = address.origin();
        int failures = answer.failed() ? known(origin).failures() + 1 : 0;
        Instant now = Instant.now();
        database.createNativeMutationQuery(KEEP)
                .setParameter("origin", origin)
                .setParameter("body", answer.body(), byte[].class)
                .setParameter("reason", answer.reason())
                .setParameter("failures", failures)
                .setParameter("now", now)
                .setParameter("expires", now.plus(answer.failed() ? wait(answer, failures) : freshness))
                .executeUpdate();
        cache.invalidate(origin);
    }

    private Duration wait(TdmAnswer answer, int failures) {
        Duration doubled = firstRetry.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        Duration capped = doubled.compareTo(freshness) > 0 ? freshness : doubled;
        Duration asked = answer.retryAfter() == null ? Duration.ZERO : answer.retryAfter();
        return asked.compareTo(capped) > 0 ? asked : capped;
    }

    private Known known(String origin) {
        Known known = cache.getIfPresent(origin);
        if (known == null || known.isOver()) {
            // Another scraper may have asked meanwhile.
            known = find(origin);
            cache.put(origin, known);
        }
        return known;
    }

    private Known find(String origin) {
        return database
                .createNativeQuery(
                        "select body, failures, expires_at from crawl.tdm_file where origin = :origin", Tuple.class)
                .setParameter("origin", origin)
                .getResultList()
                .stream()
                .findFirst()
                .map(TdmFiles::known)
                .orElse(Known.NOTHING);
    }

    private static Known known(Tuple row) {
        byte[] body = row.get("body", byte[].class);
        return new Known(rules(body), row.get("failures", Integer.class), row.get("expires_at", Instant.class));
    }

    private static TdmRules rules(byte[] body) {
        try {
            return body == null ? TdmRules.NONE : TdmRules.read(body);
        } catch (IOException e) {
            throw new IllegalStateException("only files that can be read are kept", e);
        }
    }
}
