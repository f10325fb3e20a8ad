package io.hearsay.claim;

import io.hearsay.text.EnglishText;

/** What was done with a text. */
public enum Analysis {
    /** It was read for claims, of which there may be none. */
    CLAIMS,
    /** It is in a language that is not read. */
    UNSUPPORTED_LANGUAGE;

    /** What is done with a text. */
    public static Analysis of(String text) {
        return EnglishText.is(text) ? CLAIMS : UNSUPPORTED_LANGUAGE;
    }
}
