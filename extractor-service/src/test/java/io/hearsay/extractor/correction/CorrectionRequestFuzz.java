package io.hearsay.extractor.correction;

import static io.hearsay.fuzz.FuzzTarget.mustHold;

import io.hearsay.extractor.RequestJson;
import io.hearsay.fuzz.FuzzTarget;
import io.hearsay.fuzz.Growth;
import io.hearsay.web.ProblemException;
import java.util.List;

/** Corrections: read and checked, or a problem (400) that names a field. */
final class CorrectionRequestFuzz implements FuzzTarget {

    private final RequestJson<CorrectionRequest> reader = new RequestJson<>(CorrectionRequest.class);

    @Override
    public void feed(byte[] input) {
        try {
            CorrectionRequest request = reader.read(input);
            mustHold(!request.checked().reason().isEmpty(), "a correction has a reason");
        } catch (ProblemException refused) {
            mustHold(refused.problem().status() == 400, "what is wrong is the client's: " + refused.problem());
            mustHold(!refused.problem().field().isBlank(), "a problem names a field");
        }
    }

    @Override
    public List<String> seeds() {
        return List.of(
                "{\"kind\":\"speaker\",\"claims\":[\"0123456789abcdef01234567\"],\"speaker\":{\"name\":\"A\",\"status\":\"named\","
                        + "\"role\":\"b\"},\"reason\":\"why\",\"author\":\"desk\"}",
                "{\"kind\":\"join\",\"statements\":[\"0123456789abcdef01234567\",null],\"reason\":\" \",\"author\":\"\\u0000\"}",
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
