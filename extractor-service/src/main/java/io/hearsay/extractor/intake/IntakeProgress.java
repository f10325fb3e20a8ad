package io.hearsay.extractor.intake;

import java.time.Instant;

/**
 * How far the work is.
 *
 * @param pending articles taken from the feed and not yet worked on
 * @param failed articles given up on
 * @param extracted articles whose claims are stored
 * @param endReachedAt when the feed was last read to its end, or null when it never was
 * @param activityAt when an entry was last taken or an article finished
 */
public record IntakeProgress(long pending, long failed, long extracted, Instant endReachedAt, Instant activityAt) {

    /** Whether nothing is pending and the feed was read to its end since the last activity. */
    public boolean isSettled() {
        return pending == 0 && endReachedAt != null && !endReachedAt.isBefore(activityAt);
    }
}
