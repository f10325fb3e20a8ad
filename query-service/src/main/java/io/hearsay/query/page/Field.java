package io.hearsay.query.page;

import java.util.List;

/**
 * One field of the search form.
 *
 * @param name of the query parameter
 * @param label what it is called
 * @param input type of the input
 * @param hint what may be entered, or empty
 * @param options what may be chosen; empty where anything may be entered
 */
record Field(String name, String label, String input, String hint, List<Option> options) {

    /**
     * Something to choose.
     *
     * @param value what the query parameter takes; empty for any
     * @param label what it is called
     */
    record Option(String value, String label) {}

    static Field text(String name, String label, String hint) {
        return new Field(name, label, "text", hint, List.of());
    }

    static Field of(String name, String label, String input) {
        return new Field(name, label, input, "", List.of());
    }

    static Field choice(String name, String label, Option... options) {
        return new Field(name, label, "select", "", List.of(options));
    }

    /** Whether it is chosen from options. */
    public boolean isChoice() {
        return !options.isEmpty();
    }

    /** What a value is called here. */
    public String called(String value) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse(value);
    }
}
