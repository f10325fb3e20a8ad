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

    /** How often a stream without claims shows that it is alive, so that no proxy takes it for dead. */
    @WithDefault("15S")
    Duration signOfLife();

    /** How many streams may be open; further ones are sent away. */
    @WithDefault("100")
    int atOnce();

    /** How many of them may be one caller's: of a key, or of an address without one. */
    @WithDefault("20")
    int atOnceOfOne();
}
