package io.hearsay.query.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingViews;
import io.hearsay.query.claim.Claims;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ReadersPostgres
class ChainTest {

    private static final String SEPARATOR = "\u001f";

    @BeforeEach
    void publish() {
        TestingViews.publishSample();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/claims", "/api/v1/statements", "/api/v1/articles/a00000000000000000000002/claims"})
    void whatIsAddedDuringAWalkIsNotShownInIt(String list) {
        Response first = page(list, null);
        int total = first.path("total.value");
        List<String> seen = new ArrayList<>(first.<List<String>>path("items.id"));
        String next = first.path("next");
        while (next != null) {
            addBeforeAndAfter(seen.size());
            Response page = page(list, next);
            seen.addAll(page.<List<String>>path("items.id"));
            assertThat(page.<Integer>path("total.value")).isEqualTo(total);
            next = page.path("next");
        }
        assertThat(seen).doesNotHaveDuplicates().hasSize(total).noneMatch(id -> id.startsWith("f"));
        assertThat(page(list, null).<Integer>path("total.value")).isGreaterThan(total);
    }

    @Test
    void anExportIsContinuedAsItBegan() {
        List<String> lines = lines(null);
        addBeforeAndAfter(1);
        String cursor = lines.getFirst().replaceFirst(".*\"cursor\":\"", "").replaceFirst("\".*", "");
        assertThat(lines(cursor)).hasSize(lines.size() - 1).noneMatch(line -> line.contains("\"id\":\"f"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1:2",
                "2:1:",
                "1:2:x",
                "';:1:",
                "",
                "0:0:",
                "99999999999999999999:99999999999999999999:",
                "1:9:5,4"
            })
    void aForgedSnapshotIsRefused(String snapshot) {
        String next = page("/api/v1/claims", null).path("next");
        String forged = forged(next, 0, snapshot);
        given().queryParam("after", forged)
                .get("/api/v1/claims")
                .then()
                .statusCode(400)
                .body("field", equalTo("after"));
    }

    @Test
    void aForgedTotalOrKeyIsRefused() {
        String next = page("/api/v1/claims", null).path("next");
        for (String forged : List.of(forged(next, 1, "eq-1"), forged(next, 1, "5"), forged(next, 2, "a\0b"))) {
            given().queryParam("after", forged)
                    .get("/api/v1/claims")
                    .then()
                    .statusCode(400)
                    .body("field", equalTo("after"));
        }
    }

    /** The cursor with another key in the place of one, under the checksum that the service would write. */
    private static String forged(String cursor, int key, String value) {
        String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(SEPARATOR, -1);
        parts[key + 1] = value;
        String keys = String.join(SEPARATOR, List.of(parts).subList(1, parts.length));
        Chain<?> chain = Chain.of(Claims.BY_DATE, Claims.conditions(new Filter()), null);
        String query = chain.source().view()
                + chain.source().order()
                + chain.conditions().canonical();
        CRC32C sum = new CRC32C();
        sum.update((query + SEPARATOR + keys).getBytes(StandardCharsets.UTF_8));
        String whole = Long.toHexString(sum.getValue()) + SEPARATOR + keys;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole.getBytes(StandardCharsets.UTF_8));
    }

    private static Response page(String list, String after) {
        var request = given().queryParam("limit", 1);
        if (after != null) {
            request.queryParam("after", after);
        }
        return request.get(list).then().statusCode(200).extract().response();
    }

    private static List<String> lines(String after) {
        var request = given();
        if (after != null) {
            request.queryParam("after", after);
        }
        return request.get("/api/v1/export")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
    }

    private static void addBeforeAndAfter(int number) {
        for (String date : List.of("2001-01-01", "2099-01-01")) {
            String id = "'f%022d%s'".formatted(number, date.charAt(2));
            TestingViews.execute("insert into claim.claim_v1 (id, article_id, position, text, type, speaker_status,"
                    + " published_date, outlet) values (" + id
                    + ", 'a00000000000000000000002', 9, 'late', 'direct', 'unresolved', '" + date + "', 'Late');"
                    + "insert into claim.statement_v1 (id, text, speaker_status, first_reported) values (" + id
                    + ", 'late', 'unresolved', '" + date + "')");
        }
    }
}
