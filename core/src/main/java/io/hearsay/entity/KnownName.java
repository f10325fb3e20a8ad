package io.hearsay.entity;

/**
 * One of an entity's names.
 *
 * @param name as written
 * @param form what kind of word it is
 */
public record KnownName(String name, MentionForm form) {}
