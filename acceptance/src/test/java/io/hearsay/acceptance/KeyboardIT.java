package io.hearsay.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page without a mouse: Tab, Enter, Space and the arrows lead everywhere, and one sees where one is. */
@ExtendWith({Installation.Provider.class, Chromium.Provider.class})
class KeyboardIT {

    /** More stops than any view has. */
    private static final int MOST_STOPS = 400;

    private static final String IS_FOCUSED = "element => element === document.activeElement";

    /** Where the focus is unless a reader sees it: within the window, and outlined; a date's field marks its part. */
    private static final String UNSEEN =
            """
            () => {
              const at = document.activeElement;
              if (!at || at === document.body || at.type === 'date') return null;
              const box = at.getBoundingClientRect();
              const style = getComputedStyle(at);
              const outlined = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0)
                || style.boxShadow !== 'none';
              const within = box.width > 0 && box.bottom > 0 && box.top < innerHeight;
              return outlined && within ? null : at.outerHTML.slice(0, 200);
            }""";

    private final String home;
    private final Chromium chromium;
    private Window window;

    KeyboardIT(Installation installation, Chromium chromium) {
        home = installation.address("query") + "/";
        this.chromium = chromium;
    }

    @BeforeEach
    void open() {
        window = chromium.open(home, 1280, 900);
    }

    @AfterEach
    void nothingWentWrong() {
        window.nothingWentWrong();
        window.close();
    }

    @Test
    void theFirstStopSkipsToTheContent() {
        window.go("/statements");
        keys().press("Tab");
        assertThat(window.link("Skip to the content")).isFocused();
        assertThat(window.link("Skip to the content")).isInViewport();
        keys().press("Enter");
        assertThat(window.page().locator("main")).isFocused();
    }

    @Test
    void fromASearchToAPassage() {
        window.go("/");
        enter(window.page().locator("input[type=search]").first());
        keys().type("coordinate");
        keys().press("Enter");
        window.page().waitForURL(Pattern.compile("[?&]q=coordinate").asPredicate());
        Locator statement = window.entry("no plans to coordinate").locator("blockquote a");
        statement.waitFor();
        enter(statement);
        keys().press("Enter");
        assertThat(window.heading()).containsText("no plans to coordinate");
        Locator why = window.page().locator("li[id^=report-] details summary").first();
        enter(why);
        keys().press("Enter");
        assertThat(window.page().locator("li[id^=report-] details").first()).hasAttribute("open", "");
        enter(window.page().locator("li[id^=report-] h3 a").first());
        keys().press("Enter");
        assertThat(window.page().locator("mark:target").first()).isInViewport();
    }

    @Test
    void aNarrowingIsSetAndTakenAway() {
        window.go("/statements?q=coordinate");
        enter(window.page().locator("#facets a", new Page.LocatorOptions().setHasText("negated")));
        keys().press("Enter");
        assertThat(window.page().locator(".chip")).containsText("negated");
        enter(window.page().locator(".chip"));
        keys().press("Enter");
        assertThat(window.page().locator(".chip")).hasCount(0);
    }

    @Test
    void whoHasTheListGrowGoesOnAtWhatWasAdded() {
        window.go("/statements?limit=10");
        enter(window.page().locator("#more a"));
        keys().press("Enter");
        assertThat(window.page().locator("#list > li")).hasCount(20);
        assertThat(window.page().locator("#list > li").nth(10).locator("a").first())
                .isFocused();
    }

    @Test
    void aTextIsHandedIn() {
        window.go("/hand-in");
        enter(window.page().getByLabel("Or a text"));
        keys().type("The tram to Fallow Hill stops at midnight, transport chief Odile Marchetti said.");
        enter(window.button("Hand in"));
        keys().press("Enter");
        assertThat(window.page()).hasURL(Pattern.compile("/hand-in/article/"));
        Locator done = window.link("Look at the article");
        done.waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        enter(done);
        keys().press("Enter");
        assertThat(window.page()).hasURL(Pattern.compile("/articles/"));
    }

    @Test
    void noViewHoldsTheFocusOrHidesIt() {
        for (String path : List.of(
                "/", "/contradictions", "/speakers", "/outlets", "/propositions", "/hand-in", "/claims?q=coordinate")) {
            window.go(path);
            int stops = 0;
            do {
                tab();
                stops++;
            } while (!isAtTheEnd() && stops < MOST_STOPS);
            assertThat(stops).as("stops on %s", path).isBetween(5, MOST_STOPS - 1);
        }
    }

    private Keyboard keys() {
        return window.page().keyboard();
    }

    /** Goes on to the next stop, where the focus must be seen. */
    private void tab() {
        keys().press("Tab");
        assertThat(window.page().evaluate(UNSEEN))
                .as("a stop without a visible focus on %s", window.page().url())
                .isNull();
    }

    private boolean isAtTheEnd() {
        return Boolean.TRUE.equals(window.page().evaluate("document.activeElement === document.body"));
    }

    /** Tabs until an element has the focus. */
    private void enter(Locator target) {
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            if (Boolean.TRUE.equals(target.evaluate(IS_FOCUSED))) {
                return;
            }
            tab();
        }
        fail("no number of Tab presses leads to %s on %s", target, window.page().url());
    }
}
