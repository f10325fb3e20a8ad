package io.hearsay.query.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingViews;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ReadersPostgres
class EntityTagTest {

    @BeforeEach
    void publish() {
        TestingViews.publishSample();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/claims",
                "/api/v1/claims/c00000000000000000000001",
                "/api/v1/statements?limit=1",
                "/api/v1/articles/a00000000000000000000001",
                "/api/v1/speakers/500000000000000000000001/timeline"
            })
    void whoHasAnAnswerAlreadyIsToldSo(String path) {
        Response first = given().get(path);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.header("ETag")).matches("\"[0-9a-f]{32}-gzip\"");
        assertThat(first.contentType()).startsWith("application/json");
        assertThat(first.header("Cache-Control")).matches("(private, )?no-cache");
        given().header("If-None-Match", first.header("ETag"))
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(first.header("ETag")))
                .body(emptyString());
    }

    @Test
    void whoAsksForTheHeadersOnlyIsToldSoToo() {
        String path = "/api/v1/statements/700000000000000000000001";
        String tag = given().get(path).header("ETag");
        given().head(path).then().statusCode(200).header("ETag", equalTo(tag));
        given().header("If-None-Match", tag).head(path).then().statusCode(304).header("ETag", equalTo(tag));
    }

    @Test
    void answersAreCompressedForWhoeverAsks() throws Exception {
        for (String accepted : List.of("application/json", "application/ld+json")) {
            URI claims = URI.create("http://localhost:%d/api/v1/claims".formatted(RestAssured.port));
            HttpRequest request = HttpRequest.newBuilder(claims)
                    .header("Accept", accepted)
                    .header("Accept-Encoding", "gzip")
                    .build();
            try (HttpClient client = HttpClient.newHttpClient()) {
                HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
                assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
                try (InputStream body = new GZIPInputStream(answer.body())) {
                    assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8))
                            .startsWith("{\"");
                }
            }
        }
    }

    @Test
    void anAnswerThatChangedIsSentAgain() {
        String tag = given().get("/api/v1/claims").header("ETag");
        TestingViews.execute("update claim.claim_v1 set text = 'Changed' where id = 'c00000000000000000000001'");
        given().header("If-None-Match", tag)
                .get("/api/v1/claims")
                .then()
                .statusCode(200)
                .body("total.value", equalTo(5));
    }

    @Test
    void uncompressedBytesAreOthers() throws Exception {
        URI claims = URI.create("http://localhost:%d/api/v1/claims".formatted(RestAssured.port));
        try (HttpClient plain = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    plain.send(HttpRequest.newBuilder(claims).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.headers().firstValue("ETag").orElseThrow()).matches("\"[0-9a-f]{32}\"");
            assertThat(answer.headers().firstValue("Vary").orElseThrow()).isEqualTo("Accept, Accept-Encoding");
            assertThat(answer.body()).startsWith("{\"items\":");
        }
    }

    @Test
    void aProblemHasNoTag() {
        given().get("/api/v1/claims?limit=0").then().statusCode(400).header("ETag", nullValue());
    }
}
