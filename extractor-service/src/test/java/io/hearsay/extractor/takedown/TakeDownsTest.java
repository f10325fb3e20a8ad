package io.hearsay.extractor.takedown;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.hearsay.extractor.TestingDatabase;
import io.hearsay.extractor.TestingScraper;
import io.hearsay.extractor.intake.TestingExtractor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class TakeDownsTest {

    private static final String PATH = "/api/v1/takedowns";

    private static final String SAID =
            """
            Talks on the harbour went on for a third day.

            "The harbour will be closed in May," Ada Quill said on Monday. Minister Tom Hale said the bridge is safe.

            The ferries will sail all the same, Quill added.""";

    private static final String NAMED =
            """
            Ada Quill opened the new museum of the harbour.

            "The works cost two million," engineer Mary Stone said. "Quill knew of it," Stone told Reuters.""";

    private static final String OTHER =
            """
            "The library will be closed in June," mayor Ben Oak said on Tuesday.""";

    @Inject
    TestingExtractor extractor;

    @Inject
    TestingDatabase database;

    @BeforeEach
    void startAnew() {
        extractor.startAnew();
        assertThat(extractor.read()).isTrue();
        TestingScraper.publish("said", "courier", "2014-08-26", SAID);
        TestingScraper.publish("named", "courier", "2014-08-26", NAMED);
        TestingScraper.publish("other", "courier", "2014-08-26", OTHER);
        extractor.extractAll();
        assertThat(speakers()).contains("Ada Quill", "Tom Hale", "engineer Mary Stone", "Ben Oak");
    }

    @Test
    void whatAPersonSaidIsGoneWithTheSentencesAndTheRestComesBack() {
        List<String> theirs = database.rows("select id from claim.claim where speaker_name = 'Ada Quill'");
        String speaker = database.value("select id from claim.speaker where name = 'Ada Quill'");

        take("{\"name\": \"ada quill\"%s}")
                .statusCode(201)
                .body("state", equalTo("done"))
                .body("articles", equalTo(2))
                .body("names", contains("ada quill", "Ada Quill"));
        assertThat(speakers()).as("before they are read again").containsExactly("Ben Oak");
        extractor.extractAll();

        assertThat(speakers())
                .contains("Tom Hale", "engineer Mary Stone", "Ben Oak")
                .doesNotContain("Ada Quill");
        assertThat(everything()).doesNotContain("harbour will be closed", "ferries", "Quill said");
        assertThat(database.value("select text from claim.withheld_v1 where article_id = 'said'"))
                .startsWith("Talks on the harbour went on for a third day.\n\n████ ███")
                .contains("Minister Tom Hale said the bridge is safe.")
                .doesNotContain("Quill");
        assertThat(theirs).isNotEmpty().allSatisfy(id -> assertThat(
                        database.value("select state || ' ' || reason from claim.retired_v1 where id = '" + id + "'"))
                .isEqualTo("erased it was taken down"));
        assertThat(database.value("select reason from claim.retired_v1 where id = '" + speaker + "'"))
                .isEqualTo("it was taken down");
        assertThat(database.value("select count(*) from claim.claim_entry_past"))
                .isEqualTo("0");
    }

    @Test
    void bySpeakersIdAllNamesAreKnownAndSentencesThatNameThemGoWhereAsked() {
        String speaker = database.value("select id from claim.speaker where name = 'Ada Quill'");

        take("{\"speaker\": \"" + speaker + "\", \"mentions\": true%s}").statusCode(201);
        extractor.extractAll();

        assertThat(everything())
                .doesNotContain("Quill")
                .doesNotContain("museum")
                .contains("two million", "bridge is safe");
        assertThat(database.rows("select text from claim.claim where article_id = 'named'"))
                .containsExactly("The works cost two million");
    }

    @Test
    void whatIsReadLaterObeysItAndAnotherVersionToo() {
        take("{\"name\": \"Ada Quill\", \"mentions\": true%s}").statusCode(201);
        TestingScraper.publish("later", "post", "2014-08-27", SAID);
        extractor.extractAll();
        database.execute("update claim.feed set extractor_version = '0'");
        database.execute("update claim.intake set extractor_version = '0'");
        extractor.extractAll();

        assertThat(database.value("select count(*) from claim.intake where state = 'extracted'"))
                .isEqualTo("4");
        assertThat(everything()).doesNotContain("Quill", "ferries").contains("bridge is safe");
    }

    @Test
    void anOfficeBeforeTheNameHidesNobody() {
        take("{\"name\": \"Mary Stone\"%s}").statusCode(201);
        extractor.extractAll();

        assertThat(speakers()).contains("Ada Quill").doesNotContain("engineer Mary Stone");
        assertThat(everything()).doesNotContain("two million");
    }

    @Test
    void namesThatWereMissedAreAddedByAskingAgain() {
        String id = take("{\"name\": \"Ada Quill\"%s}").extract().path("id");
        extractor.extractAll();
        assertThat(speakers()).contains("engineer Mary Stone");

        take("{\"name\": \"Ada Quill\", \"names\": [\"Mary Stone\"]%s}")
                .statusCode(201)
                .body("id", equalTo(id))
                .body("names", contains("Ada Quill", "Mary Stone"))
                .body("articles", equalTo(2));
        extractor.extractAll();

        assertThat(speakers()).contains("Tom Hale", "Ben Oak").doesNotContain("Ada Quill", "engineer Mary Stone");
        take("{\"name\": \"Ada Quill\"%s}").body("names", hasSize(2)).body("state", equalTo("done"));
    }

    @Test
    void whatAPageSaidBeforeItWasRevisedIsGoneToo() {
        String speaker = database.value("select id from claim.speaker where name = 'Ada Quill'");
        TestingScraper.publish("said", "courier", "2014-08-26", "Minister Tom Hale said the bridge is safe.");
        TestingScraper.publish("named", "courier", "2014-08-26", OTHER);
        extractor.extractAll();
        String theirs = "select count(*) > 0 from claim.claim_entry_past where keys && array[claim.search_key(1, '"
                + speaker + "')]";
        assertThat(database.value(theirs)).as("kept for walks").isEqualTo("t");

        take("{\"name\": \"Ada Quill\"%s}").statusCode(201);

        assertThat(database.value(theirs)).isEqualTo("f");
    }

    @Test
    void aHeadlineIsShownAsItWasLookedThrough() {
        String shown = "select count(*) from claim.withheld_v1";
        assertThat(database.value(shown)).as("nobody's words are taken down").isEqualTo("0");
        assertThat(database.value("select in_force or names <> '{}' from claim.withholding_v1"))
                .isEqualTo("f");

        take("{\"name\": \"Ada Quill\"%s}").statusCode(201);
        extractor.extractAll();

        assertThat(database.value(shown)).isEqualTo("3");
        assertThat(database.rows("select article_id from claim.withheld_v1 where blanked"))
                .containsExactly("said");
        assertThat(database.value("select names from claim.withholding_v1 where in_force"))
                .isEqualTo("{\"Ada Quill\"}");
    }

    @Test
    void liftingItBringsAllOfItBack() {
        String before = everything();
        String id = take("{\"name\": \"Ada Quill\", \"mentions\": true%s}")
                .extract()
                .path("id");
        extractor.extractAll();

        request()
                .delete(PATH + "/" + id + "?by=chief")
                .then()
                .statusCode(200)
                .body("state", equalTo("lifted"))
                .body("liftedBy", equalTo("chief"));
        extractor.extractAll();

        assertThat(everything()).isEqualTo(before);
        assertThat(database.value("select count(*) from claim.withheld")).isEqualTo("0");
        request().delete(PATH + "/" + id + "?by=x").then().statusCode(200).body("liftedBy", equalTo("chief"));
    }

    @Test
    void whatIsTakenDownForTwoComesBackOnlyForBoth() {
        take("{\"name\": \"Ada Quill\"%s}").statusCode(201);
        String other = take("{\"name\": \"Ben Oak\"%s}").extract().path("id");
        extractor.extractAll();

        request().delete(PATH + "/" + other + "?by=chief").then().statusCode(200);
        extractor.extractAll();

        assertThat(speakers()).contains("Ben Oak").doesNotContain("Ada Quill");
    }

    @Test
    void aCorrectionNeitherNamesThePersonNorGivesThemWords() {
        String claim = database.value("select id from claim.claim where speaker_name = 'Tom Hale' limit 1");
        String correction =
                """
                {"kind": "speaker", "claims": ["%s"], "speaker": {"name": "Ada Quill", "status": "named"},
                 "reason": "Ada Quill says so", "author": "desk"}"""
                        .formatted(claim);
        post("/api/v1/corrections", correction).statusCode(201);

        take("{\"name\": \"Ada Quill\"%s}").statusCode(201);
        extractor.extractAll();

        assertThat(database.rows("select kind, cast(speaker as text), reason from claim.correction_v1"))
                .containsExactly("not-a-claim|null|withheld: it named somebody whose words were taken down");
        assertThat(speakers()).doesNotContain("Ada Quill");
        assertThat(database.rows("select id from claim.claim where id = '" + claim + "'"))
                .isEmpty();
        String left = database.value("select id from claim.claim order by id limit 1");
        post("/api/v1/corrections", correction.replace(claim, left))
                .statusCode(409)
                .body("field", equalTo("speaker"));
    }

    @Test
    void theSameAgainIsTheOneThereIs() {
        String id = take("{\"name\": \"Ada Quill\"%s}").extract().path("id");
        take("{\"name\": \"Ada Quill\"%s}").statusCode(201).body("id", equalTo(id));

        request().get(PATH).then().body("items.id", contains(id)).body("next", nullValue());
        request()
                .get(PATH + "/" + id)
                .then()
                .body("reason", equalTo("an objection"))
                .body("author", equalTo("desk"));
        request().get(PATH + "/x").then().statusCode(404);
    }

    @Test
    void theListIsWalkedByItsCursorTheLatestFirst() {
        take("{\"name\": \"Ada Quill\"%s}").statusCode(201);
        take("{\"name\": \"Nobody Known\"%s}").statusCode(201).body("articles", equalTo(0));

        String next = request()
                .get(PATH + "?limit=1")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("next");
        request().get(PATH + "?after=" + next).then().body("items[0].names", contains("Ada Quill"));
        request().get(PATH + "?after=x").then().statusCode(400).body("field", equalTo("after"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {"reason": "r", "author": "a"}                                                      | 400 | name
            {"name": "x y", "speaker": "500000000000000000000001", "reason": "r", "author": "a"} | 400 | name
            {"name": "x", "reason": "r", "author": "a"}                                         | 400 | name
            {"speaker": "x", "reason": "r", "author": "a"}                                      | 400 | speaker
            {"speaker": "500000000000000000000001", "reason": "r", "author": "a"}               | 404 | speaker
            {"name": "Ada Quill", "names": [""], "reason": "r", "author": "a"}                  | 400 | names
            {"name": "Ada Quill", "author": "a"}                                                | 400 | reason
            {"name": "Ada Quill", "reason": "r"}                                                | 400 | author
            {"name": "Ada Quill", "url": "r"}                                                   | 400 | url
            """)
    void whatIsWrongIsNamed(String body, int status, String field) {
        post(PATH, body).statusCode(status).body("field", equalTo(field));
    }

    @Test
    void onlyTheServicesSeeIt() {
        given().get(PATH).then().statusCode(401);
        given().delete(PATH + "/x?by=desk").then().statusCode(401);
        given().contentType("application/json").body("{}").post(PATH).then().statusCode(401);
    }

    private static ValidatableResponse take(String body) {
        return post(PATH, body.formatted(", \"reason\": \"an objection\", \"author\": \"desk\""));
    }

    private static ValidatableResponse post(String path, String body) {
        return request().contentType("application/json").body(body).post(path).then();
    }

    private static RequestSpecification request() {
        return given().header("Authorization", "Bearer " + TestingScraper.CREDENTIAL);
    }

    private List<String> speakers() {
        return database.rows("select distinct speaker_name from claim.claim where speaker_name is not null order by 1");
    }

    /** Whatever answers are made of. */
    private String everything() {
        return String.join(
                "\n",
                database.rows(
                        """
                        select cast(t - 'added_in' - 'extracted_at' - 'updated_at' as text) from (
                          select to_jsonb(c) - 'search' as t from claim.claim c
                          union all select to_jsonb(s) - 'search' from claim.statement s
                          union all select to_jsonb(p) - 'search' from claim.proposition p
                          union all select to_jsonb(r) from claim.relation r
                          union all select to_jsonb(r) from claim.reprint r
                          union all select to_jsonb(n) from claim.name_use n
                          union all select to_jsonb(s) - 'search' from claim.speaker s
                          union all select to_jsonb(a) from claim.article a) all_of_it(t)
                        order by 1"""));
    }
}
