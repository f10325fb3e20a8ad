package io.hearsay.scraper.furniture;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.FastScraping;
import io.hearsay.scraper.TestingDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FastScraping.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class LineRetentionTest {

    private static final Instant SEEN = Instant.parse("2001-01-01T00:00:00Z");
    private static final String OLD =
            """
            insert into crawl.outlet_line (outlet, hash, pages, furniture, seen_at)
            select 'The Old', n, array['a'], case when n <= 3 then 'Sign up ' || n end, '2001-01-01T00:00:00Z'
            from generate_series(1, 12003) n""";

    @Inject
    TestingDatabase database;

    @Inject
    LineRetention retention;

    @Test
    void linesThatDoNotRecurAreForgottenInTimeAndFurnitureIsKept() {
        database.run(OLD);
        assertThat(retention.sweep(SEEN)).as("not before their time").isZero();
        assertThat(retention.sweep(SEEN.plusSeconds(1)))
                .as("however many they are")
                .isEqualTo(12_000);
        assertThat(database.texts("select furniture from crawl.outlet_line where outlet = 'The Old'"))
                .containsExactlyInAnyOrder("Sign up 1", "Sign up 2", "Sign up 3");
    }
}
