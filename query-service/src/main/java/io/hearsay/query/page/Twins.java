package io.hearsay.query.page;

import java.util.Map;

/**
 * A view's other forms: the same answer for a program.
 *
 * @param path of the view
 * @param parameters that it was asked with
 */
record Twins(String path, Map<String, String> parameters) {

    /** Of a view without parameters. */
    static Twins of(String path) {
        return new Twins(path, Map.of());
    }

    public String json() {
        return Addresses.of(path + ".json", parameters);
    }

    public String jsonl() {
        return Addresses.of(path + ".jsonl", parameters);
    }

    public String csv() {
        return Addresses.of(path + ".csv", parameters);
    }
}
