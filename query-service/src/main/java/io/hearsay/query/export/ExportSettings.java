package io.hearsay.query.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much is exported at once. */
@ConfigMapping(prefix = "hearsay.query.export")
public interface ExportSettings {

    /** How many exports may run at once, each with some megabytes of memory; fewer than there are connections. */
    @WithDefault("4")
    int atOnce();

    /** How many of them may be one caller's: of a key, or of an address without one. */
    @WithDefault("2")
    int atOnceOfOne();
}
