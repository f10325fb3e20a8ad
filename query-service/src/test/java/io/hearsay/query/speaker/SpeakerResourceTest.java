package io.hearsay.query.speaker;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingViews;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ReadersPostgres
class SpeakerResourceTest {

    @BeforeAll
    static void publish() {
        TestingViews.publishSample();
    }

    @Test
    void aSpeakerIsFoundByAnotherNameAndByAMisspeltOne() {
        given().get("/api/v1/speakers?q=america").then().body("items.name", contains("United States"));
        given().get("/api/v1/speakers?q=Josh Ernest").then().body("items.name", contains("Josh Earnest"));
    }

    @Test
    void speakersAreToldApartByWhatIsKnownOfThem() {
        given().get("/api/v1/speakers?status=anonymous")
                .then()
                .body("items.name", contains("one source close to the issue"));
    }

    @Test
    void oneSpeakerSaysWhomItRepresents() {
        given().get("/api/v1/speakers/500000000000000000000001")
                .then()
                .statusCode(200)
                .body("role", equalTo("White House spokesman"))
                .body("represents", equalTo("United States"))
                .body("claims", equalTo(3));
    }

    @Test
    void everyNameAndOfficeSaysWhereItComesFromAndWhenItHeld() {
        given().get("/api/v1/speakers/500000000000000000000001")
                .then()
                .body("names.find { it.kind == 'office' }.name", equalTo("White House spokesman"))
                .body("names.find { it.kind == 'office' }.from", equalTo("pages"))
                .body("names.find { it.kind == 'office' }.earliest", equalTo("2014-08-26"))
                .body("names.find { it.kind == 'name' }.articles", greaterThan(1));
        String states = given().get("/api/v1/speakers?q=america").path("items[0].id");
        given().get("/api/v1/speakers/" + states)
                .then()
                .body("names.find { it.name == 'Washington' }.kind", equalTo("seat"))
                .body("names.find { it.name == 'Washington' }.from", equalTo("alias-table"));
    }
}
