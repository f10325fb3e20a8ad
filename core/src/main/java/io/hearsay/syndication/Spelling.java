package io.hearsay.syndication;

import java.util.List;

/** Folds British and American spellings of one word together, so that a respelled copy is still a copy. */
final class Spelling {

    private static final int SHORTEST = 5;

    /** An ending and what it is folded to; the first that fits is applied. */
    private record Ending(String from, String to) {}

    private static final List<Ending> ENDINGS = List.of(
            new Ending("isations", "izations"),
            new Ending("isation", "ization"),
            new Ending("ising", "izing"),
            new Ending("ised", "ized"),
            new Ending("ises", "izes"),
            new Ending("ise", "ize"),
            new Ending("yse", "yze"),
            new Ending("ysed", "yzed"),
            new Ending("ours", "ors"),
            new Ending("our", "or"),
            new Ending("oured", "ored"),
            new Ending("ouring", "oring"),
            new Ending("elled", "eled"),
            new Ending("elling", "eling"),
            new Ending("tre", "ter"),
            new Ending("tres", "ters"),
            new Ending("ence", "ense"),
            new Ending("ogue", "og"));

    private Spelling() {}

    /** The folded form of a word in lower case. */
    static String fold(String word) {
        if (word.length() < SHORTEST) {
            return word;
        }
        for (Ending ending : ENDINGS) {
            if (word.endsWith(ending.from())) {
                return word.substring(0, word.length() - ending.from().length()) + ending.to();
            }
        }
        return word;
    }
}
