package io.hearsay.extractor.correction;

import java.util.Map;
import java.util.Set;

/**
 * Which claims belong together by operators' decisions that hang together.
 *
 * @param claims every claim that these decisions are or were about, stored or not
 * @param bundles the bundle of each that is in one
 */
public record Bundling(Set<String> claims, Map<String, String> bundles) {

    /** No decision. */
    public static final Bundling NONE = new Bundling(Set.of(), Map.of());
}
