package io.hearsay.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ReadersPostgres
class PageTest {

    private static final Pattern IMPORT = Pattern.compile("from \"\\./([^\"]+)\"");

    @Test
    void thePageIsServedUnderAStrictPolicy() {
        given().get("/")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .body(containsString("<label for=\"q\""));
    }

    @Test
    void everyModuleThatThePageLoadsIsServed() {
        List<String> modules = IMPORT.matcher(given().get("/app.js").asString())
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        assertThat(modules).contains("api.js", "views/statement.js");
        modules.forEach(module -> given().get("/" + module).then().statusCode(200));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/app.js", "/dom.js", "/parts.js", "/style.css", "/views/article.js", "/views/speakers.js"})
    void nothingComesFromElsewhereAndNoDataBecomesMarkup(String file) {
        String text = given().get(file).asString().replace("http://www.w3.org/2000/svg", "");
        assertThat(text).doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(");
        assertThat(text).doesNotContain("//cdn", "https://");
    }
}
