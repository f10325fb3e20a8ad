package io.hearsay.attribution;

import io.hearsay.text.Paragraph;
import io.hearsay.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pairs quotation marks paragraph by paragraph. A mark that stays open at a paragraph's end quotes to that end, as
 * style books have it for speech over several paragraphs. Marks inside a quotation belong to it. Linear.
 */
final class QuotationFinder {

    private static final Map<String, Set<String>> CLOSING = Map.of(
            "“", Set.of("”", "\""),
            "«", Set.of("»"),
            "„", Set.of("“", "”"),
            "\"", Set.of("\"", "”"),
            "``", Set.of("''", "\""),
            "''", Set.of("''", "\""),
            "”", Set.of("”", "\""));
    /** Single marks are apostrophes more often than quotation marks; a pair spans a phrase, not a page. */
    private static final int LONGEST_SINGLE = 80;

    private QuotationFinder() {}

    /**
     * The outermost quotations of a paragraph.
     *
     * @param next the paragraph after it, or null
     */
    static List<Quotation> find(Paragraph paragraph, Paragraph next, String text) {
        List<Token> tokens = paragraph.tokens();
        List<Quotation> found = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            Quotation quotation = at(tokens, i, next, text);
            if (quotation == null) {
                i++;
            } else {
                found.add(quotation);
                i = quotation.close() + 1;
            }
        }
        return found;
    }

    private static Quotation at(List<Token> tokens, int i, Paragraph next, String text) {
        Token token = tokens.get(i);
        if (opensSingle(tokens, i, text)) {
            int close = closingSingle(tokens, i, text);
            return close < 0 ? null : new Quotation(i, close, false, true);
        }
        Set<String> closing = CLOSING.get(token.form());
        if (closing == null || looksClosing(token, text)) {
            return null;
        }
        int close = i + 1;
        while (close < tokens.size() && !closing.contains(tokens.get(close).form())) {
            close++;
        }
        boolean runsOn = close == tokens.size()
                && next != null
                && CLOSING.containsKey(next.tokens().getFirst().form());
        return new Quotation(i, close, runsOn, false);
    }

    /** A mark with a word before it and a gap after it closes; met while nothing is open, it is a stray one. */
    private static boolean looksClosing(Token token, String text) {
        boolean before = token.start() > 0
                && !isGap(text.charAt(token.start() - 1))
                && !isOpener(text.charAt(token.start() - 1));
        boolean after = token.end() >= text.length() || isGap(text.charAt(token.end()));
        return before && after;
    }

    private static boolean isOpener(char c) {
        return "([{-–—".indexOf(c) >= 0;
    }

    private static boolean isGap(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean opensSingle(List<Token> tokens, int i, String text) {
        Token token = tokens.get(i);
        if (!token.form().equals("‘") && !token.form().equals("'")) {
            return false;
        }
        boolean before =
                token.start() == 0 || isGap(text.charAt(token.start() - 1)) || isOpener(text.charAt(token.start() - 1));
        return before && token.end() < text.length() && Character.isLetterOrDigit(text.charAt(token.end()));
    }

    private static int closingSingle(List<Token> tokens, int i, String text) {
        int last = Math.min(tokens.size(), i + LONGEST_SINGLE);
        for (int k = i + 2; k < last; k++) {
            Token token = tokens.get(k);
            boolean mark = token.form().equals("'");
            boolean gapBefore = isGap(text.charAt(token.start() - 1));
            if (mark && !gapBefore) {
                return k;
            }
        }
        return -1;
    }
}
