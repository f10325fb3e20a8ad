package io.hearsay.scraper.rights;

import java.time.Duration;

/**
 * What came of asking for tdmrep.json.
 *
 * @param reason in one sentence
 * @param body the file, or null where there is none
 * @param failed whether nothing is known now, so that it is asked for again before long
 * @param retryAfter how long the host asks to be left alone, or null
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; bodies are too long to copy
public record TdmAnswer(String reason, byte[] body, boolean failed, Duration retryAfter) {

    static TdmAnswer none(String reason) {
        return new TdmAnswer(reason, null, false, null);
    }

    static TdmAnswer failed(String reason, Duration retryAfter) {
        return new TdmAnswer("tdmrep.json cannot be read: " + reason, null, true, retryAfter);
    }
}
