package io.hearsay.query.search;

import io.hearsay.web.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a search box holds, taken apart: words and phrases to be found, and terms that narrow the search, such as
 * {@code speaker:Earnest}, {@code via:"RIA Novosti"} or {@code origins>=2}. A colon after any other word is part of the
 * text, as in a time or an address.
 *
 * @param words the words and phrases, in their order; null when there are none
 * @param narrowed the terms' values by the name of the query parameter that means the same
 */
record Terms(String words, Map<String, String> narrowed) {

    /** What may stand before a colon, and how many origins there are at least. */
    static final List<String> NAMES = List.of(
            "speaker", "about", "outlet", "via", "type", "act", "polarity", "modality", "status", "since", "until");

    static final String ORIGINS = "minOrigins";

    /** A phrase, a term whose value may be a phrase, or a word; no two ways to read one text, so never a backtrack. */
    private static final Pattern TOKEN =
            Pattern.compile("\"[^\"]*+\"?|([a-zA-Z]++)(:|>=)(\"[^\"]*+\"?|[^\\s\"]*+)|[^\\s\"]++");

    /**
     * Reads a search.
     *
     * @param q as sent, or null
     * @throws ProblemException (400, field {@code q}) when a term has no value or is given twice
     */
    static Terms of(String q) {
        List<String> words = new ArrayList<>();
        Map<String, String> narrowed = new TreeMap<>();
        Matcher tokens = TOKEN.matcher(q == null ? "" : q);
        while (tokens.find()) {
            String parameter = parameter(tokens);
            if (parameter == null) {
                words.add(tokens.group());
            } else if (narrowed.put(parameter, value(tokens)) != null) {
                throw ProblemException.badRequest("q", tokens.group(1) + " is asked for twice; once is right");
            }
        }
        return new Terms(words.isEmpty() ? null : String.join(" ", words), Map.copyOf(narrowed));
    }

    private static String parameter(Matcher token) {
        if (token.group(1) == null) {
            return null;
        }
        String name = token.group(1).toLowerCase(Locale.ROOT);
        if (name.equals("origins")) {
            return origins(token.group(2));
        }
        return NAMES.contains(name) && token.group(2).equals(":") ? name : null;
    }

    private static String origins(String operator) {
        if (operator.equals(":")) {
            throw ProblemException.badRequest("q", "origins are asked for as origins>=2");
        }
        return ORIGINS;
    }

    private static String value(Matcher token) {
        String value = token.group(3).replace("\"", "").strip();
        if (value.isEmpty()) {
            throw ProblemException.badRequest(
                    "q", "%s%s needs a value right after it".formatted(token.group(1), token.group(2)));
        }
        return value;
    }
}
