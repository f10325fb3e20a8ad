package io.hearsay.article;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The language that a page declares, doubted where its text is written in another script. */
final class DeclaredLanguage {

    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}");
    private static final Map<String, UnicodeScript> SCRIPTS = scripts();
    private static final int LETTERS_READ = 500;

    private DeclaredLanguage() {}

    private static Map<String, UnicodeScript> scripts() {
        Map<String, UnicodeScript> scripts = new HashMap<>();
        for (String line : Lexicon.read("scripts.tsv")) {
            int tab = line.indexOf('\t');
            scripts.put(line.substring(0, tab), UnicodeScript.forName(line.substring(tab + 1)));
        }
        return Map.copyOf(scripts);
    }

    /** A well-formed BCP 47 tag of what was declared, or null. */
    static String tag(String declared) {
        return declared != null && TAG.matcher(declared).matches() ? declared.replace('_', '-') : null;
    }

    /**
     * The tag, or null where the text cannot be in that language: most of its letters are of another script.
     *
     * @param tag BCP 47 tag, or null
     * @param text the article's; without letters it contradicts nothing
     */
    static String confirmed(String tag, String text) {
        if (tag == null) {
            return null;
        }
        UnicodeScript expected = SCRIPTS.get(tag.split("-", 2)[0].toLowerCase(Locale.ROOT));
        return expected == null || isIn(expected, text) ? tag : null;
    }

    private static boolean isIn(UnicodeScript expected, String text) {
        int letters = 0;
        int others = 0;
        for (int i = 0; i < text.length() && letters < LETTERS_READ; i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
                others += UnicodeScript.of(c) == expected ? 0 : 1;
            }
        }
        return 2 * others <= letters;
    }
}
