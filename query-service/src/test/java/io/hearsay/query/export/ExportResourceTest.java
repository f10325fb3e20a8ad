package io.hearsay.query.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingViews;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ReadersPostgres
class ExportResourceTest {

    @BeforeAll
    static void publish() {
        TestingViews.publishSample();
    }

    @Test
    void anExportHoldsEveryClaimOfTheSearchOnALineOfItsOwn() {
        List<String> lines = lines("?q=coordinate");
        assertThat(lines).hasSize(4).allMatch(line -> line.startsWith("{\"id\":\"c") && line.contains("\"cursor\":"));
    }

    @Test
    void aCutExportGoesOnAfterTheLastLineReceived() {
        List<String> all = lines("");
        String cursor = JsonPath.from(all.get(1)).getString("cursor");
        assertThat(lines("?after=" + cursor)).isEqualTo(all.subList(2, all.size()));
    }

    @Test
    void aSpreadsheetGetsAHeaderAndNoFormulas() {
        TestingViews.execute("update claim.claim_v1 set text = '=1+1, \"x\"' where id = 'c00000000000000000000004'");
        String csv = given().get("/api/v1/export?format=csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        TestingViews.publishSample();
        assertThat(csv).startsWith("id,text,type,").contains("c00000000000000000000004,\"'=1+1, \"\"x\"\"\",direct");
        assertThat(csv.lines()).hasSize(6);
    }

    @Test
    void aResumedSpreadsheetHasNoSecondHeader() {
        String cursor = given().get("/api/v1/claims?limit=3").path("next");
        String csv = given().get("/api/v1/export?format=csv&after=" + cursor).asString();
        assertThat(csv).startsWith("c00000000000000000000001,").hasLineCount(2);
    }

    @Test
    void moreThanABatchIsExportedWhole() {
        TestingViews.execute("insert into claim.claim_v1 (id, article_id, position, text, type, speaker_status) select"
                + " 'e' || lpad(to_hex(n), 23, '0'), 'a00000000000000000000001', n, 'claim ' || n, 'direct', 'unresolved'"
                + " from generate_series(1, 1234) n");
        List<String> lines = lines("");
        TestingViews.publishSample();
        assertThat(lines).hasSize(1239).doesNotHaveDuplicates();
    }

    private static List<String> lines(String query) {
        return given().get("/api/v1/export" + query)
                .then()
                .statusCode(200)
                .contentType(startsWith("application/x-ndjson"))
                .extract()
                .asString()
                .lines()
                .toList();
    }
}
