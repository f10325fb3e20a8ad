package io.hearsay.query.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a row must fulfil to be in a list: SQL fragments with named parameters. Count and list share one instance. */
public final class Conditions {

    private final List<String> fragments = new ArrayList<>();
    private final SortedMap<String, Object> parameters = new TreeMap<>();

    /** Adds a fragment that always holds. */
    public Conditions and(String fragment) {
        fragments.add(fragment);
        return this;
    }

    /** Adds a fragment with its one parameter; nothing when the value is null. */
    public Conditions and(String fragment, String name, Object value) {
        if (value != null) {
            fragments.add(fragment);
            parameters.put(name, value);
        }
        return this;
    }

    /** The conditions joined, {@code true} when there are none. */
    String sql() {
        return fragments.isEmpty() ? "true" : String.join(" and ", fragments);
    }

    /** The parameters by name. */
    Map<String, Object> parameters() {
        return parameters;
    }

    /** What is asked, in a canonical form that cursors are bound to. */
    String canonical() {
        return sql() + parameters;
    }

    /** A copy that can be narrowed without touching this one. */
    public Conditions copy() {
        Conditions copy = new Conditions();
        copy.fragments.addAll(fragments);
        copy.parameters.putAll(parameters);
        return copy;
    }
}
