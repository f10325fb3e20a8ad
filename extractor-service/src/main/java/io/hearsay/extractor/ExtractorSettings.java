package io.hearsay.extractor;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Every setting of the extractor. */
@ConfigMapping(prefix = "hearsay.extractor")
public interface ExtractorSettings {

    /**
     * Names what the extraction rules are. Articles are extracted once per version: a new value reads the feed again
     * from its start, while the answers of the old one stay until they are replaced.
     */
    @WithDefault("5")
    String version();

    /** Whether articles are fetched and worked on; without it only the stateless endpoints answer. */
    @WithDefault("true")
    boolean working();

    /** Articles worked on at once in this process. */
    @WithDefault("2")
    int workers();

    /** How often the feed and the intake are looked at while there is nothing to do. */
    @WithDefault("PT1S")
    Duration poll();

    /** The longest pause between two looks at a feed that does not answer; the pauses double up to it. */
    @WithDefault("PT1M")
    Duration longestPause();

    /** Articles asked for in one request to the feed, from 1 to 200. */
    @WithDefault("50")
    int feedLimit();

    /** How long a worker may keep an article before another one may take it over. */
    @WithDefault("PT5M")
    Duration lease();

    /**
     * How long one article may be read; shorter than the lease. A reading that takes longer is interrupted, given up on
     * and counts as an attempt that failed; where it does not end for that it goes on beside the others, without
     * result.
     */
    @WithDefault("PT2M")
    Duration readingLimit();

    /**
     * Readings that were given up on and still go on, at most. With as many, this process says that it is not live, so
     * that whoever watches it starts it anew.
     */
    @WithDefault("4")
    int mostEndlessReadings();

    /** How often an article is tried before it ends as failed, in quarantine. */
    @WithDefault("3")
    int maxAttempts();

    /** Wait before the second attempt; doubles with each further one. */
    @WithDefault("PT2S")
    Duration firstRetry();

    /** Code points of a text handed to the stateless endpoints, at most. */
    @WithDefault("1000000")
    int maxTextLength();
}
