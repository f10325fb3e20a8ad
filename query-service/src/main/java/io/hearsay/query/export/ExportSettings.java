package io.hearsay.query.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much is exported at once. */
@ConfigMapping(prefix = "hearsay.query.export")
public interface ExportSettings {

    /** How many exports may run at the same time, each in some megabytes of memory; further ones are sent away. */
    @WithDefault("8")
    int atOnce();
}
