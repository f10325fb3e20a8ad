package io.hearsay.query.quarantine;

import static io.restassured.RestAssured.given;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingKeys;
import io.hearsay.query.TestingViews;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ReadersPostgres
class QuarantineAccessTest {

    @BeforeEach
    void publish() {
        TestingViews.publishSample();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/quarantine", "/quarantine"})
    void itIsForOperators(String path) {
        given().get(path).then().statusCode(401);
        given().post(path + "/retry").then().statusCode(401);
        TestingKeys.as("contributor").get(path).then().statusCode(403);
        TestingKeys.as("contributor").post(path + "/retry").then().statusCode(403);
        TestingKeys.as("operator").get(path).then().statusCode(200);
    }
}
