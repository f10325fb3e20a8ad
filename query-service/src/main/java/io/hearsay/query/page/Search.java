package io.hearsay.query.page;

import io.hearsay.query.search.FacetAnswer;
import io.hearsay.query.search.FacetsAnswer;
import io.hearsay.query.search.Filter;
import io.hearsay.web.Total;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A search as its form, its chips and its counts show it. */
final class Search {

    /**
     * A field with what is asked for.
     *
     * @param value what is sent again
     * @param shown what a reader sees of it: a speaker's name where the value is an id
     * @param without address of the search without it
     */
    record Filled(Field field, String value, String shown, String without) {

        /** Whether what is sent cannot be read, so that it must not be edited as text. */
        public boolean isFixed() {
            return !value.equals(shown);
        }
    }

    /**
     * What the search is narrowed by.
     *
     * @param without address of the search without it
     */
    record Chip(String label, String value, String without) {}

    /**
     * What is found, counted by one thing.
     *
     * @param first the most frequent values
     * @param rest all others
     */
    record Group(String label, List<Choice> first, List<Choice> rest) {}

    /**
     * A value with how many entries have it.
     *
     * @param href address of the search narrowed to it
     */
    record Choice(String label, long count, String href) {}

    /** So many values are read at a glance. */
    private static final int AT_A_GLANCE = 5;

    private final Narrowing narrowing;
    private final FacetsAnswer counts;
    private final String speaker;

    /**
     * A search.
     *
     * @param counts what it finds
     * @param speaker name of the speaker asked for, or null
     */
    Search(Narrowing narrowing, FacetsAnswer counts, String speaker) {
        this.narrowing = narrowing;
        this.counts = counts;
        this.speaker = speaker;
    }

    public Narrowing narrowing() {
        return narrowing;
    }

    public String q() {
        return narrowing.value("q");
    }

    /** In which orders it can be shown. */
    public List<Field.Option> orders() {
        return Fields.orders(narrowing.path());
    }

    /** The same search of another kind, in the same order where that kind has it. */
    public String at(String path) {
        boolean known =
                Fields.orders(path).stream().anyMatch(order -> order.value().equals(narrowing.value("sort")));
        return known ? narrowing.at(path) : narrowing.at(path, "sort");
    }

    /** Whether counts are lower bounds. */
    public boolean isAtLeast() {
        return counts.total().relation() == Total.Relation.gte;
    }

    public List<Filled> fields() {
        return Fields.ALL.stream().map(this::filled).toList();
    }

    /** Whether any field is filled. */
    public boolean isNarrowed() {
        return Fields.ALL.stream().anyMatch(field -> narrowing.has(field.name()));
    }

    public List<Chip> chips() {
        return Fields.ALL.stream()
                .filter(field -> narrowing.has(field.name()))
                .map(field -> new Chip(
                        field.label(),
                        field.called(shown(field.name(), narrowing.value(field.name()))),
                        narrowing.without(field.name())))
                .toList();
    }

    /** What can be narrowed further. */
    public List<Group> groups() {
        return counts.facets().stream()
                .filter(facet -> !isGiven(facet.name()) && facet.values().size() > 1)
                .map(this::group)
                .toList();
    }

    private Filled filled(Field field) {
        String value = narrowing.value(field.name());
        return new Filled(field, value, shown(field.name(), value), narrowing.without(field.name()));
    }

    private String shown(String name, String value) {
        return name.equals("speaker") && !value.isEmpty() ? Objects.requireNonNullElse(speaker, value) : value;
    }

    private boolean isGiven(String facet) {
        return facet.equals("year") ? isAsked("since") || isAsked("until") : isAsked(facet);
    }

    /** In a field, or as a term among the words: nothing can be asked for twice. */
    private boolean isAsked(String parameter) {
        return narrowing.has(parameter) || Filter.typed(q()).contains(parameter);
    }

    private Group group(FacetAnswer facet) {
        List<Choice> choices = facet.values().stream()
                .map(value -> new Choice(
                        Fields.called(facet.name(), value.label()),
                        value.count(),
                        narrowing.with(asked(facet.name(), value.value()))))
                .toList();
        int first = Math.min(AT_A_GLANCE, choices.size());
        return new Group(Fields.label(facet.name()), choices.subList(0, first), choices.subList(first, choices.size()));
    }

    private static Map<String, String> asked(String facet, String value) {
        return facet.equals("year")
                ? new TreeMap<>(Map.of("since", value + "-01-01", "until", value + "-12-31"))
                : Map.of(facet, value);
    }
}
