package io.hearsay.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.http.ContentType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An operator puts right what was read wrong, sees it everywhere, and takes it back; or signs in before. */
@ExtendWith({Installation.Provider.class, Chromium.Provider.class})
class CorrectingIT {

    private static final Duration APPLIED_WITHIN = Duration.ofMinutes(1);
    private static final String NO_PLANS = "\"no plans to coordinate with the Assad regime\"";
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

    @Test
    void whatIsNoClaimIsMarkedGoneAndTakenBack() {
        String ferry = "ferry " + System.currentTimeMillis();
        JsonNode claim = HandedIn.article(query, "The %s sails at noon, Aldous Penrith said.".formatted(ferry))
                .get(0);
        String path = "/claims/" + claim.path("id").asText();
        String reason = "a caption of " + ferry;
        try (Window window = chromium.open(home, 1280, 900)) {
            Locator correct = window.go(path).page().locator("section.operate");
            correct.getByText("This is no claim").click();
            correct.getByLabel("Reason").last().fill(reason);
            press(correct, "Mark as no claim");
            until(() -> status(path) == 410);
            window.go(path);
            window.expectRefusal();
            assertThat(window.page().locator("main")).containsText(reason);
            undo(window, reason);
            until(() -> status(path) == 200);
            assertThat(window.go(path).page().locator(".byline").first()).containsText("Aldous Penrith");
            window.nothingWentWrong();
        }
    }

    @Test
    void aReportIsSplitOffAndPutBack() {
        JsonNode before = query.search("/statements", NO_PLANS).getFirst();
        String path = "/statements/" + before.path("id").asText();
        try (Window window = chromium.open(home, 1280, 900)) {
            Locator correct = window.go(path).page().locator("section.operate");
            correct.getByText("Some reports are of another statement").click();
            correct.getByRole(AriaRole.CHECKBOX).nth(2).check();
            correct.locator("#split-reason").fill(REASON + " split");
            press(correct, "Split off");
            until(() -> query.search("/statements", NO_PLANS).size() == 2);
            window.go("/statements?q=" + URLEncoder.encode(NO_PLANS, StandardCharsets.UTF_8));
            assertThat(window.page().locator("#list > li")).hasCount(2);
            undo(window, REASON + " split");
            until(() -> query.search("/statements", NO_PLANS).equals(List.of(before)));
            window.nothingWentWrong();
        }
    }

    @Test
    void twoStatementsAreJoinedAndPartedAgain() {
        String name =
                query.search("/speakers", "Muallem").getFirst().path("name").asText();
        List<JsonNode> before = query.list("/statements", Map.of("speaker", name));
        String one = before.get(0).path("id").asText();
        String other = before.get(1).path("id").asText();
        try (Window window = chromium.open(home, 1280, 900)) {
            Locator correct = window.go("/statements/" + one).page().locator("section.operate");
            correct.getByText("Another statement is the same utterance").click();
            correct.getByLabel("Address or id of the other statement").fill(home + "statements/" + other);
            correct.locator("#join-reason").fill(REASON + " join");
            press(correct, "Join");
            until(() -> query.list("/statements", Map.of("speaker", name)).size() == before.size() - 1);
            window.go("/statements/" + other);
            assertThat(window.page().locator("main"))
                    .containsText(before.get(0).path("text").asText());
            undo(window, REASON + " join");
            until(() -> query.list("/statements", Map.of("speaker", name)).equals(before));
            window.nothingWentWrong();
        }
    }

    @Test
    void aKeySignsInAndOut() {
        String key = Api.json(query.request()
                        .contentType(ContentType.JSON)
                        .body(Map.of("name", "journey " + System.currentTimeMillis(), "role", "contributor"))
                        .post("/keys")
                        .then()
                        .statusCode(201)
                        .extract()
                        .response())
                .path("key")
                .asText();
        try (Window window = chromium.open(home, 390, 800)) {
            signIn(window, "hsy_none");
            assertThat(window.page().getByRole(AriaRole.ALERT)).containsText("unknown or revoked");
            signIn(window, key);
            assertThat(window.go("/sign-in").page().locator("main")).containsText("You are signed in");
            window.fits();
            window.go("/sign-in").button("Sign out").click();
            assertThat(window.go("/sign-in").page().locator("main")).containsText("Without a key you are here as");
            window.nothingWentWrong();
        }
    }

    private static void signIn(Window window, String key) {
        window.go("/sign-in").page().getByLabel("Key").fill(key);
        window.page().locator("form[action='/sign-in'] button").click();
        window.page().waitForLoadState();
    }

    private static void press(Locator form, String button) {
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
    }

    private static void undo(Window window, String reason) {
        window.go("/corrections").entry(reason).getByRole(AriaRole.BUTTON).click();
        window.page().waitForLoadState();
    }

    private int status(String path) {
        return query.request().get(path).statusCode();
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
