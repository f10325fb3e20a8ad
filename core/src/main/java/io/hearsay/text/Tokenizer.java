package io.hearsay.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts text into words and marks; linear, and blind to what they mean. */
final class Tokenizer {

    private static final String WORD_CHARACTERS = "[\\p{L}\\p{M}\\p{N}_]";
    private static final Pattern TOKEN = Pattern.compile(
            // U.S. – a 3.5, 10,000 or 20:15 – words with inner hyphens, apostrophes, ampersands – runs of marks
            "(?:\\p{Lu}\\.){2,12}+"
                    + "|\\p{N}++(?:[.,:]\\p{N}++){0,20}+%?+" + WORD_CHARACTERS + "*+"
                    + "|[@#]?+" + WORD_CHARACTERS + "++(?:[-'’&‑]" + WORD_CHARACTERS + "++){0,40}+"
                    + "|\\.\\.++|--++|``|''|[^\\s\\p{Z}]");
    private static final Set<String> CLITICS = Set.of("'s", "'re", "'ve", "'ll", "'d", "'m");
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "capt", "sgt", "maj", "cmdr", "adm", "sen", "rep",
            "gov", "rev", "st", "jr", "sr", "vs", "no", "inc", "corp", "ltd", "co", "jan", "feb", "aug", "sept", "oct",
            "nov", "dec", "hon", "pres", "messrs", "brig", "mt", "ft", "etc", "calif", "fla", "mass", "conn", "pa",
            "va", "ariz", "mich", "minn", "wis", "tenn", "ill", "ind", "okla", "colo", "ala", "ark", "ky", "la", "md",
            "mo", "nev", "ore", "wash");

    private Tokenizer() {}

    /** The tokens of a part of a text, untagged ({@link Pos#X}), with positions in the whole text. */
    static List<Token> of(String text, int start, int end) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text).region(start, end);
        while (matcher.find()) {
            add(tokens, text, matcher.start(), matcher.end());
        }
        return tokens;
    }

    private static void add(List<Token> tokens, String text, int start, int end) {
        String form = text.substring(start, end).replace('’', '\'');
        if (form.equals(".") && !tokens.isEmpty() && closesAbbreviation(tokens.getLast(), start)) {
            Token open = tokens.removeLast();
            tokens.add(token(open.start(), end, open.form() + "."));
            return;
        }
        int cut = clitic(form);
        if (cut > 0) {
            tokens.add(token(start, start + cut, form.substring(0, cut)));
            tokens.add(token(start + cut, end, form.substring(cut)));
        } else {
            tokens.add(token(start, end, form));
        }
    }

    private static boolean closesAbbreviation(Token last, int at) {
        String word = last.form().substring(last.form().lastIndexOf('-') + 1);
        return last.end() == at
                && !word.isEmpty()
                && Character.isUpperCase(word.codePointAt(0))
                && (word.length() == 1 || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT)));
    }

    private static int clitic(String form) {
        String lower = form.toLowerCase(Locale.ROOT);
        if (lower.length() > 3 && lower.endsWith("n't")) {
            return form.length() - 3;
        }
        int apostrophe = form.lastIndexOf('\'');
        return apostrophe > 0 && CLITICS.contains(lower.substring(apostrophe)) ? apostrophe : -1;
    }

    private static Token token(int start, int end, String form) {
        return new Token(start, end, form, form.toLowerCase(Locale.ROOT), Pos.X);
    }
}
