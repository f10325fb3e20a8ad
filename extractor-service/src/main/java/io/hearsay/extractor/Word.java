package io.hearsay.extractor;

import java.util.Locale;

/** The words of the vocabulary as they stand in tables and in JSON. */
public final class Word {

    private Word() {}

    /** The word for a constant: {@code POSITION_CHANGE} is {@code position-change}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant a word stands for. */
    public static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
