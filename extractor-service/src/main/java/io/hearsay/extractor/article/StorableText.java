package io.hearsay.extractor.article;

/** Text that Postgres can hold: no NUL, no half of a surrogate pair. */
public final class StorableText {

    private StorableText() {}

    /** Whether every character can be stored; nothing at all can. */
    public static boolean isStorable(String text) {
        return text == null || text.codePoints().allMatch(StorableText::isStorable);
    }

    private static boolean isStorable(int codePoint) {
        return codePoint != 0 && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
    }
}
