package io.hearsay.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** How the services know one another. */
@ConfigMapping(prefix = "hearsay.services")
public interface ServicesSettings {

    /** What a service shows to another; the same for all of them. A secret: set {@code HEARSAY_SERVICES_CREDENTIAL}. */
    Optional<String> credential();

    /** Whether anybody may read what is meant for the services alone. */
    @WithDefault("false")
    boolean open();
}
