package io.hearsay.query.access.key;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.hearsay.query.access.AccessDatabase;
import io.hearsay.query.access.CountedAudit;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/**
 * When and whence keys are used. That a key comes from a network that it never came from before is told in the audit: a
 * text that leaked shows there first.
 */
@Singleton
final class KeyPlaces {

    private static final Duration TO_WITHIN = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 10_000;

    /** Networks that are known of one key; the one that was silent for longest is forgotten first. */
    private static final int MOST_OF_ONE = 100;

    private static final String NOTE_USE = "update access.api_key set used_at = now(), used_from = ? where id = ?";

    private static final String NOTE_PLACE =
            """
            insert into access.key_network (key, network) values (?, ?)
            on conflict (key, network) do update set last_at = now()
            returning xmax = 0 and exists (select from access.key_network n where n.key = key_network.key) as elsewhere""";

    private static final String FORGET =
            """
            delete from access.key_network where key = ? and network in (
              select network from access.key_network where key = ? order by last_at desc offset ?)""";

    private final AccessDatabase database;
    private final CountedAudit audit;
    private final Cache<List<String>, Boolean> noted = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(TO_WITHIN)
            .build();

    KeyPlaces(AccessDatabase database, CountedAudit audit) {
        this.database = database;
        this.audit = audit;
    }

    /** Notes a use of a key in force. */
    void used(ApiKey key, String network) {
        List<String> use = List.of(key.id(), network);
        if (noted.getIfPresent(use) == null) {
            note(key, network);
            noted.put(use, true);
        }
    }

    private void note(ApiKey key, String network) {
        database.update(NOTE_USE, network, key.id());
        boolean elsewhere = database.query(NOTE_PLACE, row -> row.getBoolean("elsewhere"), key.id(), network)
                .getFirst();
        if (elsewhere) {
            audit.done(key.id(), key.asRole(), "key-used-elsewhere", key.id(), network);
            database.update(FORGET, key.id(), key.id(), MOST_OF_ONE);
        }
    }
}
