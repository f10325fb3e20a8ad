package io.hearsay.query.speaker;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

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
}
