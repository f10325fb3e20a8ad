package io.hearsay.farm.witness;

import java.time.Duration;
import java.util.function.Predicate;

/**
 * What a host asks of its visitors.
 *
 * @param delay from the end of one answer to the start of the next request
 * @param crawlDelay the same as robots.txt asks for it, which counts once that has been read; zero for nothing
 * @param allowed which targets robots.txt allows, once it has been read
 */
public record Manners(Duration delay, Duration crawlDelay, Predicate<String> allowed) {}
