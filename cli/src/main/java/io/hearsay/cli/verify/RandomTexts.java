package io.hearsay.cli.verify;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;

/**
 * Texts no writer would write, from what goes wrong in real ones: quotation marks of every kind, paired or not, letters
 * beyond the basic plane, accents composed and apart, scripts that run from the right, blanks that are none. The same
 * seed gives the same texts.
 */
final class RandomTexts {

    private static final int MOST_PIECES = 60;
    private static final List<String> MARKS = List.of(
            "“", "”", "\"", "''", "``", "‘", "’", "'", "«", "»", "„", "—", " – ", ",", ".", "!", "?", ":", ";", "(",
            ")", "…", "...", "[", "]", "*");
    private static final List<String> WORDS = List.of(
            "said",
            "told",
            "reporters",
            "denied",
            "that",
            "according to",
            "Maria Lindqvist",
            "the minister",
            "he",
            "they",
            "officials",
            "has not said whether",
            "accused",
            "of",
            "was quoted by",
            "as saying",
            "AFP",
            "warned",
            "the bridge would close",
            "there are no plans",
            "on Tuesday",
            "in Kabul",
            "who",
            "and",
            "but",
            "if",
            "U.S.",
            "Mr.",
            "don't",
            "o’clock",
            "3,500",
            "reportedly",
            "insists",
            "NATO",
            "rejected",
            "Moscow's explanation");
    private static final List<String> STRANGE = List.of(
            "\ud835\udd18\ud835\udd2b\ud835\udd26\ud835\udd31\ud835\udd36",
            "\ud83d\ude00",
            "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67",
            "\ud800\udf48",
            "e\u0301",
            "\u00e9",
            "A\u030a",
            "\ufb01",
            "\u0642\u0627\u0644",
            "\u05d3\u05d5\u05d1\u05e8",
            "\u200f",
            "\u202e",
            "\u00a0",
            "\u2009",
            "\u200b",
            "\u00ad",
            "\u3000",
            "\u5831\u9053\u5b98",
            "\u00df",
            "\u0130",
            "\u01c5",
            "\u093c",
            "\ufffd",
            "\ud840\udc0b",
            "\u02c7",
            "\t",
            "\ud83d",
            "\ude00",
            "\u0000");
    private static final List<String> BREAKS = List.of(" ", " ", " ", " ", "\n", "\n\n", "", "  ", "\r\n", "\u00a0");

    private final Random random;

    RandomTexts(long seed) {
        this.random = new Random(seed);
    }

    /** The next text; it may be empty. */
    String next() {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(MOST_PIECES);
        for (int i = 0; i < pieces; i++) {
            text.append(one(of())).append(one(BREAKS));
        }
        return random.nextInt(4) == 0 ? Normalizer.normalize(text, Normalizer.Form.NFD) : text.toString();
    }

    private List<String> of() {
        return switch (random.nextInt(10)) {
            case 0 -> STRANGE;
            case 1, 2, 3 -> MARKS;
            default -> WORDS;
        };
    }

    private String one(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
