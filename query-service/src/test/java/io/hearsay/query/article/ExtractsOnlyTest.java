package io.hearsay.query.article;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingViews;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No answer to the public, in whatever form, holds what stands neither in a paragraph with a claim nor beside one. */
@QuarkusTest
@ReadersPostgres
class ExtractsOnlyTest {

    private static final String ARTICLE = "a00000000000000000000001";
    private static final List<String> BEYOND = List.of("An opening of no interest", "Far away");

    private static final List<String> LISTS = List.of(
            "/claims",
            "/claims?act=attitude",
            "/statements",
            "/propositions",
            "/contradictions",
            "/speakers",
            "/outlets");

    @BeforeEach
    void publish() {
        TestingViews.publishSample();
    }

    @Test
    void noAnswerHoldsMoreThanExtracts() {
        List<String> paths = new ArrayList<>(LISTS);
        for (String noun : List.of("claims", "statements", "propositions", "speakers")) {
            List<String> ids =
                    given().get("/api/v1/" + noun + "?limit=200").jsonPath().getList("items.id");
            ids.forEach(id -> paths.add("/" + noun + "/" + id));
        }
        List<String> articles =
                given().get("/api/v1/claims?limit=200").jsonPath().getList("items.article.id");
        articles.stream().distinct().forEach(id -> paths.add("/articles/" + id));
        assertThat(paths).hasSizeGreaterThan(20).contains("/articles/" + ARTICLE);

        List<String> answers = new ArrayList<>();
        paths.forEach(path -> answers.addAll(inAllForms(path)));
        articles.forEach(id -> answers.addAll(List.of(
                ask("/api/v1/articles/" + id + "/claims", "*/*"), ask("/api/v1/articles/" + id + "/reprints", "*/*"))));
        Stream.of("of=claims&format=jsonl", "of=claims&format=csv", "of=statements&format=jsonl")
                .forEach(export -> answers.add(ask("/api/v1/export?" + export, "*/*")));

        assertThat(answers).noneMatch(answer -> BEYOND.stream().anyMatch(answer::contains));
        assertThat(answers).as("what is looked at are answers").anyMatch(answer -> answer.contains("More of it."));
    }

    private static List<String> inAllForms(String path) {
        int query = path.indexOf('?') < 0 ? path.length() : path.indexOf('?');
        List<String> answers = new ArrayList<>();
        answers.add(ask("/api/v1" + path, ContentType.JSON.toString()));
        answers.add(ask("/api/v1" + path, "application/ld+json"));
        answers.add(ask(path, ContentType.HTML.toString()));
        for (String form : List.of(".json", ".jsonl", ".csv")) {
            answers.add(ask(path.substring(0, query) + form + path.substring(query), "*/*"));
        }
        return answers;
    }

    private static String ask(String path, String accept) {
        return given().accept(accept).get(path).asString();
    }
}
