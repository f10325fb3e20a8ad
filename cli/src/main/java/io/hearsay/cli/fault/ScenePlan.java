package io.hearsay.cli.fault;

import io.hearsay.cli.services.JvmTuning;
import java.time.Duration;

/**
 * How large a scene is.
 *
 * @param scrapers how many
 * @param extractors how many
 * @param tuning of every service but the heap, which is its own
 * @param delay of the scrapers between two requests to a host
 * @param contributionPause between two contributions
 * @param fullPools whether services keep all the connections to Postgres that they may have, rather than as many as
 *     they lately had a use for
 */
public record ScenePlan(
        int scrapers,
        int extractors,
        JvmTuning tuning,
        Duration delay,
        Duration contributionPause,
        boolean fullPools) {}
