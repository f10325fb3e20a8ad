package io.hearsay.extractor.claim;

import static io.hearsay.fuzz.FuzzTarget.mustHold;

import io.hearsay.extractor.RequestTarget;

/** Texts to be read for claims. */
final class ExtractionRequestFuzz extends RequestTarget<ExtractionRequest> {

    ExtractionRequestFuzz() {
        super(
                ExtractionRequest.class,
                "{\"docId\":\"a\",\"text\":\"He said \\\"no\\\".\",\"date\":\"2014-08-26\",\"outlet\":\"A\"}",
                "{\"text\":\"a\",\"text\":\"b\",\"date\":\"2014-08-26T18:00:00+02:00\"}");
    }

    @Override
    protected void check(ExtractionRequest request) {
        mustHold(!request.source(1_000_000).text().isBlank(), "there is a text to be read");
    }
}
