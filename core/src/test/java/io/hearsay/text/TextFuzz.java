package io.hearsay.text;

import static io.hearsay.fuzz.FuzzTarget.mustHold;

import io.hearsay.fuzz.FuzzTarget;
import io.hearsay.fuzz.Growth;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Words and positions: tokens follow one another within the text and hold what stands there. */
final class TextFuzz implements FuzzTarget {

    @Override
    public void feed(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        int end = 0;
        for (Token token : Tokenizer.of(text, 0, text.length())) {
            mustHold(token.start() >= end && token.end() > token.start(), "tokens follow one another");
            end = token.end();
            String there = text.substring(token.start(), end).replace('’', '\'');
            mustHold(token.form().equals(there), "a token stands at its place, apostrophes straightened");
        }
        mustHold(end <= text.length(), "tokens are within the text");
        CodePoints points = CodePoints.of(text);
        mustHold(points.length() == text.codePointCount(0, text.length()), "code points are counted");
        for (int i = 0; i <= points.length(); i += Math.max(1, points.length() / 50)) {
            mustHold(points.fromUtf16(points.toUtf16(i)) == i, "positions lead there and back");
        }
        EnglishText.is(text);
    }

    @Override
    public List<String> seeds() {
        return List.of(
                "“The U.S. isn't ready,” Mr. Oake's 2-year-old said at 5:30 p.m. – $1,000.50 (AFP)…",
                "e\u0301 \ud83d\ude00 気象庁 שלום rock'n'roll a@b.example https://a.example/?q=1");
    }

    @Override
    public List<Growth> growths() {
        return List.of(
                Growth.of("word "),
                Growth.of("a"),
                Growth.of("'"),
                Growth.of("U.S."),
                Growth.of("1,"),
                Growth.of("a-"),
                Growth.of("\ud83d\ude00"),
                Growth.of("n't"),
                Growth.of("…."),
                Growth.of(" \u00a0"),
                Growth.of("\n\n"));
    }
}
