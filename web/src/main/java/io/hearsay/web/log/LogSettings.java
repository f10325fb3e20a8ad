package io.hearsay.web.log;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How a service writes its log. */
@ConfigMapping(prefix = "hearsay.log")
public interface LogSettings {

    /** {@code text} for people, or one {@code json} object a line. */
    @WithDefault("text")
    LogFormat format();
}
