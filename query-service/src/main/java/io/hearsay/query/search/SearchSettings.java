package io.hearsay.query.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much is searched at once. */
@ConfigMapping(prefix = "hearsay.query.search")
public interface SearchSettings {

    /**
     * How many costly searches, through thousands of hits, one service has Postgres work on at once; cheap ones pass
     * them by. As many as Postgres has processors for it.
     */
    @WithDefault("2")
    int costlyAtOnce();
}
