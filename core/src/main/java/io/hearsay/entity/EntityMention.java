package io.hearsay.entity;

import io.hearsay.text.Span;

/**
 * A place in a text where the alias table knows who is meant.
 *
 * @param span the words, without an article before them
 * @param canonical the one name used for this entity everywhere ("United States")
 * @param kind what kind of body it is
 * @param form by what kind of word it is mentioned
 */
public record EntityMention(Span span, String canonical, EntityKind kind, MentionForm form) {}
