package io.hearsay.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.query.EverybodyOperates;
import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingViews;
import io.hearsay.query.correction.TestingExtractor;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(EverybodyOperates.class)
@ReadersPostgres
@WithTestResource(TestingExtractor.class)
class TakeDownPagesTest {

    private static final String PERSON =
            """
            {"id": "4e5f60718293a4b5c6d7e8f9", "names": ["Ada <b>Quill"], "aliases": [], "mentions": true,
             "reason": "an objection", "author": "desk", "requestedAt": "2026-11-22T12:00:00Z", "state": "done",
             "articles": 2}""";

    @BeforeEach
    void publish() {
        TestingViews.publishSample();
    }

    @Test
    void itSaysWhatWasTakenDownTakesDownAndLifts() {
        TestingExtractor.answers(200, "{\"items\": [" + PERSON + "]}");
        Document page = TestingBrowser.page("/takedowns?of=persons");
        Element entry = page.selectFirst("#takedown-4e5f60718293a4b5c6d7e8f9");
        assertThat(entry.text()).contains("person: Ada <b>Quill", "an objection", "desk", "2 articles");

        TestingExtractor.answers(200, PERSON);
        Map<String, String> fields = TestingBrowser.fields(page.selectFirst("form[action=/takedowns]"));
        fields.put("kind", "person");
        fields.put("subject", "Ada Quill");
        fields.put("mentions", "true");
        fields.put("reason", "an objection");
        send("/takedowns", fields);
        assertThat(TestingExtractor.last).contains("\"name\":\"Ada Quill\"", "\"mentions\":true");

        send(entry.selectFirst("form").attr("action"), Map.of());
        assertThat(TestingExtractor.last).startsWith("DELETE /api/v1/takedowns/4e5f60718293a4b5c6d7e8f9");
        assertThat(TestingBrowser.page("/corrections").select("main a[href=/takedowns]"))
                .hasSize(1);
    }

    private static void send(String action, Map<String, String> fields) {
        TestingBrowser.asking()
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(fields)
                .post(action)
                .then()
                .statusCode(303);
    }
}
