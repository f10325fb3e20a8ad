package io.hearsay.scraper.discovery;

/**
 * What a sitemap or feed says about a page. Every part may be null.
 *
 * <p>The priority and changefreq of a sitemap are not here: sites give every page the same, search engines ignore both,
 * and how often a page changes is better seen than told.
 *
 * @param date when it was published, ISO 8601, as precise as it is given
 * @param evidence what gives the date: {@code sitemap} or {@code feed}; null without a date
 * @param modified when it last changed, ISO 8601: a hint at what to fetch first, no publication date
 * @param title its headline
 * @param language BCP 47, as it is given
 */
public record Listed(String date, String evidence, String modified, String title, String language) {

    /** Nothing is said. */
    public static final Listed NOTHING = new Listed(null, null, null, null, null);

    public Listed {
        evidence = date == null ? null : evidence;
        title = blankToNull(title);
        language = blankToNull(language);
    }

    Listed inLanguage(String other) {
        return new Listed(date, evidence, modified, title, other);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
