package io.hearsay.query.article;

/**
 * What became of an article.
 *
 * @param state {@code fetched} until it is read for claims, then {@code extracted} or {@code failed}
 * @param reason why it failed, or null
 * @param claims how many claims it holds, or null until it is read
 */
public record ArticleProgress(String state, String reason, Long claims) {}
