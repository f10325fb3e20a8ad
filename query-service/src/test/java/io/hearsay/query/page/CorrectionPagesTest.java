package io.hearsay.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import io.hearsay.query.EverybodyOperates;
import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingViews;
import io.hearsay.query.correction.TestingExtractor;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(EverybodyOperates.class)
@ReadersPostgres
@WithTestResource(TestingExtractor.class)
class CorrectionPagesTest {

    private static final String CLAIM = "c00000000000000000000005";
    private static final String STATEMENT = "700000000000000000000001";

    @BeforeEach
    void publish() {
        TestingViews.publishSample();
        TestingExtractor.takes();
    }

    @Test
    void aClaimsPageHasFormsForAnotherSpeakerAndForNoClaim() {
        Document page = TestingBrowser.page("/claims/" + CLAIM);
        Map<String, String> speaker = form(page, "speaker");
        assertThat(speaker)
                .containsEntry("claim", CLAIM)
                .containsEntry("name", "Michelle Baldanza")
                .containsEntry("status", "named");
        speaker.put("name", "Mark Toner");
        speaker.put("reason", "the transcript names him");
        send(speaker).then().statusCode(303);
        assertThat(TestingExtractor.last)
                .contains("\"kind\":\"speaker\"", CLAIM, "Mark Toner", "the transcript names him");
        Map<String, String> none = form(page, "not-a-claim");
        none.put("reason", "a heading");
        send(none).then().statusCode(303);
        assertThat(TestingExtractor.last).contains("\"kind\":\"not-a-claim\"", "a heading");
    }

    @Test
    void aStatementsPageHasFormsToSplitAndToJoin() {
        Document page = TestingBrowser.page("/statements/" + STATEMENT);
        assertThat(page.select("form:has([value=split]) input[type=checkbox]").eachAttr("value"))
                .containsExactly("c00000000000000000000001", "c00000000000000000000002", "c00000000000000000000003");
        Map<String, String> join = form(page, "join");
        join.put("other", "http://localhost:8080/statements/700000000000000000000003");
        join.put("reason", "one briefing");
        send(join).then().statusCode(303);
        assertThat(TestingExtractor.last)
                .contains("\"kind\":\"join\"", "[\"" + STATEMENT + "\",\"700000000000000000000003\"]");
    }

    @Test
    void whatIsRefusedIsToldInItsWords() {
        Map<String, String> none = form(TestingBrowser.page("/claims/" + CLAIM), "not-a-claim");
        TestingExtractor.refuses(409, "reason", "it was marked before");
        send(none).then().statusCode(409).contentType(startsWith("text/html"));
    }

    @Test
    void theLogShowsWhoWhyAndWhatAndUndoes() {
        TestingViews.execute("insert into claim.correction_v1 (id, kind, claims, speaker, reason, author) values"
                + " ('4e5f60718293a4b5c6d7e8f9', 'speaker', '{" + CLAIM + "}',"
                + " '{\"name\": \"Mark Toner\", \"status\": \"named\"}', 'the transcript <b>names</b> him', 'desk');"
                + "insert into claim.corrected_v1 (claim_id, correction_id) values ('" + CLAIM
                + "', '4e5f60718293a4b5c6d7e8f9')");
        Element entry = TestingBrowser.page("/corrections").selectFirst("#correction-4e5f60718293a4b5c6d7e8f9");
        assertThat(entry.text())
                .contains("Speaker corrected: Mark Toner", "the transcript <b>names</b> him", "desk", "applied");
        assertThat(entry.selectFirst("form").attr("action")).isEqualTo("/corrections/4e5f60718293a4b5c6d7e8f9/undo");
        assertThat(TestingBrowser.page("/claims/" + CLAIM).select(".note").text())
                .startsWith("Speaker corrected by desk");
        assertThat(TestingBrowser.page("/statements/700000000000000000000003")
                        .select(".note")
                        .text())
                .contains("the transcript <b>names</b> him");
    }

    private static Map<String, String> form(Document page, String kind) {
        return TestingBrowser.fields(page.selectFirst("form:has([name=kind][value=" + kind + "])"));
    }

    private static Response send(Map<String, String> fields) {
        return TestingBrowser.asking()
                .urlEncodingEnabled(true)
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(fields)
                .post("/corrections");
    }
}
