package io.hearsay.article;

/**
 * What was decided on one block of a page, and why.
 *
 * @param text the block's words, folded like an article's text
 * @param kept whether the block is part of the article's text
 * @param role what the block is
 * @param reason why, in a few words a reader can check against the page
 */
public record BlockVerdict(String text, boolean kept, BlockRole role, String reason) {}
