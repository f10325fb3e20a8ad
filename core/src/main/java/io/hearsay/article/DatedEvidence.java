package io.hearsay.article;

/**
 * A date with what it was read from. An article without such evidence is undated.
 *
 * @param date ISO 8601: a date ({@code 2014-08-26}) or a date-time with offset, as precise as the evidence is
 * @param evidence where it was read: {@code json-ld}, {@code microdata}, {@code meta}, {@code time-element},
 *     {@code url}, {@code dateline}, {@code feed}, {@code sitemap} or {@code given}
 * @param confidence from 0 to 1
 */
public record DatedEvidence(String date, String evidence, double confidence) {}
