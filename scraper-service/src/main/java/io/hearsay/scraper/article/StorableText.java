package io.hearsay.scraper.article;

import java.util.List;

/** Text that Postgres can hold: no NUL, no half of a surrogate pair. */
final class StorableText {

    private StorableText() {}

    static String of(String text) {
        if (text == null || isStorable(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(isStorable(c) ? c : 0xFFFD));
        return out.toString();
    }

    static List<String> of(List<String> texts) {
        return texts.stream().map(StorableText::of).toList();
    }

    private static boolean isStorable(String text) {
        return text.codePoints().allMatch(StorableText::isStorable);
    }

    private static boolean isStorable(int codePoint) {
        return codePoint != 0 && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
    }
}
