package io.hearsay.web;

import static io.hearsay.fuzz.FuzzTarget.mustHold;

import io.hearsay.fuzz.FuzzTarget;
import io.hearsay.fuzz.Growth;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Cursors: what was put in comes out, for the same query only; anything else is the client's mistake. */
final class CursorFuzz implements FuzzTarget {

    private static final String QUERY = "statements q=ferry";

    @Override
    public void feed(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        try {
            List<String> keys = Cursor.keys(text, QUERY, 2);
            mustHold(keys.size() == 2, "as many keys as were asked for");
        } catch (ProblemException refused) {
            mustHold(refused.problem().status() == 400, "a wrong cursor is the client's mistake");
        }
        String key = text.replace("\u001f", "");
        mustHold(Cursor.keys(Cursor.of(QUERY, key, "x"), QUERY, 2).equals(List.of(key, "x")), "keys come out");
        mustHold(isRefused(Cursor.of(QUERY + "?", key, "x")), "a cursor is of one query");
    }

    private static boolean isRefused(String cursor) {
        try {
            Cursor.keys(cursor, QUERY, 2);
            return false;
        } catch (ProblemException refused) {
            return refused.problem().status() == 400;
        }
    }

    @Override
    public List<String> seeds() {
        return List.of(
                Cursor.of(QUERY, "2014-08-26", "0123456789abcdef01234567"),
                Cursor.of(QUERY, "", ""),
                Cursor.of("other", "a", "b", "c"),
                "====",
                "-_-_");
    }

    @Override
    public List<Growth> growths() {
        return List.of(Growth.of("A"), Growth.of("Hx8f"), Growth.of("="), Growth.of("\u001f"), Growth.of("%"));
    }
}
