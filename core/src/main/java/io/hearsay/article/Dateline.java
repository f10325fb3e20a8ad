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
    private static final Pattern CLOSING =
            Pattern.compile("\\((AFP|AP|Reuters|dpa|EFE|ANSA|Xinhua|TASS|PTI|IANS|UPI)\\)$");

    /** Reads the openings of an article's first paragraphs and the agency its last line names. */
    static Dateline of(String text) {
        int start = 0;
        for (int i = 0; i < PARAGRAPHS && start >= 0; i++) {
            Matcher found = OPENING.matcher(text.substring(start, Math.min(start + LONGEST, text.length())));
            if (found.find() && (found.group(1) != null || found.group(2) != null)) {
                return new Dateline(
                        found.group(1) == null ? null : found.group(1).strip(), found.group(2));
            }
            int end = text.indexOf("\n\n", start);
            start = end < 0 ? -1 : end + 2;
        }
        return closing(text);
    }

    private static Dateline closing(String text) {
        Matcher closing = CLOSING.matcher(text.substring(Math.max(0, text.length() - LONGEST)));
        return closing.find() ? new Dateline(null, closing.group(1)) : NONE;
    }
}
