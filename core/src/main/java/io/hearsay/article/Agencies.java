package io.hearsay.article;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The news agencies that credit lines, bylines and datelines name. */
final class Agencies {

    private static final Set<String> NAMES = Lexicon.read("agencies.txt");

    private Agencies() {}

    /** Whether the text is an agency's name, in any case and in brackets or not. */
    static boolean isAgency(String text) {
        String name = text.startsWith("(") && text.endsWith(")") ? text.substring(1, text.length() - 1) : text;
        return NAMES.contains(name.strip().toLowerCase(Locale.ROOT));
    }

    /** The first of the texts that names an agency, as printed, or null. */
    static String firstOf(Collection<String> texts) {
        return texts.stream().filter(Agencies::isAgency).findFirst().orElse(null);
    }

    /** A regular expression for any agency's name, to be compiled without regard to case. */
    static String expression() {
        return NAMES.stream()
                .sorted((one, other) -> other.length() - one.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
