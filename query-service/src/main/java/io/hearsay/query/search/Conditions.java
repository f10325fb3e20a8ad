package io.hearsay.query.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a row must fulfil to be in a list: SQL fragments with named parameters. Count and list share one instance. */
public final class Conditions {

    private final List<String> fragments = new ArrayList<>();
    private final List<String> bounds = new ArrayList<>();
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

    /**
     * Adds a fragment that tells where in the order of the list its rows begin or end; nothing when the value is null.
     */
    Conditions bound(String fragment, String name, Object value) {
        if (value != null) {
            and(fragment, name, value);
            bounds.add(fragment);
        }
        return this;
    }

    /** The conditions joined, {@code true} when there are none. */
    String sql() {
        return joined(fragments);
    }

    /** Those of the conditions that only say where in the order of the list its rows lie. */
    String boundsSql() {
        return joined(bounds);
    }

    private static String joined(List<String> conditions) {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
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
        copy.bounds.addAll(bounds);
        copy.parameters.putAll(parameters);
        return copy;
    }
}
