package io.hearsay.query.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How new claims are streamed. */
@ConfigMapping(prefix = "hearsay.query.stream")
public interface StreamSettings {

    /** How often new claims are looked for. */
    @WithDefault("1S")
    Duration poll();

    /** How old a claim must be to be streamed: longer than any transaction that writes claims takes to commit. */
    @WithDefault("5S")
    Duration settling();
}
