package io.hearsay.article;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place and the agency that a news text opens with: "DAMASCUS:", "WASHINGTON (Sputnik) –", "(Reuters) -",
 * "ISLAMABAD, March 4 (Reuters) -".
 *
 * @param place as printed, or null
 * @param credit the agency, or null
 */
record Dateline(String place, String credit) {

    private static final Dateline NONE = new Dateline(null, null);
    private static final int LONGEST = 120;
    /** The dateline opens the first paragraph, or the one after a standfirst. */
    private static final int PARAGRAPHS = 2;

    private static final String PLACE = "(\\p{Lu}[\\p{Lu}.' -]{2,40}(?:, ?[\\p{L}. ]{2,30})?)";
    private static final Pattern OPENING = Pattern.compile("^(?:" + PLACE
            + ")?(?:, ?\\p{L}{3,9}\\.? \\d{1,2})? ?(?:\\((\\p{Lu}[\\p{L} .]{1,30})\\) ?[-–—:]|[:–—]|-- )");
    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int WORDS_OF_A_PLACE = 4;
    private static final Pattern TRAILING_DASH = Pattern.compile("(?<![ -])[ -]++$");
    /** "Berlin (dpa) -", "Madrid, 3 may (EFE).-", "(ANSA) - ROMA, 3 MAG -": places in any case before an agency. */
    private static final Pattern AGENCY_OPENING = Pattern.compile(
            "^(\\p{L}[\\p{L}.'’ /-]{1,40}+)?(?:, ?\\d{1,2}\\.? \\p{L}{3,12}\\.?)?" + " ?(?:- )?\\(("
                    + Agencies.expression() + ")(?:/\\p{L}{2,10})?\\) ?(?:\\.-|[-–—:])",
            ANY_CASE);

    private static final Pattern CLOSING =
            Pattern.compile("[(\\[](" + Agencies.expression() + ")(?:/\\p{L}{2,10})?[)\\]]\\.?$", ANY_CASE);

    /** Reads the openings of an article's first paragraphs and the agency its last line names. */
    static Dateline of(String text) {
        int start = 0;
        for (int i = 0; i < PARAGRAPHS && start >= 0; i++) {
            Dateline found = opening(text.substring(start, Math.min(start + LONGEST, text.length())));
            if (!found.equals(NONE)) {
                return found;
            }
            int end = text.indexOf("\n\n", start);
            start = end < 0 ? -1 : end + 2;
        }
        return closing(text);
    }

    /** The evidence of one of its values, null where it has none. */
    static Evidence evidence(String value) {
        return value == null ? null : new Evidence("dateline", 0.9);
    }

    private static Dateline opening(String line) {
        Matcher found = OPENING.matcher(line);
        if (found.find() && (found.group(1) != null || found.group(2) != null)) {
            return new Dateline(stripped(found.group(1)), found.group(2));
        }
        Matcher agency = AGENCY_OPENING.matcher(line);
        return agency.find() ? new Dateline(place(agency.group(1)), agency.group(2)) : NONE;
    }

    private static String stripped(String place) {
        return place == null ? null : place.strip();
    }

    /** What stands before an agency, if it can be a place: few words, the first with a capital. */
    private static String place(String text) {
        if (text == null || !Character.isUpperCase(text.charAt(0))) {
            return null;
        }
        String place = TRAILING_DASH.matcher(text).replaceFirst("");
        return place.chars().filter(c -> c == ' ').count() < WORDS_OF_A_PLACE ? place : null;
    }

    private static Dateline closing(String text) {
        Matcher closing = CLOSING.matcher(text.substring(Math.max(0, text.length() - LONGEST)));
        return closing.find() ? new Dateline(null, closing.group(1)) : NONE;
    }
}
