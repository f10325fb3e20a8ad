package io.hearsay.article;

import java.util.Locale;
import java.util.Set;

/** Whether a short text can be somebody's name. */
final class PersonName {

    private static final Set<String> ROLES = Lexicon.read("role-words.txt");
    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 6;
    private static final String NEVER = "?!:;|@/\\<>[]{}=+#%*©\"“”";

    private PersonName() {}

    /** Whether it looks like a full name: two words at least, each as names are written. */
    static boolean isLikely(String text) {
        return text.indexOf(' ') > 0 && isPossible(text);
    }

    /** Whether nothing speaks against its being a name: no number, no job, no sentence. */
    static boolean isPossible(String text) {
        if (text.isEmpty() || text.length() > LONGEST || !isUpperOrCaseless(text.codePointAt(0))) {
            return false;
        }
        String[] words = text.toLowerCase(Locale.ROOT).split("[ ,]+", -1);
        if (words.length > MOST_WORDS) {
            return false;
        }
        for (String word : words) {
            if (ROLES.contains(word)) {
                return false;
            }
        }
        return text.chars().noneMatch(c -> Character.isDigit(c) || NEVER.indexOf(c) >= 0);
    }

    private static boolean isUpperOrCaseless(int letter) {
        return Character.isLetter(letter) && !Character.isLowerCase(letter);
    }
}
