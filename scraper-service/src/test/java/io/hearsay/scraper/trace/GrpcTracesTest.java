package io.hearsay.scraper.trace;

import io.hearsay.contract.trace.TestingCollector;
import io.hearsay.postgres.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.HashMap;
import java.util.Map;

/** Visits as a collector sees them that is sent traces in the way that is the default: gRPC. */
@QuarkusTest
@TestProfile(GrpcTracesTest.Grpc.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
@QuarkusTestResource(value = TestingCollector.class, restrictToAnnotatedClass = true)
class GrpcTracesTest extends VisitTracesTest {

    public static final class Grpc extends Traced {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.remove("quarkus.otel.exporter.otlp.protocol");
            return settings;
        }
    }
}
