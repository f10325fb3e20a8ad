package io.hearsay.article;

import java.util.List;

/**
 * A page cut into blocks, and the elements around them.
 *
 * @param blocks in document order
 * @param regions in document order, each after the one around it and none without a block but the first, which is the
 *     whole body
 */
record PageBlocks(List<Block> blocks, List<Region> regions) {}
