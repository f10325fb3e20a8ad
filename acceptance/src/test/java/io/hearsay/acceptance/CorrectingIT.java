package io.hearsay.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An operator puts right who spoke, sees it everywhere, and takes it back. */
@ExtendWith({Installation.Provider.class, Chromium.Provider.class})
class CorrectingIT {

    private static final Duration APPLIED_WITHIN = Duration.ofMinutes(1);
    private static final String REASON = "the caption names her, as of " + System.currentTimeMillis();

    private final Api query;
    private final String home;
    private final Chromium chromium;

    CorrectingIT(Installation installation, Chromium chromium) {
        query = installation.query();
        home = installation.address("query") + "/";
        this.chromium = chromium;
    }

    @Test
    void aSpeakerIsCorrectedSeenAndUndone() {
        String kiln = "kiln " + System.currentTimeMillis();
        JsonNode claim = HandedIn.article(query, "The %s will be relit in May, Aldous Penrith said.".formatted(kiln))
                .get(0);
        String path = "/claims/" + claim.path("id").asText();
        try (Window window = chromium.open(home, 1280, 900)) {
            window.go(path);
            assertThat(window.page().locator(".byline").first()).containsText("Aldous Penrith");
            Locator correct = window.page().locator("section.operate");
            correct.getByText("Another speaker").click();
            correct.getByLabel("Name, or description").fill("Beatrix Holm");
            correct.getByLabel("Reason").first().fill(REASON);
            correct.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Correct the speaker"))
                    .click();
            until(() -> byline(window, path).contains("Beatrix Holm"));
            assertThat(window.page().locator(".note").first()).containsText(REASON);
            window.go("/statements?speaker=Beatrix+Holm");
            assertThat(window.entry(kiln)).containsText("Beatrix Holm");

            window.go("/corrections");
            Locator entry = window.entry(REASON);
            assertThat(entry).containsText("applied");
            window.picture("corrections-1280");
            entry.getByRole(AriaRole.BUTTON).click();
            until(() -> byline(window, path).contains("Aldous Penrith"));
            window.go("/corrections");
            assertThat(window.entry(REASON)).containsText("undone");
            window.nothingWentWrong();
        }
    }

    private static String byline(Window window, String path) {
        return window.go(path).page().locator(".byline").first().innerText();
    }

    private static void until(BooleanSupplier done) {
        Instant deadline = Instant.now().plus(APPLIED_WITHIN);
        while (!done.getAsBoolean()) {
            assertThat(Instant.now()).as("applied by now").isBefore(deadline);
        }
    }
}
