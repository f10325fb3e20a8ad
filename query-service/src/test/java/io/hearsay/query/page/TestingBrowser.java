package io.hearsay.query.page;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A browser without scripts: reads pages, follows links, sends forms. */
final class TestingBrowser {

    private static final String ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private TestingBrowser() {}

    /** What is answered at an address, redirects not followed. */
    static Response ask(String address) {
        return asking().redirects().follow(false).get(address);
    }

    /** The page at an address. */
    static Document page(String address) {
        Response answer = asking().get(address);
        if (answer.statusCode() != 200) {
            throw new AssertionError(
                    "%s is answered with %d: %s".formatted(address, answer.statusCode(), answer.asString()));
        }
        return Jsoup.parse(answer.asString(), "http://localhost/");
    }

    /** The page that a link leads to. */
    static Document follow(Element link) {
        return page(link.attr("href"));
    }

    /** What a form sends as it stands, empty fields included, as browsers do. */
    static Map<String, String> fields(Element form) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : form.select("[name]")) {
            Element chosen = field.tagName().equals("select") ? field.selectFirst("option[selected]") : null;
            fields.put(
                    field.attr("name"),
                    field.tagName().equals("select") ? chosen == null ? "" : chosen.attr("value") : field.val());
        }
        return fields;
    }

    static RequestSpecification asking() {
        return given().urlEncodingEnabled(false).header("Accept", ACCEPT);
    }
}
