package io.hearsay.acceptance;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One service's API as a client sees it. */
record Api(String address) {

    private static final JsonMapper JSON = new JsonMapper();

    /** A request to be completed; paths are relative to {@code /api/v1}. */
    RequestSpecification request() {
        return given().baseUri(address).basePath("/api/v1").redirects().follow(false);
    }

    /** The JSON that a GET answers; fails on anything but 200. */
    JsonNode get(String path, Object... parameters) {
        return json(
                request().get(path, parameters).then().statusCode(200).extract().response());
    }

    /** The JSON that a POST without a body answers; fails on anything but 200. */
    JsonNode post(String path) {
        return json(request().post(path).then().statusCode(200).extract().response());
    }

    /** The items of a list, its first 200. */
    List<JsonNode> list(String path, Map<String, ?> query) {
        Response answer = request().queryParams(query).queryParam("limit", 200).get(path);
        return items(json(answer.then().statusCode(200).extract().response()));
    }

    /** The items of a list that hold the words. */
    List<JsonNode> search(String path, String words) {
        return list(path, Map.of("q", words));
    }

    static List<JsonNode> items(JsonNode list) {
        List<JsonNode> items = new ArrayList<>();
        list.path("items").forEach(items::add);
        return items;
    }

    static JsonNode json(Response answer) {
        try {
            return JSON.readTree(answer.asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
