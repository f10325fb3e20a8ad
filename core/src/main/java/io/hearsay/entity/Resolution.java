package io.hearsay.entity;

/**
 * Who a source is, and what the decision rests on.
 *
 * @param speaker whose word it is
 * @param why the ground, in words for a reader ("“Washington”: the seat of government of United States, by the alias
 *     table")
 */
public record Resolution(Speaker speaker, String why) {}
