package io.hearsay.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Texts are written by anybody: what looks like markup or script is shown as the text that it is. */
@ExtendWith({Installation.Provider.class, Chromium.Provider.class})
class HostileTextIT {

    private static final String SCRIPT = "<script>document.title='taken over'</script>";
    private static final String IMAGE = "<img src=x onerror=\"document.title='taken over'\">";
    private static final String BREAKOUT = "\"'><svg onload=\"document.title='taken over'\">";
    private static final String TEMPLATE = "{config:property} ${7*7} {{7*7}} #{7*7}";

    private static final String TEXT =
            """
            Brannigan Oake said the ferry will sail at dawn %s.

            Brannigan Oake said the crossing is safe %s.

            Brannigan Oake said the quay is closed %s.

            A %s notice hangs on the quay.
            """
                    .formatted(SCRIPT, IMAGE, BREAKOUT, TEMPLATE);

    private final Api query;
    private final String home;
    private final Chromium chromium;

    HostileTextIT(Installation installation, Chromium chromium) {
        query = installation.query();
        home = installation.address("query") + "/";
        this.chromium = chromium;
    }

    @Test
    void nothingInATextIsExecuted() {
        JsonNode claim = HandedIn.article(
                        query, Map.of("text", TEXT, "title", SCRIPT + " Ferries", "outlet", BREAKOUT + " Post"))
                .get(0);
        String article = claim.at("/article/id").asText();
        try (Window window = chromium.open(home, 1280, 900)) {
            for (String path : List.of(
                    "/articles/" + article,
                    "/claims/" + claim.path("id").asText(),
                    "/statements/" + claim.path("statementId").asText(),
                    "/speakers/" + claim.path("speaker").path("id").asText(),
                    "/statements?speaker=Brannigan+Oake",
                    "/statements?q=" + encoded(SCRIPT + IMAGE),
                    "/statements?outlet=" + encoded(BREAKOUT),
                    "/speakers?q=" + encoded(IMAGE),
                    "/outlets")) {
                window.go(path);
                isOnlyText(window);
            }
            window.go("/articles/" + article);
            assertThat(window.page().locator("main").innerText()).contains(TEMPLATE, "<img src=x onerror=");
            window.nothingWentWrong();
        }
    }

    private static void isOnlyText(Window window) {
        String where = window.page().url();
        assertThat(window.page().title()).as(where).isNotEqualTo("taken over");
        assertThat(window.page()
                        .locator("main script, main img, main iframe, main [onload], main [onerror]")
                        .count())
                .as(where)
                .isZero();
        assertThat(window.page()
                        .locator("a[href^='javascript:' i], a[href^='data:' i]")
                        .count())
                .as(where)
                .isZero();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
