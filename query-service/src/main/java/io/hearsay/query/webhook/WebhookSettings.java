package io.hearsay.query.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How webhooks are told of new claims. */
@ConfigMapping(prefix = "hearsay.webhooks")
public interface WebhookSettings {

    /** Whether this service delivers; at least one replica must. */
    @WithDefault("true")
    boolean deliver();

    /** How often new claims are looked for. */
    @WithDefault("1S")
    Duration poll();

    /** The most claims of one message. */
    @WithDefault("100")
    int batch();

    /** How many messages may be on their way at once. */
    @WithDefault("8")
    int atOnce();

    /** The most webhooks there may be. */
    @WithDefault("1000")
    int most();

    /** The most webhooks of one key, or of all callers without one together. */
    @WithDefault("100")
    int mostOfOne();

    /** How long a receiver may take, from connecting to the end of its answer. */
    @WithDefault("10S")
    Duration timeout();

    /** The pause after a first failure; doubled with each further one, and varied by a half. */
    @WithDefault("5S")
    Duration firstRetry();

    /** The longest pause between two tries. */
    @WithDefault("1H")
    Duration longestRetry();

    /** After failing for so long a webhook is disabled. */
    @WithDefault("5D")
    Duration giveUpAfter();

    /** Private networks that receivers may be in, in CIDR notation; by default none. */
    Optional<List<String>> allowedPrivateNetworks();

    /** Encrypts the secrets in the database: 32 random bytes in Base64. Without it they are kept as they are. */
    Optional<String> secretKey();
}
