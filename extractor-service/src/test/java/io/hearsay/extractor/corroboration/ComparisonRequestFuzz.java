package io.hearsay.extractor.corroboration;

import static io.hearsay.fuzz.FuzzTarget.mustHold;

import io.hearsay.extractor.RequestTarget;

/** Statements to be compared. */
final class ComparisonRequestFuzz extends RequestTarget<ComparisonRequest> {

    ComparisonRequestFuzz() {
        super(
                ComparisonRequest.class,
                "{\"a\":{\"speaker\":\"A\",\"text\":\"No.\",\"date\":\"2014-08-26\"},\"b\":{\"text\":\"Yes.\"}}",
                "{\"a\":null,\"b\":[]}");
    }

    @Override
    protected void check(ComparisonRequest request) {
        mustHold(request.first() != null && request.second() != null, "there are two statements");
    }
}
