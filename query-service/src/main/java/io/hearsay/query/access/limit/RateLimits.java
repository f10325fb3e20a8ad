package io.hearsay.query.access.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.hearsay.query.access.AccessSettings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** One bucket of requests for each caller and kind of request. */
@Singleton
public final class RateLimits {

    private final AccessSettings.Limits settings;
    private final Cache<String, Bucket> buckets;

    @Inject
    RateLimits(AccessSettings settings) {
        this(settings.limits());
    }

    /** A full bucket says as much as none, so a caller silent for a window may be forgotten. */
    RateLimits(AccessSettings.Limits settings) {
        this.settings = settings;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(settings.callers())
                .expireAfterAccess(Spent.WINDOW.multipliedBy(2))
                .build();
    }

    /** Takes one request from an address without a key. */
    Spent ofAddress(String address, boolean writing) {
        return writing
                ? take("address " + address, "writing", settings.writing())
                : take("address " + address, "reading", settings.reading());
    }

    /** What is left to an address without a key; takes nothing. */
    Spent leftToAddress(String address, boolean writing) {
        String policy = writing ? "writing" : "reading";
        int quota = writing ? settings.writing() : settings.reading();
        return Spent.of(
                policy, quota, bucket("address " + address, policy, quota).estimateAbilityToConsume(1));
    }

    /** Takes one request from a known caller. */
    Spent ofCaller(String caller, boolean writing) {
        return writing
                ? take("caller " + caller, "writing", settings.keyWriting())
                : take("caller " + caller, "reading", settings.keyReading());
    }

    /** Takes one request from a key with a rate of its own, whatever is asked. */
    Spent ofKey(String caller, int rate) {
        return take("caller " + caller, "key", rate);
    }

    /** Whether a key may be looked up: not after too many that nobody has came from this address. */
    public boolean mayTryKeys(String address) {
        return !settings.enabled()
                || bucket("address " + address, "unknown-keys", settings.unknownKeys())
                                .getAvailableTokens()
                        > 0;
    }

    /** After how many seconds one more key may be tried from this address, one at least. */
    public long untilKeysMayBeTried(String address) {
        int quota = settings.unknownKeys();
        return Spent.of(
                        "unknown-keys",
                        quota,
                        bucket("address " + address, "unknown-keys", quota).estimateAbilityToConsume(1))
                .retryAfter();
    }

    /** Notes that nobody has a key which came from this address. */
    public void unknownKey(String address) {
        take("address " + address, "unknown-keys", settings.unknownKeys());
    }

    private Spent take(String caller, String policy, int quota) {
        return Spent.of(policy, quota, bucket(caller, policy, quota).tryConsumeAndReturnRemaining(1));
    }

    private Bucket bucket(String caller, String policy, int quota) {
        return buckets.get(caller + " " + policy, name -> Bucket.builder()
                .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, Spent.WINDOW))
                .build());
    }

    boolean isEnabled() {
        return settings.enabled();
    }

    long callers() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }
}
