package io.hearsay.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents from which clients are generated. */
@ExtendWith(Installation.Provider.class)
class OpenApiIT {

    private final Installation installation;

    OpenApiIT(Installation installation) {
        this.installation = installation;
    }

    @ParameterizedTest
    @ValueSource(strings = {"query", "scraper", "extractor"})
    void everyOperationHasANameOfItsOwn(String service) {
        JsonNode document = Api.json(given().baseUri(installation.address(service))
                .queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .response());
        assertThat(document.path("openapi").asText()).startsWith("3.1");
        assertThat(document.path("paths")).isNotEmpty();
        Set<String> names = new HashSet<>();
        document.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    if (operation.isObject() && operation.has("responses")) {
                        assertThat(operation.path("operationId").asText()).isNotBlank();
                        assertThat(names.add(operation.path("operationId").asText()))
                                .isTrue();
                    }
                }));
    }
}
