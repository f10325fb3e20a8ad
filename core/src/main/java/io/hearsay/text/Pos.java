package io.hearsay.text;

/**
 * Parts of speech.
 *
 * @see <a href="https://universaldependencies.org/u/pos/">Universal part-of-speech tags</a>
 */
public enum Pos {
    ADJ,
    ADP,
    ADV,
    AUX,
    CCONJ,
    DET,
    INTJ,
    NOUN,
    NUM,
    PART,
    PRON,
    PROPN,
    PUNCT,
    SCONJ,
    SYM,
    VERB,
    X;

    /** The tag of a tagger's name for it; {@link #X} for names outside the universal set ("NOUN+PART" is its first). */
    static Pos parse(String tag) {
        int plus = tag.indexOf('+');
        String first = plus < 0 ? tag : tag.substring(0, plus);
        for (Pos pos : values()) {
            if (pos.name().equals(first)) {
                return pos;
            }
        }
        return X;
    }
}
