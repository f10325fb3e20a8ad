package io.hearsay.query.access.key;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.hearsay.query.access.AccessDatabase;
import io.hearsay.query.access.Caller;
import io.hearsay.query.access.CountedAudit;
import io.hearsay.query.access.Role;
import io.hearsay.query.access.limit.RateLimits;
import io.hearsay.web.ProblemException;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The keys in schema {@code access}. One that is revoked elsewhere is known for five more seconds here. */
@Singleton
public final class Keys {

    private static final Pattern FORM = Pattern.compile("hsy_[0-9a-f]{64}");
    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST_REMEMBERED = 10_000;

    private static final String FIND = "select k.*, access.heir(k.id) as heir from access.api_key k where k.hash = ?";
    private static final String LIST =
            "select * from access.api_key where (created_at, id) < (?, ?) order by created_at desc, id desc limit ?";

    /** Made and written down, or neither. */
    private static final String CREATE =
            """
            with made as (select id, key from access.add_key(?, ?, ?::int, ?, string_to_array(?, ','), ?::timestamptz)),
            noted as (insert into access.audit (who, role, action, subject, detail, outcome)
              select ?, ?, 'key-created', id, ?, 'done' from made)
            select id, key from made""";

    private static final String ROTATE =
            """
            with made as (select id, key from access.rotate_key(?, make_interval(secs => ?), ?::timestamptz, ?)),
            noted as (insert into access.audit (who, role, action, subject, detail, outcome)
              select ?, ?, 'key-rotated', ?, 'to ' || id || ?, 'done' from made)
            select id, key from made""";

    private static final String REVOKE =
            """
            with revoked as (update access.api_key set revoked_at = now() where id = ? and revoked_at is null
              returning id, name)
            insert into access.audit (who, role, action, subject, detail, outcome)
            select ?, ?, 'key-revoked', id, name, 'done' from revoked""";

    private final AccessDatabase database;
    private final RateLimits limits;
    private final KeyPlaces places;
    private final CountedAudit audit;
    private final Cache<String, KnownKey> known = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    private final Cache<String, Boolean> open = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    Keys(AccessDatabase database, RateLimits limits, KeyPlaces places, CountedAudit audit) {
        this.database = database;
        this.limits = limits;
        this.places = places;
        this.audit = audit;
    }

    /**
     * The key with this text, if it is in force.
     *
     * @param text as a client sent it
     * @param network whence, for limiting how many can be tried
     * @throws ProblemException 429 after too many that nobody has, 503 when the schema is out of reach
     */
    Optional<KnownKey> find(String text, String network) {
        String hash = hash(text);
        Optional<KnownKey> found = Optional.ofNullable(known.getIfPresent(hash))
                .filter(key -> key.described().opens())
                .or(() -> lookUp(text, hash, network));
        found.ifPresent(key -> places.used(key.described(), network));
        return found;
    }

    private Optional<KnownKey> lookUp(String text, String hash, String network) {
        requireFewUnknown(network);
        Optional<KnownKey> kept = FORM.matcher(text).matches() ? byHash(hash) : Optional.empty();
        Optional<KnownKey> found = kept.filter(key -> key.described().opens());
        found.ifPresentOrElse(key -> known.put(hash, key), () -> refuse(kept.map(KnownKey::described), network));
        return found;
    }

    /** By the hash of a random text: how long the index takes tells nothing that helps to find such a text. */
    private Optional<KnownKey> byHash(String hash) {
        return database.query(FIND, KnownKey::of, (Object) HexFormat.of().parseHex(hash)).stream()
                .findFirst();
    }

    private void requireFewUnknown(String network) {
        if (!limits.mayTryKeys(network)) {
            audit.refused("anonymous " + network, Role.NONE, "key-tried", null, "too many unknown keys");
            long seconds = limits.untilKeysMayBeTried(network);
            throw ProblemException.later(
                    429,
                    seconds,
                    "too many unknown keys came from your address; ask again in %d s, or read without a key"
                            .formatted(seconds));
        }
    }

    /** The audit names the key that somebody still has, or got hold of, after its end. */
    private void refuse(Optional<ApiKey> ended, String network) {
        limits.unknownKey(network);
        audit.refused(
                "anonymous " + network,
                Role.NONE,
                "key-used",
                ended.map(ApiKey::id).orElse(null),
                ended.map(Keys::end).orElse("unknown"));
    }

    private static String end(ApiKey key) {
        if (key.rotatedTo() != null) {
            return "rotated";
        }
        return key.expiresAt() != null
                        && !key.expiresAt()
                                .isAfter(OffsetDateTime.now(key.expiresAt().getOffset()))
                ? "expired"
                : "revoked";
    }

    private record Made(String id, String text) {

        static Made of(ResultSet row) throws SQLException {
            return new Made(row.getString("id"), row.getString("key"));
        }
    }

    /** Makes a key and writes down who did; its text is in this answer and nowhere else. */
    CreatedKey create(NewKey wanted, Caller by) {
        String scopes = wanted.scopes() == null ? null : String.join(",", wanted.scopes());
        Made made = database.query(
                        CREATE,
                        Made::of,
                        wanted.name(),
                        wanted.role(),
                        wanted.rate(),
                        maker(by),
                        scopes,
                        wanted.expiresAt(),
                        by.described(),
                        by.role().word(),
                        "%s, %s".formatted(wanted.name(), wanted.role()) + (scopes == null ? "" : ": " + scopes))
                .getFirst();
        return created(made);
    }

    private static String maker(Caller by) {
        return by.isKnown() ? by.name() : "anonymous";
    }

    private CreatedKey created(Made made) {
        return new CreatedKey(made.text(), get(made.id()).orElseThrow());
    }

    /** Gives a key a successor and writes down who did; empty when it is not in force, or has one. */
    Optional<CreatedKey> rotate(String id, int graceSeconds, OffsetDateTime expiresAt, Caller by) {
        Optional<CreatedKey> created = database
                .query(
                        ROTATE,
                        Made::of,
                        id,
                        (double) graceSeconds,
                        expiresAt,
                        maker(by),
                        by.described(),
                        by.role().word(),
                        id,
                        graceSeconds == 0 ? "" : ", the old text for " + graceSeconds + " s")
                .stream()
                .findFirst()
                .map(this::created);
        forget(id);
        return created;
    }

    /** The key with this id. */
    Optional<ApiKey> get(String id) {
        return database.query("select * from access.api_key where id = ?", ApiKey::of, id).stream()
                .findFirst();
    }

    /**
     * Whether a key still opens what it opened, as of a few seconds ago: for answers that take long. As long as the
     * schema is out of reach nothing ends.
     */
    public boolean opens(String id) {
        return open.get(id, this::looksOpen);
    }

    private boolean looksOpen(String id) {
        try {
            return get(id).filter(ApiKey::opens).isPresent();
        } catch (ProblemException e) {
            // Reading goes on without the schema; the next look tells.
            return true;
        }
    }

    /** The keys made before another, the youngest first. */
    List<ApiKey> before(OffsetDateTime createdAt, String id, int limit) {
        return database.query(LIST, ApiKey::of, createdAt, id, limit);
    }

    /** Takes a key out of force, at once, and writes down who did unless it was out of force before. */
    void revoke(String id, Caller by) {
        database.update(REVOKE, id, by.described(), by.role().word());
        forget(id);
    }

    private void forget(String id) {
        known.asMap().values().removeIf(key -> key.described().id().equals(id));
        open.invalidate(id);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
