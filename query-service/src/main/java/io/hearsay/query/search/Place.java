package io.hearsay.query.search;

/**
 * Where an entry stands in a list.
 *
 * @param id its id
 * @param key what the list is ordered by, before the id
 */
record Place(String id, String key) {}
