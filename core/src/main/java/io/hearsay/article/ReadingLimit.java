package io.hearsay.article;

import java.util.List;
import java.util.stream.Stream;

/**
 * How much of a page is read: as many characters as the scraper keeps bytes by default, more tags than any page needs,
 * and more blocks than any article has. This bounds the memory that a page made to exhaust it can take: a tag of two
 * characters may become several elements of a hundred bytes each. What lies beyond is dropped, and {@code explain} says
 * so.
 */
final class ReadingLimit {

    /** Characters of the page, its markup included. */
    static final int CHARACTERS = 10 << 20;

    /** Tags, or what begins like one: twenty times those of the largest of 439 news pages. */
    static final int TAGS = 200_000;

    /** Blocks of a page of HTML, lines of a plain text. */
    static final int BLOCKS = 100_000;

    private static final int SHOWN = 80;

    private ReadingLimit() {}

    /** The part of the page's content that is read. */
    static String readable(String content) {
        return content.substring(0, end(content));
    }

    /** Where reading stops: never between the two halves of a character. */
    private static int end(String content) {
        int end = endOfTags(content);
        if (end <= CHARACTERS) {
            return end;
        }
        return Character.isHighSurrogate(content.charAt(CHARACTERS - 1)) ? CHARACTERS - 1 : CHARACTERS;
    }

    private static int endOfTags(String content) {
        if (content.length() <= TAGS) {
            return content.length();
        }
        int tag = content.indexOf('<');
        for (int tags = 0; tag >= 0 && tags < TAGS; tags++) {
            tag = content.indexOf('<', tag + 1);
        }
        return tag < 0 ? content.length() : tag;
    }

    /** The verdicts on the blocks read, and one more on the rest of the page where there is one. */
    static List<BlockVerdict> withRest(List<BlockVerdict> read, String content) {
        int end = end(content);
        if (end < content.length()) {
            String reason = "beyond the first %d characters of the page, which are all that is read".formatted(end);
            return appended(read, rest(content, end), reason);
        }
        return read.size() < BLOCKS ? read : appended(read, "…", "only %d blocks of a page are read".formatted(BLOCKS));
    }

    private static String rest(String content, int begin) {
        String opening = FoldedText.of(content.substring(begin, Math.min(content.length(), begin + SHOWN)));
        return opening + "…";
    }

    private static List<BlockVerdict> appended(List<BlockVerdict> read, String text, String reason) {
        BlockVerdict last = new BlockVerdict(text, false, BlockRole.FURNITURE, reason);
        return Stream.concat(read.stream(), Stream.of(last)).toList();
    }
}
