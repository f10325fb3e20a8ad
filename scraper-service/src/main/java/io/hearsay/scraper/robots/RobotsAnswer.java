package io.hearsay.scraper.robots;

import java.time.Duration;

/**
 * What came of asking for robots.txt.
 *
 * @param reason in one sentence, for whoever asks why an origin waits
 * @param body the file, or null where there is none
 * @param retryAfter how long the host asks to be left alone, or null
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; bodies are too long to copy
public record RobotsAnswer(Verdict verdict, String reason, byte[] body, Duration retryAfter) {

    static RobotsAnswer unavailable(String reason, Duration retryAfter) {
        return new RobotsAnswer(Verdict.UNAVAILABLE, "robots.txt cannot be read: " + reason, null, retryAfter);
    }
}
