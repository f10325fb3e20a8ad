package io.hearsay.attribution.encoder;

/**
 * A word piece of a text.
 *
 * @param id its number in the vocabulary
 * @param start UTF-16 position of its first character
 * @param end UTF-16 position after its last one
 * @param type what the printed word shows beyond its letters: 0 lower case, 1 capitalised, 2 capitals; 3 more inside
 *     quotation marks
 */
record Piece(int id, int start, int end, int type) {}
