package io.hearsay.extractor;

import static io.hearsay.fuzz.FuzzTarget.mustHold;

import io.hearsay.fuzz.FuzzTarget;
import io.hearsay.fuzz.Growth;
import io.hearsay.web.ProblemException;
import java.util.List;
import java.util.stream.Stream;

/**
 * The body of a request: read and checked, or a problem (400) that names a field.
 *
 * @param <T> what is read
 */
public abstract class RequestTarget<T> implements FuzzTarget {

    private static final List<String> BROKEN =
            List.of("{\"text\":1e999999999}", "[[[", "\ufeff{}", "{\"text\":\"\\ud800\"}");

    private final RequestJson<T> reader;
    private final List<String> seeds;

    /** @param seeds requests of this kind, beside those that are none */
    protected RequestTarget(Class<T> type, String... seeds) {
        this.reader = new RequestJson<>(type);
        this.seeds = Stream.concat(Stream.of(seeds), BROKEN.stream()).toList();
    }

    /** Checks what was read as the service does, and that it holds what it must. */
    protected abstract void check(T request);

    @Override
    public final void feed(byte[] input) {
        try {
            check(reader.read(input));
        } catch (ProblemException refused) {
            mustHold(refused.problem().status() == 400, "what is wrong is the client's: " + refused.problem());
            mustHold(!refused.problem().field().isBlank(), "a problem names a field");
        }
    }

    @Override
    public final List<String> seeds() {
        return seeds;
    }

    @Override
    public final List<Growth> growths() {
        return List.of(
                Growth.of("["),
                Growth.of("{\"text\":"),
                new Growth("{\"text\":\"", "a", "\"}"),
                new Growth("{\"text\":\"", "\\u0041", "\"}"),
                new Growth("{\"text\":", "1", "}"),
                new Growth("{", "\"a\":1,", "}"),
                Growth.of(" "));
    }
}
