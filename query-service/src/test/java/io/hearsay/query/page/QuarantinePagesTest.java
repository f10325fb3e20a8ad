package io.hearsay.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.query.EverybodyOperates;
import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingViews;
import io.hearsay.query.correction.TestingExtractor;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(EverybodyOperates.class)
@ReadersPostgres
@WithTestResource(TestingExtractor.class)
class QuarantinePagesTest {

    private static final String FAILED = "a00000000000000000000004";

    @BeforeEach
    void publish() {
        TestingViews.publishSample();
        TestingViews.execute(
                "insert into claim.article_state_v1 (article_id, state, reason, attempts, retryable) values"
                        + " ('" + FAILED + "', 'failed', 'IllegalStateException: <b>no</b> way', 3, true);"
                        + "delete from claim.claim_v1 where article_id = '" + FAILED + "'");
    }

    @Test
    void itSaysWhyAndHasOneOrAllTriedAgain() {
        Document page = TestingBrowser.page("/quarantine");
        assertThat(page.select("#article-" + FAILED).text())
                .contains("IllegalStateException: <b>no</b> way", "3 attempts");
        assertThat(page.select("#article-" + FAILED + " h2 a").attr("href")).isEqualTo("/articles/" + FAILED);
        TestingExtractor.answers(200, "{\"articles\": 1}");
        for (String action : page.select("main form[method=post]").eachAttr("action")) {
            TestingBrowser.asking()
                    .redirects()
                    .follow(false)
                    .contentType("application/x-www-form-urlencoded")
                    .post(action)
                    .then()
                    .statusCode(303);
            assertThat(TestingExtractor.last).isEqualTo("POST /api/v1" + action + " ");
        }
    }

    @Test
    void theArticleSaysThatItCouldNotBeRead() {
        assertThat(TestingBrowser.page("/articles/" + FAILED).select("#failure").text())
                .isEqualTo("This article could not be read for claims: IllegalStateException: <b>no</b> way");
    }

    @Test
    void operatorsAreLedThere() {
        assertThat(TestingBrowser.page("/corrections").select("main a[href=/quarantine]"))
                .hasSize(1);
    }
}
