package io.hearsay.article;

/**
 * The dates that a page shows its readers beside the headline.
 *
 * @param published ISO 8601, or null
 * @param modified ISO 8601, or null
 */
record PrintedDates(String published, String modified) {

    static final PrintedDates NONE = new PrintedDates(null, null);

    /** These dates, and those of another line where this one has none. */
    PrintedDates or(PrintedDates other) {
        return new PrintedDates(
                published == null ? other.published : published, modified == null ? other.modified : modified);
    }
}
