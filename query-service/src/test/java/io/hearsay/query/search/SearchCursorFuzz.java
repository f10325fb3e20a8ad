package io.hearsay.query.search;

import static io.hearsay.fuzz.FuzzTarget.mustHold;

import io.hearsay.fuzz.FuzzTarget;
import io.hearsay.fuzz.Growth;
import io.hearsay.web.Cursor;
import io.hearsay.web.ProblemException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Cursors of walks and of commit order, forged with the right checksum out of fields that unit separators part: what is
 * taken is of the form that the database takes, all else is a problem (400).
 */
final class SearchCursorFuzz implements FuzzTarget {

    private record Row(String id) implements Keyed {}

    private static final Source<Row> SOURCE = new Source<>(Row.class, "v", "e", "f", "e.day", Row::id, true, true);
    private static final Conditions CONDITIONS = new Conditions().and("e.x = :x", "x", "1");

    @Override
    public void feed(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        walk(text);
        commit(text);
        String[] fields = Arrays.copyOf(text.split("\u001f", -1), 4);
        Arrays.setAll(fields, i -> fields[i] == null ? "" : fields[i]);
        walk(Cursor.of(SOURCE.searched() + SOURCE.order() + CONDITIONS.canonical(), fields));
        commit(made(fields));
    }

    private static void walk(String cursor) {
        read(() -> {
            Chain<Row> chain = Chain.of(SOURCE, CONDITIONS, cursor);
            mustHold(chain.isBound() && chain.isContinued(), "a cursor binds its walk");
            mustHold((chain.afterKey() + chain.afterId()).indexOf('\0') < 0, "a database takes its keys");
            Chain<Row> again = Chain.of(SOURCE, CONDITIONS, chain.cursor(new Place(chain.afterId(), chain.afterKey())));
            mustHold(
                    again.afterId().equals(chain.afterId()) && again.afterKey().equals(chain.afterKey()),
                    "a cursor leads there and back");
        });
    }

    private static void commit(String cursor) {
        read(() -> {
            CommitCursor.Place place = new CommitCursor("v", CONDITIONS).place("after", cursor);
            mustHold(new BigInteger(place.position().transaction()).signum() >= 0, "a transaction has a number");
            mustHold(
                    new BigInteger(place.position().transaction()).bitLength() <= 64,
                    "a database takes its transaction");
        });
    }

    private static String made(String[] fields) {
        return new CommitCursor("v", CONDITIONS)
                .of(new Position(fields[0], fields[1]), new Position(fields[2], fields[3]));
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
                "740:750:741,743\u001feq12\u001f2014-08-26\u001f0123456789abcdef01234567",
                "740:740:\u001fgte1000\u001f\u001fx",
                "740:750:\u001f\u001f\u0000\u001f",
                "9223372036854775807\u001fabc\u001f9999999999999999999\u001f",
                "0\u001f\u001f\u001f");
    }

    @Override
    public List<Growth> growths() {
        return List.of(
                Growth.of("A"),
                Growth.of("1"),
                new Growth("1:9:", "1,", "\u001f\u001f\u001f"),
                Growth.of("\u001f"),
                new Growth("1:1:\u001f\u001f", "a", "\u001f"));
    }
}
