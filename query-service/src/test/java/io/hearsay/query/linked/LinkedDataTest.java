package io.hearsay.query.linked;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingViews;
import io.hearsay.web.MediaTypes;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers as a processor of JSON-LD understands them, one that may load nothing. */
@QuarkusTest
@ReadersPostgres
class LinkedDataTest {

    private static final String SCHEMA = "http://schema.org/";
    private static final String OA = "http://www.w3.org/ns/oa#";
    private static final String PROV = "http://www.w3.org/ns/prov#";

    @BeforeAll
    static void publish() {
        TestingViews.publishSample();
    }

    @Test
    void aClaimSaysWhoSaidItWhereItStandsAndThroughWhom() throws Exception {
        JsonNode claim = expanded("/api/v1/claims/c00000000000000000000002").get(0);
        assertThat(claim.at("/@id").asText()).isEqualTo(here("claims/c00000000000000000000002"));
        assertThat(claim.at("/@type"))
                .extracting(JsonNode::asText)
                .containsExactly(SCHEMA + "Claim", OA + "Annotation");
        assertThat(only(claim, SCHEMA + "author").get("@id").asText())
                .isEqualTo(here("speakers/500000000000000000000001"));
        assertThat(only(claim, SCHEMA + "author").get("@type"))
                .extracting(JsonNode::asText)
                .contains(SCHEMA + "Person");
        JsonNode article = only(claim, SCHEMA + "appearance");
        assertThat(article.get("@type").get(0).asText()).isEqualTo(SCHEMA + "NewsArticle");
        assertThat(only(article, SCHEMA + "url").get("@id").asText()).isEqualTo("http://courier.example/b");
        assertThat(only(article, SCHEMA + "datePublished").get("@value").asText())
                .isEqualTo("2014-08-27");
        JsonNode agency = only(only(claim, PROV + "wasQuotedFrom"), PROV + "wasAttributedTo");
        assertThat(only(agency, SCHEMA + "name").get("@value").asText()).isEqualTo("AFP");
        assertThat(only(claim, SCHEMA + "exampleOfWork").get("@id").asText())
                .isEqualTo(here("statements/700000000000000000000001"));
    }

    @Test
    void aClaimsPassageIsSelectedByPositionAndByQuotation() throws Exception {
        JsonNode claim = expanded("/api/v1/claims/c00000000000000000000004").get(0);
        JsonNode target = only(claim, OA + "hasTarget");
        assertThat(only(target, OA + "hasSource").get("@id").asText())
                .isEqualTo(here("articles/a00000000000000000000002"));
        JsonNode position = target.get(OA + "hasSelector").get(0);
        JsonNode quotation = target.get(OA + "hasSelector").get(1);
        assertThat(only(position, OA + "start").get("@value").asInt()).isEqualTo(80);
        assertThat(only(position, OA + "end").get("@value").asInt()).isEqualTo(113);
        assertThat(only(quotation, OA + "exact").get("@value").asText()).isEqualTo("The cooperation has already begun");
    }

    @Test
    void anAnonymousSpeakerIsDescribedAndNotNamed() throws Exception {
        JsonNode author =
                only(expanded("/api/v1/claims/c00000000000000000000004").get(0), SCHEMA + "author");
        assertThat(only(author, SCHEMA + "description").get("@value").asText())
                .isEqualTo("one source close to the issue");
        assertThat(author.has(SCHEMA + "name")).isFalse();
        assertThat(author.get("@type")).extracting(JsonNode::asText).containsExactly(PROV + "Agent");
    }

    @Test
    void aStatementTellsItsAppearancesAndTheFirst() throws Exception {
        JsonNode statement =
                expanded("/api/v1/statements/700000000000000000000001").get(0);
        assertThat(statement.get(SCHEMA + "appearance")).hasSize(3);
        assertThat(only(statement, SCHEMA + "firstAppearance").get("@id").asText())
                .isEqualTo(here("articles/a00000000000000000000001"));
        assertThat(statement.get(SCHEMA + "workExample")).hasSize(3);
    }

    @Test
    void anUndatedStatementHasNoFirstAppearance() throws Exception {
        JsonNode statement =
                expanded("/api/v1/statements/700000000000000000000003").get(0);
        assertThat(statement.has(SCHEMA + "firstAppearance")).isFalse();
        assertThat(statement.get(SCHEMA + "appearance")).hasSize(1);
    }

