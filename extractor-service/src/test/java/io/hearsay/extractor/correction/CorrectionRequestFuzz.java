package io.hearsay.extractor.correction;

import static io.hearsay.fuzz.FuzzTarget.mustHold;

import io.hearsay.extractor.RequestTarget;

/** Corrections. */
final class CorrectionRequestFuzz extends RequestTarget<CorrectionRequest> {

    CorrectionRequestFuzz() {
        super(
                CorrectionRequest.class,
                "{\"kind\":\"speaker\",\"claims\":[\"0123456789abcdef01234567\"],\"speaker\":{\"name\":\"A\",\"status\":\"named\","
                        + "\"role\":\"b\"},\"reason\":\"why\",\"author\":\"desk\"}",
                "{\"kind\":\"join\",\"statements\":[\"0123456789abcdef01234567\",null],\"reason\":\" \",\"author\":\"\\u0000\"}");
    }

    @Override
    protected void check(CorrectionRequest request) {
        mustHold(!request.checked().reason().isEmpty(), "a correction has a reason");
    }
}
