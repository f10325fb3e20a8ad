package io.hearsay.article;

import java.util.List;

/**
 * Leaves out what a page tells of its authors: a paragraph that opens with an author's full name, and those after it
 * that open with a part of the name. Who writes an article does not speak of himself in it by full name.
 */
final class AuthorNotes {

    private static final int SHORTEST = 60;

    private AuthorNotes() {}

    /**
     * Turns the blocks of such notes from body to furniture.
     *
     * @param decisions one for each block of the page
     * @param authors their names; those of one word are passed over
     */
    static void drop(PageBlocks page, List<BlockDecision> decisions, List<String> authors) {
        for (String author : authors) {
            if (author.indexOf(' ') > 0) {
                drop(page, decisions, author);
            }
        }
    }

    private static void drop(PageBlocks page, List<BlockDecision> decisions, String author) {
        boolean inNote = false;
        for (int i = 0; i < decisions.size(); i++) {
            if (!decisions.get(i).isBody()) {
                continue;
            }
            String text = page.blocks().get(i).text();
            inNote = opensNote(text, author) || (inNote && opensWithPart(text, author));
            if (inNote) {
                decisions.set(i, BlockDecision.furniture("tells of the author"));
            }
        }
    }

    private static boolean opensNote(String text, String author) {
        return text.length() >= SHORTEST && opensWith(text, author);
    }

    private static boolean opensWithPart(String text, String author) {
        return opensWith(text, author.substring(0, author.indexOf(' ')))
                || opensWith(text, author.substring(author.lastIndexOf(' ') + 1));
    }

    private static boolean opensWith(String text, String name) {
        return text.length() > name.length()
                && text.regionMatches(true, 0, name, 0, name.length())
                && !Character.isLetterOrDigit(text.charAt(name.length()));
    }
}
