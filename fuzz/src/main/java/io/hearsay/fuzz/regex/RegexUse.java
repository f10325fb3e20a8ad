package io.hearsay.fuzz.regex;

/**
 * A regular expression in a class.
 *
 * @param owner the class, by its full name
 * @param regex as it is written
 * @param flags of {@link java.util.regex.Pattern}
 * @param longest characters that it is ever given, where its class says so; else 0
 * @param searches whether the class looks for it anywhere in a text; else it is held against the text's beginning
 */
public record RegexUse(String owner, String regex, int flags, int longest, boolean searches) {

    /** The same, given so many characters at most. */
    public RegexUse within(int characters) {
        return new RegexUse(owner, regex, flags, characters, searches);
    }
}
