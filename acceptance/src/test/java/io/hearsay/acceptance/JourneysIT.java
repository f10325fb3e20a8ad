package io.hearsay.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers come for, from the question to the passage that answers it. */
@ExtendWith({Installation.Provider.class, Chromium.Provider.class})
class JourneysIT {

    private static final String NO_PLANS = "no plans to coordinate with the Assad regime";
    private static final String BEGUN = "cooperation has already begun";

    private final String home;
    private final Chromium chromium;
    private Window window;

    JourneysIT(Installation installation, Chromium chromium) {
        home = installation.address("query") + "/";
        this.chromium = chromium;
    }

    @AfterEach
    void nothingWentWrong() {
        window.fits();
        window.nothingWentWrong();
        window.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1440})
    void fromASearchToThePassageInItsArticle(int width) {
        search(width, "coordinate");
        Locator found = window.entry(NO_PLANS);
        assertThat(found).containsText("Josh Earnest");
        assertThat(found).containsText("3 pages · 1 origin");
        found.locator("blockquote a").click();
        assertThat(window.heading()).containsText(NO_PLANS);
        window.page()
                .locator("li[id^=report-]")
                .filter(new Locator.FilterOptions().setHasText("Meridian News"))
                .locator("h3 a")
                .click();
        Locator passage = window.page().locator("mark:target");
        assertThat(passage.first()).isInViewport();
        assertThat(passage.first()).containsText(Pattern.compile("no plans|coordinate"));
        assertThat(window.page().locator("a[rel~=external]").first())
                .hasAttribute("href", Pattern.compile("http://.+"));
    }

    @Test
    void whyThreePagesAreOneOriginIsToldAndShown() {
        search(1440, "coordinate");
        window.entry(NO_PLANS).locator("blockquote a").click();
        Locator origins = window.page().locator("section[aria-labelledby=origins]");
        assertThat(origins.getByRole(AriaRole.HEADING).first()).hasText("1 origin");
        assertThat(origins).containsText("3 reports");
        assertThat(origins.locator("details")).containsText("Why are they one?");
        Locator columns = window.page().locator(".beside").first().locator(".columns > section");
        assertThat(columns).hasCount(2);
        for (int i = 0; i < 2; i++) {
            assertThat(columns.nth(i).locator("mark.copied").first()).isVisible();
        }
    }

    @Test
    void theTextOfAnAnonymousSourceIsNeverCountedAsThree() {
        search(1440, "sharing intelligence");
        assertThat(window.entry("sharing intelligence")).containsText("3 pages · 1 origin · anonymous");
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1440})
    void aCountLeadsToWhatItCounts(int width) {
        search(width, "coordinate");
        window.page()
                .locator("#facets")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName("negated").setExact(true))
                .click();
        assertThat(window.page().locator(".chip")).containsText("negated");
        assertThat(window.entry(NO_PLANS)).isVisible();
        assertThat(window.page().locator("#list > li").filter(new Locator.FilterOptions().setHasText(BEGUN)))
                .hasCount(0);
        window.page().locator(".chip").click();
        assertThat(window.page().locator(".chip")).hasCount(0);
    }

    @Test
    void aSearchIsNarrowedWhileItIsTyped() {
        window = chromium.open(home, 1440, 900).go("/statements");
        Locator total = window.page().locator("#found .total");
        String all = total.innerText();
        window.page().getByRole(AriaRole.SEARCHBOX).pressSequentially("intelligence");
        assertThat(total).not().hasText(all);
        assertThat(window.page()).hasURL(Pattern.compile("[?&]q=intelligence"));
        assertThat(window.page().locator("#announcement")).containsText("statement");
        window.page().goBack();
        assertThat(total).hasText(all);
    }

    @Test
    void aListGrowsWithoutGapOrRepetition() {
        window = chromium.open(home, 1440, 900).go("/statements?limit=10");
        Locator entries = window.page().locator("#list > li");
        assertThat(entries).hasCount(10);
        window.link("Show more").or(window.button("Show more")).first().click();
        assertThat(entries).hasCount(20);
        List<String> targets = entries.locator("blockquote > a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        assertThat(targets).hasSize(20).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1440})
    void aContradictionStandsWithBothPassagesAndItsReason(int width) {
        window = chromium.open(home, width, 900).go("/");
        window.link("Contradictions").click();
        Locator pair = window.page()
                .locator("#list > li")
                .filter(new Locator.FilterOptions().setHasText(NO_PLANS))
                .filter(new Locator.FilterOptions().setHasText(BEGUN))
                .first();
        assertThat(pair.locator("mark")).hasCount(2);
        assertThat(pair.locator(".reason")).containsText("Why?");
        assertThat(pair.locator(".reason p")).isVisible();
        pair.locator("a[href*='#here']").last().click();
        assertThat(window.page().locator("#here").first()).isInViewport();
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1440})
    void aSpeakersWordsAreToldOverTimeTheUndatedApart(int width) {
        window = chromium.open(home, width, 900).go("/speakers?q=United+States");
        window.link("United States").click();
        assertThat(window.page().locator("#plot canvas")).isVisible();
        assertThat(window.page().locator("#list > li").filter(new Locator.FilterOptions().setHasText(NO_PLANS)))
                .containsText("26 August 2014");
        Locator undated = window.page().locator("section[aria-labelledby=undated]");
        assertThat(undated).containsText("as long as");
        assertThat(undated).containsText("30 September");
    }

    @Test
    void anOutletShowsItsOwnReportingAgainstReprintsAndLeadsToIt() {
        window = chromium.open(home, 1440, 900).go("/outlets");
        Locator row = window.page()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText("The Harbour Courier"));
        assertThat(row.getByRole(AriaRole.IMG)).hasAttribute("aria-label", Pattern.compile("own reporting"));
        row.getByRole(AriaRole.LINK).click();
        assertThat(window.page().locator(".chip")).containsText("The Harbour Courier");
        assertThat(window.page().locator("#list > li").first()).isVisible();
    }

    @Test
    void aTextThatIsHandedInIsWatchedBeingReadAndFound() {
        window = chromium.open(home, 1440, 900).go("/hand-in");
        window.page()
                .getByLabel("Or a text")
                .fill("The lighthouse at Brannock Head will be dark from Monday, Ines Calloway said.\n\n"
                        + "\"Nobody told the ferries,\" she added.");
        window.button("Hand in").click();
        assertThat(window.page()).hasURL(Pattern.compile("/hand-in/article/"));
        Locator done = window.link("Look at the article");
        done.waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        done.click();
        assertThat(window.page().locator("mark").first()).containsText("lighthouse at Brannock Head");
        search(1440, "lighthouse speaker:Calloway");
        assertThat(window.entry("lighthouse")).containsText("Ines Calloway");
    }

    @Test
    void whatIsWrongWithAHandInIsToldWhereItIsWrong() {
        window = chromium.open(home, 1440, 900).go("/hand-in");
        window.page().getByLabel("Or a text").fill("Nothing to see.");
        window.page().getByLabel("Address of a page").fill("ftp://files.example/a");
        window.button("Hand in").click();
        assertThat(window.page().getByRole(AriaRole.ALERT)).containsText("absolute http or https address");
        assertThat(window.page().getByLabel("Or a text")).hasValue("Nothing to see.");
        assertThat(window.page().getByLabel("Address of a page")).hasAttribute("aria-invalid", "true");
        window.expectRefusal();
    }

    private void search(int width, String words) {
        if (window == null || window.page().isClosed()) {
            window = chromium.open(home, width, 900);
        }
        window.go("/");
        window.page().getByRole(AriaRole.SEARCHBOX).first().fill(words);
        window.page().getByRole(AriaRole.SEARCHBOX).first().press("Enter");
        window.page().waitForURL(Pattern.compile("[?&]q=").asPredicate());
    }
}
