package io.hearsay.scraper;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.contract.RequestIds;
import io.hearsay.postgres.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FastScraping.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class RequestIdTest {

    @TestHTTPResource("/api/v1/crawls")
    URI crawls;

    @Test
    void everyRequestHasOneInItsAnswerAndInTheLog() throws IOException, InterruptedException {
        assertThat(RequestIds.failures(crawls)).isEmpty();
    }
}
