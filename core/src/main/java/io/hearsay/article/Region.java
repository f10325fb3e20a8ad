package io.hearsay.article;

import org.jsoup.nodes.Element;

/**
 * An element with the blocks under it: those from {@code firstBlock} (inclusive) to {@code endBlock} (exclusive).
 *
 * @param element the element
 * @param parent index of the region around it, -1 for the outermost
 * @param firstBlock index of its first block
 * @param endBlock index after its last block
 */
record Region(Element element, int parent, int firstBlock, int endBlock) {}
