package io.hearsay.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The web page as a reader uses it, on a phone and on a desk. */
@ExtendWith(Installation.Provider.class)
class PageIT {

    private static final String TOO_WIDE =
            """
            width => [...document.querySelectorAll('body *')]
                .filter(element => element.getBoundingClientRect().right > width)
                .map(element => element.outerHTML.slice(0, 200))""";

    private static final String SIZE = "{0} x {1}";

    private final String home;

    PageIT(Installation installation) {
        home = installation.address("query") + "/";
    }

    @ParameterizedTest(name = SIZE)
    @CsvSource({"390, 844", "1280, 900"})
    void aSearchShowsHowManyPagesAndOriginsAStatementHas(int width, int height) {
        try (Browser browser = Browser.open(home, width, height)) {
            Page page = search(browser, "coordinate");
            Locator statement = card(page, "no plans to coordinate with the Assad regime");
            assertThat(statement).containsText("Josh Earnest");
            assertThat(statement).containsText("3 pages · 1 origin");
            nothingWentWrong(browser);
            fits(page, width);
        }
    }

    @ParameterizedTest(name = SIZE)
    @CsvSource({"390, 844", "1280, 900"})
    void aStatementLeadsToItsHighlightedPassage(int width, int height) {
        try (Browser browser = Browser.open(home, width, height)) {
            Page page = search(browser, "coordinate");
            card(page, "no plans to coordinate with the Assad regime")
                    .getByRole(AriaRole.LINK)
                    .first()
                    .click();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Meridian News"))
                    .first()
                    .click();
            Locator passage = page.locator("mark")
                    .filter(new Locator.FilterOptions().setHasText("no plans to coordinate with the Assad regime"));
            assertThat(passage.first()).isVisible();
            nothingWentWrong(browser);
            fits(page, width);
        }
    }

    @ParameterizedTest(name = SIZE)
    @CsvSource({"390, 844", "1280, 900"})
    void aContradictionStandsWithBothPassagesAndItsReason(int width, int height) {
        try (Browser browser = Browser.open(home, width, height)) {
            Page page = browser.page();
            page.navigate(home);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Contradictions"))
                    .first()
                    .click();
            Locator pair = page.getByRole(AriaRole.LISTITEM)
                    .filter(new Locator.FilterOptions().setHasText("no plans to coordinate"))
                    .filter(new Locator.FilterOptions().setHasText("cooperation has already begun"));
            assertThat(pair.first()).isVisible();
            assertThat(pair.first()).containsText("Why");
            nothingWentWrong(browser);
            fits(page, width);
        }
    }

    @ParameterizedTest(name = SIZE)
    @CsvSource({"390, 844", "1280, 900"})
    void aCountLeadsToWhatItCounts(int width, int height) {
        try (Browser browser = Browser.open(home, width, height)) {
            Page page = search(browser, "coordinate");
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("negated").setExact(true))
                    .click();
            assertThat(page.locator(".chip").filter(new Locator.FilterOptions().setHasText("negated")))
                    .isVisible();
            assertThat(card(page, "no plans to coordinate with the Assad regime"))
                    .isVisible();
            assertThat(card(page, "cooperation has already begun")).hasCount(0);
            nothingWentWrong(browser);
            fits(page, width);
        }
    }

    private Page search(Browser browser, String words) {
        Page page = browser.page();
        page.navigate(home);
        page.getByRole(AriaRole.SEARCHBOX).fill(words);
        page.getByRole(AriaRole.SEARCHBOX).press("Enter");
        return page;
    }

    private static Locator card(Page page, String words) {
        return page.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(words))
                .filter(new Locator.FilterOptions().setHasText("origin"))
                .first();
    }

    private static void nothingWentWrong(Browser browser) {
        assertThat(browser.foreignRequests()).isEmpty();
        assertThat(browser.errors()).isEmpty();
    }

    /** Nothing has to be scrolled sideways. */
    private static void fits(Page page, int width) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .as(() -> "the page's width, with %s reaching too far".formatted(page.evaluate(TOO_WIDE, width)))
                .isLessThanOrEqualTo(width);
    }
}
