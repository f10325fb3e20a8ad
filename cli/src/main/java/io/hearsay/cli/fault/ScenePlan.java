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
 */
public record ScenePlan(int scrapers, int extractors, JvmTuning tuning, Duration delay, Duration contributionPause) {}
