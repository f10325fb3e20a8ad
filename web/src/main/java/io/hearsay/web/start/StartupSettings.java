package io.hearsay.web.start;

import io.smallrye.config.ConfigMapping;
import java.util.OptionalInt;

/** What happens while a service starts. */
@ConfigMapping(prefix = "hearsay.startup")
public interface StartupSettings {

    /**
     * The port that answers once the service is ready, and lets callers wait until then; none unless it is set. It is
     * bound before any configuration is read, so only the environment can set it: {@code HEARSAY_STARTUP_PORT}.
     */
    OptionalInt port();
}
