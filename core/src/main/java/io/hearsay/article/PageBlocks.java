package io.hearsay.article;

import java.util.List;

/**
 * A page cut into blocks, and the elements around them.
 *
 * @param blocks in document order
 * @param regions in document order, each after the one around it; the first is the whole body
 */
record PageBlocks(List<Block> blocks, List<Region> regions) {}
