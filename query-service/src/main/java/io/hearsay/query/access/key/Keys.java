package io.hearsay.query.access.key;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.hearsay.query.access.AccessDatabase;
import io.hearsay.query.access.Caller;
import io.hearsay.query.access.limit.RateLimits;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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

    private static final String FIND = "select * from access.api_key where hash = ? and revoked_at is null";
    private static final String NOTE_USE = "update access.api_key set used_at = now()"
            + " where id = ? and (used_at is null or used_at < now() - interval '1 minute')";
    private static final String LIST =
            "select * from access.api_key where (created_at, id) < (?, ?) order by created_at desc, id desc limit ?";

    /** Made and written down, or neither. */
    private static final String CREATE =
            """
            with made as (select id, key from access.add_key(?, ?, ?::int, ?)),
            noted as (insert into access.audit (who, role, action, subject, detail, outcome)
              select ?, ?, 'key-created', id, ?, 'done' from made)
            select id, key from made""";

    private static final String REVOKE =
            """
            with revoked as (update access.api_key set revoked_at = now() where id = ? and revoked_at is null
              returning id, name)
            insert into access.audit (who, role, action, subject, detail, outcome)
            select ?, ?, 'key-revoked', id, name, 'done' from revoked""";

    private final AccessDatabase database;
    private final RateLimits limits;
    private final Cache<String, ApiKey> known = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    Keys(AccessDatabase database, RateLimits limits) {
        this.database = database;
        this.limits = limits;
    }

    /**
     * The key with this text, if it is in force.
     *
     * @param text as a client sent it
     * @param network whence, for limiting how many can be tried
     * @throws io.hearsay.web.ProblemException 429 after too many that nobody has, 503 when the schema is out of reach
     */
    Optional<ApiKey> find(String text, String network) {
        String hash = hash(text);
        ApiKey remembered = known.getIfPresent(hash);
        if (remembered != null) {
            return Optional.of(remembered);
        }
        limits.requireFewUnknownKeys(network);
        Optional<ApiKey> found = FORM.matcher(text).matches() ? lookUp(hash) : Optional.empty();
        found.ifPresentOrElse(key -> known.put(hash, key), () -> limits.unknownKey(network));
        return found;
    }

    /** By the hash of a random text: how long the index takes tells nothing that helps to find such a text. */
    private Optional<ApiKey> lookUp(String hash) {
        Optional<ApiKey> found = database
                .query(FIND, ApiKey::of, (Object) HexFormat.of().parseHex(hash))
                .stream()
                .findFirst();
        found.ifPresent(key -> database.update(NOTE_USE, key.id()));
        return found;
    }

    /** Makes a key and writes down who did; its text is in this answer and nowhere else. */
    CreatedKey create(NewKey wanted, Caller by) {
        record Made(String id, String text) {}
        Made made = database.query(
                        CREATE,
                        row -> new Made(row.getString("id"), row.getString("key")),
                        wanted.name(),
                        wanted.role(),
                        wanted.rate(),
                        by.isKnown() ? by.name() : "anonymous",
                        by.described(),
                        by.role().word(),
                        "%s, %s".formatted(wanted.name(), wanted.role()))
                .getFirst();
        return new CreatedKey(made.text(), get(made.id()).orElseThrow());
    }

    /** The key with this id. */
    Optional<ApiKey> get(String id) {
        return database.query("select * from access.api_key where id = ?", ApiKey::of, id).stream()
                .findFirst();
    }

    /** The keys made before another, the youngest first. */
    List<ApiKey> before(OffsetDateTime createdAt, String id, int limit) {
        return database.query(LIST, ApiKey::of, createdAt, id, limit);
    }

    /** Takes a key out of force, at once, and writes down who did unless it was out of force before. */
    void revoke(String id, Caller by) {
        database.update(REVOKE, id, by.described(), by.role().word());
        known.asMap().values().removeIf(key -> key.id().equals(id));
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
