package io.hearsay.entity;

import static io.hearsay.fuzz.FuzzTarget.mustHold;

import io.hearsay.fuzz.FuzzTarget;
import io.hearsay.fuzz.Growth;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Phrases that name a source: a name is made of what stands there. */
final class SourcePhraseFuzz implements FuzzTarget {

    @Override
    public void feed(byte[] input) {
        String phrase = new String(input, StandardCharsets.UTF_8);
        SourcePhrase parsed = SourcePhrase.parse(phrase);
        mustHold(parsed.name() == null || parsed.name().length() <= phrase.length(), "a name is within the phrase");
        mustHold(parsed.words().size() <= phrase.length() + 1, "words are within the phrase");
    }

    @Override
    public List<String> seeds() {
        return List.of(
                "White House spokesman Josh Earnest",
                "one source close to the issue",
                "Mr. O'Brien-Smith Jr., the country's then-prime minister",
                "US officials");
    }

    @Override
    public List<Growth> growths() {
        return List.of(
                Growth.of("Anna "),
                Growth.of("a"),
                Growth.of("'s "),
                Growth.of(", the "),
                Growth.of("of "),
                Growth.of("A."));
    }
}
