package io.hearsay.article;

/**
 * What was decided on a block.
 *
 * @param role what the block is
 * @param reason why
 */
record BlockDecision(BlockRole role, String reason) {

    static BlockDecision body(String reason) {
        return new BlockDecision(BlockRole.BODY, reason);
    }

    static BlockDecision furniture(String reason) {
        return new BlockDecision(BlockRole.FURNITURE, reason);
    }

    boolean isBody() {
        return role == BlockRole.BODY;
    }
}
