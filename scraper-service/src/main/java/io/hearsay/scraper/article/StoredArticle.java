package io.hearsay.scraper.article;

/**
 * An article as it stands after storing.
 *
 * @param id of the article
 * @param revision rises with every change; 0 where nothing was ever stored
 * @param erased whether it was taken down, which a new page does not undo: nothing was stored
 */
public record StoredArticle(String id, int revision, boolean erased) {}
