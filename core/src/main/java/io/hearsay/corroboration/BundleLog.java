package io.hearsay.corroboration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which claims belong together after what somebody decided, one decision after the other: a later one overrides what it
 * contradicts of the earlier ones. What comes out depends on the decisions alone, not on what else is known.
 */
public final class BundleLog {

    private final Map<String, Set<String>> bundles = new TreeMap<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final Map<String, String> superseded = new HashMap<>();

    /**
     * Somebody's decision on claims.
     *
     * @param id names the decision
     * @param taken the claims that are one utterance
     * @param rest those they were split from, which are one utterance as well; none when claims were joined
     */
    public record Decision(String id, Set<String> taken, Set<String> rest) {

        private boolean holds(Map<String, Set<String>> bundles) {
            Set<Set<String>> ofTaken = of(taken, bundles);
            return rest.isEmpty() ? ofTaken.size() <= 1 : Collections.disjoint(ofTaken, of(rest, bundles));
        }

        private static Set<Set<String>> of(Set<String> claims, Map<String, Set<String>> bundles) {
            return claims.stream().map(bundles::get).collect(Collectors.toSet());
        }
    }

    /** Takes the next decision into account. */
    public void add(Decision decision) {
        if (decision.rest().isEmpty()) {
            bind(withBundles(decision.taken()));
        } else {
            Set<String> rest = withBundles(decision.rest());
            rest.addAll(withBundles(decision.taken()));
            rest.removeAll(decision.taken());
            bind(rest);
            bind(decision.taken());
        }
        decisions.stream()
                .filter(earlier -> !earlier.holds(bundles))
                .forEach(earlier -> superseded.putIfAbsent(earlier.id(), decision.id()));
        decisions.add(decision);
    }

    /** The bundle of every claim that was decided on, named after its first claim. */
    public Map<String, String> bundles() {
        Map<String, String> named = new TreeMap<>();
        bundles.forEach((claim, bundle) -> named.put(claim, bundle.iterator().next()));
        return named;
    }

    /** The decisions that hold no longer as they were made, with the first later one that overrode each. */
    public Map<String, String> superseded() {
        return Map.copyOf(superseded);
    }

    private Set<String> withBundles(Collection<String> claims) {
        Set<String> all = new HashSet<>(claims);
        claims.forEach(claim -> all.addAll(bundles.getOrDefault(claim, Set.of())));
        return all;
    }

    private void bind(Set<String> claims) {
        Set<String> bundle = new TreeSet<>(claims);
        claims.forEach(claim -> bundles.put(claim, bundle));
    }
}