    @Test
    void aReprintIsDerivedFromTheArticleThatLeadsItsFamily() throws Exception {
        JsonNode reprint = expanded("/api/v1/articles/a00000000000000000000003").get(0);
        assertThat(only(reprint, PROV + "wasDerivedFrom").get("@id").asText())
                .isEqualTo(here("articles/a00000000000000000000002"));
        assertThat(reprint.get("@reverse").get(SCHEMA + "appearance")).hasSize(1);
        JsonNode leader = expanded("/api/v1/articles/a00000000000000000000002").get(0);
        assertThat(leader.has(PROV + "wasDerivedFrom")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/claims?limit=2",
                "/api/v1/articles/a00000000000000000000002/claims?limit=2",
                "/api/v1/statements?limit=2",
                "/api/v1/propositions?limit=2"
            })
    void aListKeepsItsOrder(String path) throws Exception {
        JsonNode list = expanded(path).get(0);
        assertThat(list.get("@type").get(0).asText()).isEqualTo(SCHEMA + "ItemList");
        JsonNode items = only(list, SCHEMA + "itemListElement").get("@list");
        assertThat(items).hasSize(2);
        assertThat(items.get(0).get("@id").asText()).endsWith(firstId(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/claims/c00000000000000000000006",
                "/api/v1/statements/700000000000000000000002",
                "/api/v1/propositions/900000000000000000000001",
                "/api/v1/articles/a00000000000000000000001",
                "/api/v1/claims"
            })
    void itIsTaggedAndKeptLikeAnyAnswer(String path) {
        Response first = linked(path);
        assertThat(first.header("ETag")).matches("\"[0-9a-f]{32}-gzip\"");
        assertThat(first.header("ETag")).isNotEqualTo(given().get(path).header("ETag"));
        assertThat(first.header("Vary")).isEqualTo("Accept, Accept-Encoding");
        assertThat(first.header("Cache-Control")).endsWith("no-cache");
        given().accept(MediaTypes.JSON_LD)
                .header("If-None-Match", first.header("ETag"))
                .get(path)
                .then()
                .statusCode(304)
                .body(emptyString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "application/json, application/ld+json;q=0.5", "application/*"})
    void whoeverDoesNotPreferItGetsPlainJson(String accept) {
        given().header("Accept", accept)
                .get("/api/v1/claims")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .body("total.value", equalTo(5));
    }

    @Test
    void itIsChosenByItsWeight() {
        given().header("Accept", "application/json;q=0.5, application/ld+json")
                .get("/api/v1/claims")
                .then()
                .contentType(startsWith(MediaTypes.JSON_LD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/turtle", "image/png"})
    void whatCannotBeAnsweredIsAProblem(String accept) {
        given().header("Accept", accept)
                .get("/api/v1/claims/c00000000000000000000002")
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("detail", containsString("/q/openapi"));
    }

    @Test
    void whatIsMissingIsAProblemHereToo() {
        given().accept(MediaTypes.JSON_LD)
                .get("/api/v1/claims/c0000000000000000000000e")
                .then()
                .statusCode(410)
                .contentType("application/problem+json");
    }

    private static String firstId(String path) {
        return given().get(path).jsonPath().getString("items[0].id");
    }

    private static JsonNode only(JsonNode node, String property) {
        assertThat(node.get(property)).as(property).hasSize(1);
        return node.get(property).get(0);
    }

    private static String here(String path) {
        return "http://localhost:%d/api/v1/%s".formatted(RestAssured.port, path);
    }

    private static Response linked(String path) {
        return given().accept(MediaTypes.JSON_LD)
                .get(path)
                .then()
                .statusCode(200)
                .contentType(startsWith(MediaTypes.JSON_LD))
                .extract()
                .response();
    }

    private static JsonNode expanded(String path) throws JsonLdError, IOException {
        JsonLdOptions options = new JsonLdOptions((address, unused) -> {
            throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, address + " must not be loaded");
        });
        JsonDocument document = JsonDocument.of(new StringReader(linked(path).asString()));
        return new ObjectMapper()
                .readTree(JsonLd.expand(document).options(options).get().toString());
    }
}
