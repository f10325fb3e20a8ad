package io.hearsay.query.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who may do what without a key. */
@ConfigMapping(prefix = "hearsay.access")
public interface AccessSettings {

    /** The role of callers without a key: {@code none}, {@code reader}, {@code contributor} or {@code operator}. */
    @WithDefault("reader")
    Role anonymous();
}
