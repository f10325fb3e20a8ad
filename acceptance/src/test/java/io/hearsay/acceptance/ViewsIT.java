package io.hearsay.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every view on a phone, a tablet and a desk, by day and by night, and on paper; pictures of each are kept. */
@ExtendWith({Installation.Provider.class, Chromium.Provider.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ViewsIT {

    private static final int PHONE = 390;
    private static final int TABLET = 820;
    private static final int DESK = 1440;

    /** What a page of A4 leaves between its margins, in CSS pixels. */
    private static final int PAPER = 700;

    private final Api query;
    private final String home;
    private final Chromium chromium;
    private Window window;

    ViewsIT(Installation installation, Chromium chromium) {
        query = installation.query();
        home = installation.address("query") + "/";
        this.chromium = chromium;
    }

    @BeforeAll
    void open() {
        window = chromium.open(home, DESK, 900);
    }

    @AfterAll
    void close() {
        window.close();
    }

    List<View> views() {
        return View.all(query);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    void aViewFitsEveryScreenAndIsOpenToEverybody(View view) {
        window.go(view.path());
        window.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        PlaywrightAssertions.assertThat(window.heading()).hasCount(1);
        for (int width : List.of(DESK, TABLET, PHONE)) {
            look(view, width);
        }
        isAccessible(view, "on a phone");
        window.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        isAccessible(view, "on a phone, in the dark");
        window.picture("%s-%d-dark".formatted(view, PHONE));
        window.page().setViewportSize(DESK, 900);
        isAccessible(view, "on a desk, in the dark");
        window.picture("%s-%d-dark".formatted(view, DESK));
        window.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        isAccessible(view, "on a desk");
        window.nothingWentWrong();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    void aViewPrintsWithinThePaperAndHasItsTwins(View view) {
        window.page().setViewportSize(PAPER, 990);
        window.go(view.path());
        window.page()
                .emulateMedia(
                        new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.LIGHT));
        try {
            window.fits();
            window.picture(view + "-print");
            assertThat(window.page().locator("nav[aria-label=Sections]").isVisible())
                    .isFalse();
            assertThat(window.heading().isVisible()).isTrue();
            twinsAnswer(view);
        } finally {
            window.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        }
    }

    @SuppressWarnings("unchecked")
    private void twinsAnswer(View view) {
        List<String> twins = (List<String>) window.page()
                .locator("link[rel=alternate]")
                .evaluateAll("links => links.map(link => link.getAttribute('href'))");
        assertThat(twins).as(view.name()).hasSize(view.hasTwins() ? 3 : 0);
        twins.forEach(twin -> answers(view, twin));
    }

    private void answers(View view, String twin) {
        Response answer =
                RestAssured.given().baseUri(home).urlEncodingEnabled(false).get(twin);
        assertThat(answer.statusCode()).as("%s: %s", view, twin).isEqualTo(200);
        assertThat(answer.header("Content-Disposition")).as(twin).startsWith("inline; filename=");
    }

    private void look(View view, int width) {
        window.page().setViewportSize(width, 900);
        window.fits();
        window.picture("%s-%d".formatted(view, width));
    }

    private void isAccessible(View view, String where) {
        List<Rule> violations =
                new AxeBuilder(window.page()).setLegacyMode(true).analyze().getViolations();
        assertThat(violations)
                .as("what axe finds in %s %s", view, where)
                .extracting(
                        rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml() + " "
                                + rule.getNodes().getFirst().getFailureSummary())
                .isEmpty();
    }
}
