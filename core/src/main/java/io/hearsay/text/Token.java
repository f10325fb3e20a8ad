package io.hearsay.text;

/**
 * A word, a part of one ("do", "n't"), or a punctuation mark.
 *
 * @param start UTF-16 position of its first character in the text
 * @param end UTF-16 position after its last one
 * @param form as printed, apostrophes straightened
 * @param lower the form in lower case
 * @param pos its part of speech
 */
public record Token(int start, int end, String form, String lower, Pos pos) {

    /** The same token as another part of speech. */
    public Token as(Pos other) {
        return new Token(start, end, form, lower, other);
    }

    /** Whether it is written as one of these words, capitals apart. */
    public boolean is(String... words) {
        for (String word : words) {
            if (lower.equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether its first letter is a capital. */
    public boolean capitalised() {
        return Character.isUpperCase(form.codePointAt(0));
    }
}
