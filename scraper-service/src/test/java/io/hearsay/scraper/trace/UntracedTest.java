package io.hearsay.scraper.trace;

import static io.hearsay.scraper.Crawling.finished;
import static io.hearsay.scraper.Crawling.start;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.contract.trace.TestingCollector;
import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.FastScraping;
import io.hearsay.scraper.TestingSite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** As it is unless traces are asked for. */
@QuarkusTest
@TestProfile(FastScraping.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
@QuarkusTestResource(value = TestingCollector.class, restrictToAnnotatedClass = true)
class UntracedTest {

    @Test
    void nothingIsSent() throws InterruptedException {
        try (TestingSite site = TestingSite.start()) {
            finished(start(site.url("/a")));
        }
        // Spans would be sent within five seconds, the exporter's own pace.
        TimeUnit.SECONDS.sleep(6);
        assertThat(TestingCollector.received()).isEmpty();
    }
}
