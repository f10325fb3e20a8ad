package io.hearsay.cli.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hearsay.cli.console.UserErrorException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs {@code kubectl} in namespace {@code hearsay}.
 *
 * @param command how it is called
 */
record Kubectl(List<String> command) {

    static final String NAMESPACE = "hearsay";

    /** What one call printed, and how it ended. */
    record Outcome(int status, String out, String err) {

        boolean isGood() {
            return status == 0;
        }
    }

    /**
     * What a call prints.
     *
     * @throws UserErrorException when it fails, with its reason
     */
    String run(String... arguments) throws InterruptedException {
        Outcome outcome = attempt("", arguments);
        if (!outcome.isGood()) {
            throw new UserErrorException("kubectl %s: %s"
                    .formatted(String.join(" ", arguments), outcome.err().strip()));
        }
        return outcome.out();
    }

    /** What a call prints, as JSON. */
    JsonNode json(String... arguments) throws InterruptedException {
        String[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = "--output=json";
        return read(run(all));
    }

    /** Applies manifests. */
    Outcome apply(String yaml) throws InterruptedException {
        return attempt(yaml, "apply", "--filename=-");
    }

    /** How a call ends that may fail. */
    Outcome attempt(String input, String... arguments) throws InterruptedException {
        List<String> words = new ArrayList<>(command);
        words.add("--namespace=" + NAMESPACE);
        words.addAll(List.of(arguments));
        try {
            Path said = Files.createTempFile("kubectl", ".err");
            try {
                Process process =
                        new ProcessBuilder(words).redirectError(said.toFile()).start();
                try (OutputStream in = process.getOutputStream()) {
                    in.write(input.getBytes(StandardCharsets.UTF_8));
                }
                try (InputStream out = process.getInputStream()) {
                    String printed = new String(out.readAllBytes(), StandardCharsets.UTF_8);
                    return new Outcome(process.waitFor(), printed, Files.readString(said));
                }
            } finally {
                Files.delete(said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("kubectl cannot be run", e);
        }
    }

    static JsonNode read(String json) {
        try {
            return new JsonMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException("kubectl printed no JSON", e);
        }
    }
}
