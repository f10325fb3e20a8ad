package io.hearsay.query.speaker;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingViews;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ReadersPostgres
class SpeakerSearchTest {

    @BeforeAll
    static void publish() {
        TestingViews.publishSample();
        TestingViews.execute("insert into claim.speaker_v1 (id, name, status, aliases, statements, search)"
                + " select lpad(to_hex(n), 24, '0'), initcap(translate(md5(n::text), '0123456789', 'ghijklmnop')),"
                + " 'named', '{}', n % 50, to_tsvector('english', translate(md5(n::text), '0123456789', 'ghijklmnop'))"
                + " from generate_series(1, 30000) n;"
                + "insert into claim.speaker_v1 (id, name, status, aliases, statements) values"
                + " ('5000000000000000000000aa', 'Recep Tayyip Erdoğan', 'named', '{Erdoğan}', 3);"
                + "create index on claim.speaker_v1 using gin (folded);"
                + "create index on claim.speaker_v1 using gin (folded_name public.gin_trgm_ops);"
                + "create index on claim.speaker_v1 using gin (search); analyze claim.speaker_v1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Erdoğan",
                "erdogan",
                "ERDOGAN",
                "Erdogann",
                "Erdgan",
                "Tayip Erdogan",
                "Recep Tayyip Erdoğan",
                "Receb Tayyip Erdogan"
            })
    void aSpeakerIsFoundWithoutAccentsAndWithMistakes(String q) {
        given().queryParam("q", q)
                .get("/api/v1/speakers")
                .then()
                .statusCode(200)
                .body("items.name", hasItem("Recep Tayyip Erdoğan"));
    }

    @Test
    void amongThirtyThousandItDoesNotTakeLong() {
        for (int i = 0; i < 10; i++) {
            given().get("/api/v1/speakers?q=Erdgan");
        }
        long[] milliseconds = LongStream.range(0, 20)
                .map(i -> given().queryParam("q", "Erdogan" + (char) ('a' + i))
                        .get("/api/v1/speakers")
                        .time())
                .sorted()
                .toArray();
        assertThat(Duration.ofMillis(milliseconds[10])).isLessThan(Duration.ofSeconds(1));
    }
}
