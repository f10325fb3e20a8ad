package io.hearsay.query.page;

import io.hearsay.query.page.Field.Option;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields of the search form, one for each parameter that narrows a search besides its words. */
final class Fields {

    static final List<Field> ALL = List.of(
            Field.text("speaker", "Speaker", "Josh Earnest"),
            Field.text("about", "About", "America"),
            Field.text("outlet", "Outlet", "Meridian News"),
            Field.text("via", "On the word of", "AFP"),
            Field.choice(
                    "status",
                    "Who speaks",
                    new Option("", "anyone"),
                    new Option("named", "named"),
                    new Option("anonymous", "anonymous"),
                    new Option("unresolved", "not named on the page")),
            Field.choice(
                    "act",
                    "What is done",
                    new Option("", "anything said"),
                    new Option("assert", "assert"),
                    new Option("deny", "deny"),
                    new Option("accuse", "accuse"),
                    new Option("warn", "warn"),
                    new Option("urge", "urge"),
                    new Option("promise", "promise"),
                    new Option("ask", "ask"),
                    new Option("decline", "decline"),
                    new Option("attitude", "attitude (want, believe, plan)")),
            Field.choice(
                    "polarity",
                    "Affirmed or negated",
                    new Option("", "either"),
                    new Option("affirmed", "affirmed"),
                    new Option("negated", "negated")),
            Field.choice(
                    "modality",
                    "How sure",
                    new Option("", "however sure"),
                    new Option("certain", "certain"),
                    new Option("possible", "possible"),
                    new Option("necessary", "necessary"),
                    new Option("conditional", "conditional")),
            Field.choice(
                    "type",
                    "Rendered",
                    new Option("", "either way"),
                    new Option("direct", "quoted directly"),
                    new Option("indirect", "in the page's words"),
                    new Option("mixed", "partly quoted")),
            Field.of("minOrigins", "Origins, at least", "number"),
            Field.of("since", "From", "date"),
            Field.of("until", "To", "date"));

    private static final List<Option> CLAIM_ORDERS = List.of(
            new Option("", "newest first"),
            new Option("oldest", "oldest first"),
            new Option("relevance", "best match"));

    private static final List<Option> STATEMENT_ORDERS = Stream.concat(
                    CLAIM_ORDERS.stream(),
                    Stream.of(new Option("origins", "most origins"), new Option("pages", "most pages")))
            .toList();

    private Fields() {}

    /** In which orders a list can be shown. */
    static List<Option> orders(String path) {
        return path.equals("/claims") ? CLAIM_ORDERS : STATEMENT_ORDERS;
    }

    /** The field of a parameter. */
    static Optional<Field> named(String name) {
        return ALL.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** What a parameter is called. */
    static String label(String name) {
        return named(name).map(Field::label).orElse(name.equals("year") ? "Year" : name);
    }

    /** What a parameter's value is called. */
    static String called(String name, String value) {
        return named(name).map(field -> field.called(value)).orElse(value);
    }
}
