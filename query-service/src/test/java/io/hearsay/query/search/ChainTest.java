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
import java.util.function.IntConsumer;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "claims?sort=newest",
                "claims?sort=oldest",
                "claims?sort=relevance&q=coordinate",
                "claims?status=named",
                "claims?minOrigins=1",
                "statements?sort=newest",
                "statements?sort=oldest",
                "statements?sort=origins",
                "statements?sort=pages",
                "statements?sort=relevance&q=coordinate",
                "statements?minOrigins=1",
                "statements?until=2020-01-01"
            })
    void whatChangesDuringAWalkKeepsItsPlaceInIt(String search) {
        List<String> before = page("/api/v1/" + search + "&limit=200", null).path("items.id");
        assertThat(walk("/api/v1/" + search, ChainTest::change)).isEqualTo(before);
    }

    @Test
    void whatIsMergedDuringAWalkIsShownAsItsSuccessor() {
        List<String> before = page("/api/v1/statements?limit=200", null).path("items.id");
        String merged = before.getLast();
        List<String> seen = walk("/api/v1/statements", page -> {
            if (page == 1) {
                TestingViews.execute(
                        """
                        delete from claim.statement_v1 where id = '%1$s';
                        insert into claim.statement_v1 (id, text, speaker_status, first_reported)
                          values ('%2$s', 'moved', 'unresolved', '2099-01-01');
                        insert into claim.retired_v1 (id, kind, state, successor)
                          values ('%1$s', 'statement', 'merged', '%3$s'), ('%3$s', 'statement', 'merged', '%2$s')"""
                                .formatted(merged, "f00000000000000000000009", "f00000000000000000000008"));
            }
        });
        assertThat(seen).hasSameSizeAs(before).endsWith("f00000000000000000000009");
    }

    @Test
    void whatIsErasedDuringAWalkIsLeftOut() {
        List<String> before = page("/api/v1/statements?limit=200", null).path("items.id");
        List<String> seen = walk(
                "/api/v1/statements",
                page -> TestingViews.execute(
                        "delete from claim.statement_v1 where id = '%s'".formatted(before.getLast())));
        assertThat(seen).isEqualTo(before.subList(0, before.size() - 1));
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

    /** The ids on all pages, with something done after each of them. */
    private static List<String> walk(String list, IntConsumer between) {
        Response page = page(list, null);
        List<String> seen = new ArrayList<>(page.<List<String>>path("items.id"));
        for (int pages = 1; page.path("next") != null; pages++) {
            between.accept(pages);
            page = page(list, page.path("next"));
            seen.addAll(page.<List<String>>path("items.id"));
        }
        return seen;
    }

    /** Changes all that a search may find, order or show by, in another way each time. */
    private static void change(int time) {
        String day = time % 2 == 0 ? "2001-01-01" : "2099-01-01";
        TestingViews.execute(
                """
                update claim.statement_v1 set first_reported = '%1$s', pages = pages * %2$d, origins = 0,
                  speaker_status = 'unresolved', search = null;
                update claim.claim_v1 set date = '%1$s', speaker_status = 'unresolved', act = 'attitude', search = null"""
                        .formatted(day, time * 3));
    }

    private static Response page(String list, String after) {
        var request = list.contains("limit=") ? given() : given().queryParam("limit", 1);
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
