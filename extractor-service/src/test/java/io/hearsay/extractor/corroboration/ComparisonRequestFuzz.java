package io.hearsay.extractor.corroboration;

import static io.hearsay.fuzz.FuzzTarget.mustHold;

import io.hearsay.extractor.RequestJson;
import io.hearsay.fuzz.FuzzTarget;
import io.hearsay.fuzz.Growth;
import io.hearsay.web.ProblemException;
import java.util.List;

/** Statements to be compared: read and checked, or a problem (400) that names a field. */
final class ComparisonRequestFuzz implements FuzzTarget {

    private final RequestJson<ComparisonRequest> reader = new RequestJson<>(ComparisonRequest.class);

    @Override
    public void feed(byte[] input) {
        try {
            ComparisonRequest request = reader.read(input);
            mustHold(request.first() != null && request.second() != null, "there are two statements");
        } catch (ProblemException refused) {
            mustHold(refused.problem().status() == 400, "what is wrong is the client's: " + refused.problem());
            mustHold(!refused.problem().field().isBlank(), "a problem names a field");
        }
    }

    @Override
    public List<String> seeds() {
        return List.of(
                "{\"a\":{\"speaker\":\"A\",\"text\":\"No.\",\"date\":\"2014-08-26\"},\"b\":{\"text\":\"Yes.\"}}",
                "{\"a\":null,\"b\":[]}",
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
