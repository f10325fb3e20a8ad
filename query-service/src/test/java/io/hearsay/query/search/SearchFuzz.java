package io.hearsay.query.search;

import static io.hearsay.fuzz.FuzzTarget.mustHold;

import io.hearsay.fuzz.FuzzTarget;
import io.hearsay.fuzz.Growth;
import io.hearsay.web.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Searches as typed, and filters of lines {@code name=value}: words come from the text, nothing of it gets into the
 * SQL, and what is wrong is a problem (400).
 */
final class SearchFuzz implements FuzzTarget {

    @Override
    public void feed(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        read(() -> {
            Terms terms = Terms.of(text);
            mustHold(terms.words() == null || terms.words().length() <= 2L * text.length(), "words come from the text");
            terms.narrowed().forEach((name, value) -> mustHold(!value.isEmpty(), name + " has a value"));
        });
        read(() -> {
            Filter filter = Filter.of(parameters(text));
            Conditions conditions = filter.conditions();
            mustHold(conditions.sql().equals(neutral(filter, conditions)), "values are parameters");
            filter.wanted();
        });
        read(() -> Filter.typed(text));
    }

    /** What the SQL would be if each value were an x: values change which conditions there are, not what they say. */
    private static String neutral(Filter filter, Conditions conditions) {
        Map<String, String> plain = new LinkedHashMap<>();
        put(plain, "q", filter.hasWords() ? "x" : null);
        for (String name : List.of("outlet", "via", "speaker", "about")) {
            put(plain, name, conditions.parameters().containsKey(name) ? "x" : null);
        }
        for (String name : List.of("type", "act", "polarity", "modality", "status", "since", "until")) {
            put(plain, name, (String) conditions.parameters().get(name));
        }
        put(plain, "minOrigins", conditions.parameters().containsKey("origins") ? "2" : null);
        return Filter.of(plain).conditions().sql();
    }

    private static void put(Map<String, String> parameters, String name, String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }

    private static Map<String, String> parameters(String text) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String line : text.split("\n", -1)) {
            int equals = line.indexOf('=');
            parameters.put(equals < 0 ? "q" : line.substring(0, equals), line.substring(equals + 1));
        }
        return parameters;
    }

    private static void read(Runnable reading) {
        try {
            reading.run();
        } catch (ProblemException refused) {
            mustHold(refused.problem().status() == 400, "what is wrong is the client's: " + refused.problem());
        }
    }

    @Override
    public List<String> seeds() {
        return List.of(
                "coordinate \"Assad regime\" speaker:Earnest via:\"RIA Novosti\" origins>=2 since:2014-08-01",
                "q=ferry -x \"a\nspeaker=O'Brien\nabout=America\noutlet=x\nvia=AFP\ntype=direct\nact=deny\npolarity=negated",
                "modality=possible\nstatus=named\nsince=2014-08-26\nuntil=2014-08-31\nminOrigins=3",
                "speaker=' or 1=1 --\nq=a:b c>=d type:indirect");
    }

    @Override
    public List<Growth> growths() {
        return List.of(
                Growth.of("a "),
                Growth.of("\""),
                Growth.of("a:"),
                Growth.of("a"),
                Growth.of("a>="),
                Growth.of("\"\" "),
                Growth.of("\n"),
                Growth.of("speaker:a "));
    }
}
