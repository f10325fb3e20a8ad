package io.hearsay.extractor.claim;

import static io.hearsay.fuzz.FuzzTarget.mustHold;

import io.hearsay.extractor.RequestJson;
import io.hearsay.fuzz.FuzzTarget;
import io.hearsay.fuzz.Growth;
import io.hearsay.web.ProblemException;
import java.util.List;

/** Texts to be read for claims: read and checked, or a problem (400) that names a field. */
final class ExtractionRequestFuzz implements FuzzTarget {

    private final RequestJson<ExtractionRequest> reader = new RequestJson<>(ExtractionRequest.class);

    @Override
    public void feed(byte[] input) {
        try {
            ExtractionRequest request = reader.read(input);
            mustHold(!request.source(1_000_000).text().isBlank(), "there is a text to be read");
        } catch (ProblemException refused) {
            mustHold(refused.problem().status() == 400, "what is wrong is the client's: " + refused.problem());
            mustHold(!refused.problem().field().isBlank(), "a problem names a field");
        }
    }

    @Override
    public List<String> seeds() {
        return List.of(
                "{\"docId\":\"a\",\"text\":\"He said \\\"no\\\".\",\"date\":\"2014-08-26\",\"outlet\":\"A\"}",
                "{\"text\":\"a\",\"text\":\"b\",\"date\":\"2014-08-26T18:00:00+02:00\"}",
                "{\"text\":1e999999999}",
                "[[[",
                "\ufeff{}",
                "{\"text\":\"\\ud800\"}");
    }

    @Override
    public List<Growth> growths() {
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
