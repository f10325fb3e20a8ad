package io.hearsay.cli.filter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearsay.cli.console.UserErrorException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One run of a filter: answers every line of the input with one line of output, in input order. A bad line is answered
 * with its error, and the run goes on.
 */
final class JsonLines {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ERROR = "error";

    private final LineReader in;
    private final OutputStream out;
    private final String idField;
    private boolean failed;

    /**
     * A run over two streams.
     *
     * @param idField the field that names a line in its answer
     */
    JsonLines(InputStream in, OutputStream out, String idField) {
        this.in = new LineReader(in);
        this.out = out;
        this.idField = idField;
    }

    /** Answers each line as it comes; returns the exit status: 0, or 1 when any line was bad. */
    int answerEach(Function<InputLine, ObjectNode> filter) {
        for (byte[] line = read(); line != null; line = read()) {
            write(answer(line, filter));
        }
        return status();
    }

    /** Reads every line, then answers all of them; a line that cannot be parsed takes no part. */
    <T> int answerAll(Function<InputLine, T> parse, Function<List<T>, List<ObjectNode>> filter) {
        List<ObjectNode> errors = new ArrayList<>();
        List<T> good = new ArrayList<>();
        for (byte[] line = read(); line != null; line = read()) {
            errors.add(answer(line, parsed -> {
                good.add(parse.apply(parsed));
                return null;
            }));
        }
        Iterator<ObjectNode> answers = filter.apply(good).iterator();
        errors.forEach(error -> write(error == null ? answers.next() : error));
        return status();
    }

    /**
     * Reads every line for a first answer, then each of them again for the final one. Lines and first answers wait in a
     * file: only one line stands in memory at a time. A line whose first answer is an error keeps it.
     */
    int answerTwice(Function<InputLine, ObjectNode> first, BiFunction<InputLine, ObjectNode, ObjectNode> last) {
        try (Spool spool = Spool.open()) {
            int count = 0;
            for (byte[] line = read(); line != null; line = read()) {
                spool.add(line);
                spool.add(JSON.writeValueAsBytes(answer(line, first)));
                count++;
            }
            for (int i = 0; i < count; i++) {
                byte[] line = spool.next();
                ObjectNode given = (ObjectNode) JSON.readTree(spool.next());
                write(given.has(ERROR) ? given : answer(line, parsed -> last.apply(parsed, given)));
            }
        } catch (IOException e) {
            throw new UserErrorException("the input cannot be kept in a temporary file", e);
        }
        return status();
    }

    /** The next line that is not blank. */
    private byte[] read() {
        try {
            byte[] line = in.next();
            while (line != null && isBlank(line)) {
                line = in.next();
            }
            return line;
        } catch (IOException e) {
            throw new UserErrorException("standard input cannot be read", e);
        }
    }

    private static boolean isBlank(byte[] line) {
        for (byte octet : line) {
            if (octet != ' ' && octet != '\t' && octet != '\r') {
                return false;
            }
        }
        return true;
    }

    private ObjectNode answer(byte[] line, Function<InputLine, ObjectNode> filter) {
        InputLine parsed = null;
        try {
            parsed = InputLine.parse(line);
            return filter.apply(parsed);
        } catch (BadLineException e) {
            return error(parsed, e.getMessage());
        } catch (RuntimeException e) {
            // One document that trips an algorithm must not cost the thousands behind it.
            return error(parsed, "internal error: " + e);
        }
    }

    private ObjectNode error(InputLine line, String message) {
        failed = true;
        ObjectNode error = JSON.createObjectNode();
        JsonNode id = line == null ? null : line.fields().get(idField);
        if (id != null && id.isValueNode() && !id.isNull()) {
            error.set(idField, id);
        }
        return error.put(ERROR, message);
    }

    private void write(ObjectNode answer) {
        try {
            out.write((JSON.writeValueAsString(answer) + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UserErrorException("standard output cannot be written", e);
        }
    }

    private int status() {
        return failed ? 1 : 0;
    }
}
