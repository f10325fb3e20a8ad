package io.hearsay.article;

/**
 * What a value was read from and how far it is to be trusted.
 *
 * @param evidence where it stands: {@code json-ld}, {@code meta}, {@code microdata}, {@code html}, {@code link},
 *     {@code headline}, {@code title-element}, {@code byline}, {@code dateline} or {@code text}
 * @param confidence from 0 to 1
 */
public record Evidence(String evidence, double confidence) {}
