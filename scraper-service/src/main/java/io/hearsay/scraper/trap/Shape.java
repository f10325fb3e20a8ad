package io.hearsay.scraper.trap;

import io.hearsay.scraper.address.PageAddress;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the addresses of one kind of page have in common: the path with numbers ({@code #}), long identifiers
 * ({@code *}) and headlines ({@code ~}) masked, and the names of the parameters.
 * {@code /2014/08/26/flights-have-begun.html} is of the shape {@code /#/#/#/~.html},
 * {@code /calendar/2014-08.html?day=3} of {@code /calendar/#-#.html?day=*}.
 */
final class Shape {

    private static final int LONGEST = 300;
    private static final int SHORTEST_HEADLINE = 10;
    private static final int SHORTEST_IDENTIFIER = 16;

    private static final Pattern DIGITS = Pattern.compile("[0-9]++");
    private static final Pattern MASK = Pattern.compile("[#*~]");

    private Shape() {}

    /** The shape of an address; empty when nothing in it is masked, so that it is the only one of its shape. */
    static Optional<String> of(PageAddress address) {
        URI uri = address.uri();
        StringBuilder shape = new StringBuilder();
        String path = uri.getRawPath();
        for (int begin = 1; begin <= path.length(); ) {
            int slash = path.indexOf('/', begin);
            int end = slash < 0 ? path.length() : slash;
            shape.append('/').append(segment(path.substring(begin, end)));
            begin = end + 1;
        }
        if (uri.getRawQuery() != null) {
            shape.append('?').append(query(uri.getRawQuery()));
        }
        String text = shape.length() > LONGEST ? shape.substring(0, LONGEST) : shape.toString();
        return MASK.matcher(text).find() ? Optional.of(text) : Optional.empty();
    }

    private static String segment(String segment) {
        int dot = segment.lastIndexOf('.');
        boolean hasExtension = dot > 0 && segment.length() - dot <= 6;
        String name = hasExtension ? segment.substring(0, dot) : segment;
        String extension = hasExtension ? segment.substring(dot) : "";
        return mask(name) + DIGITS.matcher(extension).replaceAll("#");
    }

    private static String mask(String name) {
        if (isHeadline(name)) {
            return "~";
        }
        return isIdentifier(name) ? "*" : DIGITS.matcher(name).replaceAll("#");
    }

    /** Several words: {@code flights-have-begun}, or letters that are escaped. */
    static boolean isHeadline(String name) {
        long joints = name.chars().filter(c -> c == '-' || c == '_' || c == '+').count();
        boolean letters = name.chars().anyMatch(Character::isLetter);
        return letters && (name.indexOf('%') >= 0 || (joints > 1 && name.length() >= SHORTEST_HEADLINE));
    }

    /** Letters and digits that no one would type: {@code 5f1d7a84db00a9ab3e3cc5c1}. */
    private static boolean isIdentifier(String name) {
        return name.length() >= SHORTEST_IDENTIFIER
                && name.chars().anyMatch(Character::isDigit)
                && name.chars().anyMatch(Character::isLetter);
    }

    private static String query(String query) {
        StringBuilder shape = new StringBuilder();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            shape.append(shape.isEmpty() ? "" : "&")
                    .append(equals < 0 ? mask(pair) : mask(pair.substring(0, equals)) + "=*");
        }
        return shape.toString();
    }
}
