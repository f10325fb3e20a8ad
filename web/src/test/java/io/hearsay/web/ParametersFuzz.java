package io.hearsay.web;

import static io.hearsay.fuzz.FuzzTarget.mustHold;

import io.hearsay.fuzz.FuzzTarget;
import io.hearsay.fuzz.Growth;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Query parameters: a value in its range, or a problem (400) that names the parameter. */
final class ParametersFuzz implements FuzzTarget {

    @Override
    public void feed(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        read("limit", () -> {
            int limit = QueryParameters.limit(text);
            mustHold(limit >= 1 && limit <= QueryParameters.MAX_LIMIT, "a limit is in its range");
        });
        read("n", () -> mustHold(QueryParameters.count("n", text) >= 1, "a count is one at least"));
        read("n", () -> mustHold(QueryParameters.position("n", text) >= 0, "a position is none below the first"));
        read("n", () -> mustHold(QueryParameters.date("n", text) != null, "a day is one"));
        read(
                "n",
                () -> mustHold(
                        QueryParameters.oneOf("n", text, List.of("a")).equals("a"), "one of some is one of them"));
        read("n", () -> QueryParameters.flag("n", text));
    }

    private static void read(String name, Runnable reading) {
        try {
            reading.run();
        } catch (ProblemException refused) {
            mustHold(refused.problem().status() == 400, "what is wrong is the client's: " + refused.problem());
            mustHold(name.equals(refused.problem().field()), "a problem names its parameter: " + refused.problem());
        }
    }

    @Override
    public List<String> seeds() {
        return List.of("50", " 200 ", "2014-08-26", "true", "+1", "-0", "١٢", "999999999999", "a", "+999999999-01-01");
    }

    @Override
    public List<Growth> growths() {
        return List.of(Growth.of("1"), Growth.of(" "), Growth.of("a"), Growth.of("-"), Growth.of("\ud83d\ude00"));
    }
}
