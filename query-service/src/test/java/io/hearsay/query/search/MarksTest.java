package io.hearsay.query.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingViews;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@ReadersPostgres
class MarksTest {

    private static final String EARNEST = "c00000000000000000000001";
    private static final String BALDANZA = "c00000000000000000000005";

    @BeforeEach
    void publish() {
        TestingViews.publishSample();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            q=coordinating plans          | 1 | [plans, coordinate]
            q="plans to coordinate"       | 1 | [plans, coordinate]
            q=REGIMES                     | 1 | [regime]
            q=Earnest coordination        | 1 | [coordinate]
            q=Earnest                     | 1 | []
            q=about:America coordinating  | 5 | [U.S, coordinating]
            about=America                 | 5 | [U.S]
            q=russia -syria               | 5 | [Russia]
            """)
    void theWordsThatMatchedAreMarked(String query, String claim, String words) {
        assertThat(marked("/claims?" + query, "c0000000000000000000000" + claim).toString())
                .isEqualTo(words);
    }

    @Test
    void statementsAreMarkedToo() {
        assertThat(marked("/statements?q=cooperations", "700000000000000000000002"))
                .containsExactly("cooperation");
    }

    @Test
    void withoutWordsNothingIsMarked() {
        for (String list : List.of("/claims", "/statements?status=anonymous", "/claims/" + EARNEST)) {
            given().get("/api/v1" + list).then().body(list.contains("c0") ? "$" : "items[0]", not(hasKey("marks")));
        }
        given().get("/api/v1/statements?q=plans").then().body("items[0].claims", everyItem(not(hasKey("marks"))));
    }

    @Test
    void markupAndCharactersOfMarksAreOnlyText() {
        said(EARNEST, "😀 <b>Plans</b> & \uE000plans\uE001 &amp; <i plans>planning's http://plans.example/x?plans <");
        List<String> words = marked("/claims?q=plan", EARNEST);
        assertThat(words).hasSizeGreaterThan(3).allMatch(word -> word.toLowerCase(Locale.ROOT)
                .startsWith("plan"));
    }

    @Test
    void accentsAreMarkedWhereTheyStand() {
        said(BALDANZA, "Straße, café: Peña’s résumé");
        assertThat(marked("/claims?q=pena resume", BALDANZA)).containsExactly("Peña", "résumé");
        assertThat(marked("/claims?q=Peña", BALDANZA)).containsExactly("Peña");
    }

    @Test
    void aHeadlineThatIsNotItsTextMarksNothing() {
        assertThat(Marks.marks("a b", "a \uE000b\uE001")).containsExactly(new Mark(2, 3));
        assertThat(Marks.marks("a  b", "a \uE000b\uE001")).isEmpty();
        assertThat(Marks.comparable("<é𝒜ﬁ\uE000>")).isEqualTo(" e𝒜ﬁ  ");
    }

    private static void said(String claim, String text) {
        TestingViews.execute(
                "update claim.claim_v1 set text = '%s' where id = '%s'".formatted(text.replace("'", "''"), claim)
                        + ";update claim.claim_v1 set search = setweight(to_tsvector('english', public.unaccent(text)), 'B')"
                        + " where id = '" + claim + "'");
    }

    private static List<String> marked(String search, String id) {
        Map<String, Object> item = given().get("/api/v1" + search)
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.id == '" + id + "' }");
        int[] text = ((String) item.get("text")).codePoints().toArray();
        return ((List<?>) item.get("marks"))
                .stream()
                        .map(Map.class::cast)
                        .map(mark -> new String(
                                text, (int) mark.get("start"), (int) mark.get("end") - (int) mark.get("start")))
                        .toList();
    }
}
