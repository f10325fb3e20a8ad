package io.hearsay.query.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who may do what, how often, and from where. Described in {@code docs/operations.md}. */
@ConfigMapping(prefix = "hearsay.access")
public interface AccessSettings {

    /** The role of callers without a key: {@code none}, {@code reader}, {@code contributor} or {@code operator}. */
    @WithDefault("reader")
    Role anonymous();

    /** Which role a role or group that an OpenID issuer gives stands for; those named as ours stand for themselves. */
    Map<String, Role> issuerRoles();

    /** Origins whose pages may read answers in a browser, like {@code https://desk.example}; none unless given. */
    Optional<List<String>> corsOrigins();

    /** How often a caller may ask. */
    Limits limits();

    /** How long what was done is known. */
    Audit audit();

    /** How long entries of the audit are kept; what is older goes within minutes. */
    interface Audit {

        /** What was done, and whence keys were used. */
        @WithDefault("400D")
        Duration keep();

        /** What was refused; no longer than the rest. */
        @WithDefault("90D")
        Duration keepRefused();
    }

    /** Requests a minute; as many may come at once. Streams and exports count as one request. */
    interface Limits {

        /** Whether anything is counted. */
        @WithDefault("true")
        boolean enabled();

        /** Reading without a key, by address. */
        @WithDefault("1200")
        int reading();

        /** Writing without a key, by address. */
        @WithDefault("60")
        int writing();

        /** Reading with a key that has no rate of its own. */
        @WithDefault("6000")
        int keyReading();

        /** Writing with a key that has no rate of its own. */
        @WithDefault("600")
        int keyWriting();

        /** Keys that nobody has, by address. */
        @WithDefault("30")
        int unknownKeys();

        /** Callers remembered at most; the longest silent is forgotten first. */
        @WithDefault("50000")
        int callers();
    }
}
