package io.hearsay.scraper.robots;

import java.time.Duration;

/**
 * What came of asking for robots.txt.
 *
 * @param reason in one sentence, for whoever asks why an origin waits
 * @param body the file, or null where there is none
 * @param maxAge how long the host says the answer holds, or null
 * @param retryAfter how long the host asks to be left alone, or null
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; bodies are too long to copy
public record RobotsAnswer(Verdict verdict, String reason, byte[] body, Duration maxAge, Duration retryAfter) {

    static RobotsAnswer read(byte[] body, Duration maxAge) {
        return new RobotsAnswer(Verdict.RULES, "robots.txt was read", body, maxAge, null);
    }

    static RobotsAnswer missing(String reason, Duration maxAge) {
        return new RobotsAnswer(Verdict.ALLOW_ALL, reason, null, maxAge, null);
    }

    static RobotsAnswer unavailable(String reason, Duration retryAfter) {
        return new RobotsAnswer(Verdict.UNAVAILABLE, "robots.txt cannot be read: " + reason, null, null, retryAfter);
    }
}
