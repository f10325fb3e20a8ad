package io.hearsay.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

class ApiVerificationTest {

    /** As schemathesis 4.32 writes it. */
    private static final String REPORT =
            """
            {"stop_reason": "max_time", "exit_code": 0, "operations": {"total": 35, "tested": 34},
             "test_cases": {"generated": 82, "with_failures": 1, "unique_failures": 1}}""";

    @Test
    void requestsAreThoseThatWereSent() throws JsonProcessingException {
        assertThat(ApiVerification.requests(new JsonMapper().readTree(REPORT))).isEqualTo(82);
    }
}
