package io.hearsay.web;

/**
 * An answer that is written already, in a form other than the JSON of its record; its media type stands in the header.
 *
 * @param text as it is sent, in UTF-8
 */
public record WrittenAnswer(String text) {}
