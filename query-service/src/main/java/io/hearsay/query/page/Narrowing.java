package io.hearsay.query.page;

import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a list is narrowed by, as its address has it: links keep it, add to it or take something away. */
final class Narrowing {

    /** What is no narrowing: how far the list was read before. */
    private static final Set<String> STRETCH = Set.of("after");

    /** The same address for the same search, whatever order it was asked in. */
    private static final Comparator<String> WORDS_FIRST =
            Comparator.comparing((String name) -> !name.equals("q")).thenComparing(Comparator.naturalOrder());

    private final String path;
    private final Map<String, String> given;

    private Narrowing(String path, Map<String, String> given) {
        this.path = path;
        this.given = given;
    }

    /** The narrowing of the address asked for, continued at a path. */
    static Narrowing of(String path, UriInfo address) {
        Map<String, String> given = new TreeMap<>(WORDS_FIRST);
        address.getQueryParameters().forEach((name, values) -> {
            if (!STRETCH.contains(name)) {
                given.put(name, values.getFirst());
            }
        });
        return new Narrowing(path, given);
    }

    /** Where the list is. */
    public String path() {
        return path;
    }

    /** What a parameter asks for, empty when it is not given. */
    public String value(String name) {
        return given.getOrDefault(name, "");
    }

    public boolean has(String name) {
        return given.containsKey(name);
    }

    /** Names of what is given. */
    public List<String> names() {
        return List.copyOf(given.keySet());
    }

    /** Whether anything is asked for at all. */
    public boolean isEmpty() {
        return given.isEmpty();
    }

    /** The address of the same list, narrowed as it is. */
    public String here() {
        return Addresses.of(path, given);
    }

    /** The address of another list, narrowed likewise. */
    public String at(String other) {
        return Addresses.of(other, given);
    }

    /** As {@link #at(String)}, without one narrowing. */
    String at(String other, String without) {
        Map<String, String> parameters = new LinkedHashMap<>(given);
        parameters.remove(without);
        return Addresses.of(other, parameters);
    }

    /** The address of the list narrowed further. */
    public String with(Map<String, String> more) {
        Map<String, String> parameters = new LinkedHashMap<>(given);
        parameters.putAll(more);
        return Addresses.of(path, parameters);
    }

    /** The address of the list without one narrowing. */
    public String without(String name) {
        Map<String, String> parameters = new LinkedHashMap<>(given);
        parameters.remove(name);
        return Addresses.of(path, parameters);
    }

    /** The address of the search for the words alone. */
    public String wordsAlone() {
        return has("q") ? Addresses.of(path, Map.of("q", value("q"))) : path;
    }

    /** The address of the following stretch. */
    public String after(String cursor) {
        return with(Map.of("after", cursor));
    }

    /** The same list in other forms. */
    public Twins twins() {
        return new Twins(path, given);
    }
}
