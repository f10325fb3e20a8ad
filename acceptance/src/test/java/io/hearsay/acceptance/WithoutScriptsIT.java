package io.hearsay.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page where scripts are turned off: everything can be read, searched, paged and handed in. */
@ExtendWith({Installation.Provider.class, Chromium.Provider.class})
class WithoutScriptsIT {

    private static final String NO_PLANS = "no plans to coordinate with the Assad regime";
    private static final Duration READ_WITHIN = Duration.ofMinutes(1);

    private final String home;
    private final Chromium chromium;
    private Window window;

    WithoutScriptsIT(Installation installation, Chromium chromium) {
        home = installation.address("query") + "/";
        this.chromium = chromium;
    }

    @BeforeEach
    void open() {
        window = chromium.openWithoutScripts(home, 1280, 900);
    }

    @AfterEach
    void nothingWentWrong() {
        window.nothingWentWrong();
        window.close();
    }

    @Test
    void fromASearchToThePassageInItsArticle() {
        window.go("/");
        window.page().getByRole(AriaRole.SEARCHBOX).first().fill("coordinate");
        window.page().getByRole(AriaRole.SEARCHBOX).first().press("Enter");
        Locator found = window.entry(NO_PLANS);
        assertThat(found).containsText("3 pages · 1 origin");
        found.locator("blockquote a").click();
        assertThat(window.heading()).containsText(NO_PLANS);
        window.page().locator("li[id^=report-] h3 a").first().click();
        assertThat(window.page().locator("mark:target").first()).isInViewport();
    }

    @Test
    void aFilledInNarrowingIsAFormLikeAnyOther() {
        window.go("/statements");
        window.page().getByText("Narrow it down").click();
        window.page().getByLabel("Outlet").fill("Meridian News");
        window.page().getByRole(AriaRole.SEARCHBOX).first().press("Enter");
        assertThat(window.page()).hasURL(Pattern.compile("/statements\\?outlet=Meridian\\+News$"));
        assertThat(window.page().locator(".chip")).containsText("Meridian News");
    }

    @Test
    void aListIsPagedWithoutGapOrRepetition() {
        window.go("/statements?limit=10");
        String total = window.page().locator("#found .total").innerText();
        List<String> seen = new ArrayList<>();
        while (true) {
            window.page()
                    .locator("#list > li blockquote > a")
                    .all()
                    .forEach(link -> seen.add(link.getAttribute("href")));
            Locator more = window.page().locator("#more a");
            if (more.count() == 0) {
                break;
            }
            more.click();
        }
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(total).startsWith(seen.size() + " ");
    }

    @Test
    void contradictionsSpeakersAndOutletsAreRead() {
        window.go("/contradictions");
        assertThat(window.entry(NO_PLANS).locator("mark")).hasCount(2);
        window.link("Speakers").click();
        window.link("United States").click();
        assertThat(window.page().locator("#plot")).isHidden();
        assertThat(window.page().locator("section[aria-labelledby=undated]")).containsText("as long as");
        window.link("Outlets").click();
        assertThat(window.page().getByRole(AriaRole.ROW)).not().hasCount(0);
    }

    @Test
    void aTextIsHandedInAndLookedForAgain() {
        window.go("/hand-in");
        window.page()
                .getByLabel("Or a text")
                .fill("The reservoir above Pell Valley is half empty, water board chair Tomas Rehnquist said.");
        window.button("Hand in").click();
        assertThat(window.link("Look again")
                        .or(window.link("Look at the article"))
                        .first())
                .isVisible();
        Instant deadline = Instant.now().plus(READ_WITHIN);
        while (window.link("Look at the article").count() == 0) {
            assertThat(Instant.now()).isBefore(deadline);
            window.link("Look again")
                    .or(window.link("Look at the article"))
                    .first()
                    .click();
            if (window.page().url().contains("/articles/")) {
                break;
            }
        }
        if (!window.page().url().contains("/articles/")) {
            window.link("Look at the article").click();
        }
        assertThat(window.page().locator("mark").first()).containsText("reservoir above Pell Valley");
    }
}
