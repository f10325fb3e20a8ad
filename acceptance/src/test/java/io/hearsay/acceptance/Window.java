package io.hearsay.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One reader's window on the page, which notes whatever should not happen in it. */
final class Window implements AutoCloseable {

    /** What is drawn follows the window's width a moment later. */
    private static final Duration SETTLED_WITHIN = Duration.ofSeconds(2);

    /** Where pictures of the views are kept. */
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static final String TOO_WIDE =
            """
            width => [...document.querySelectorAll('body *')]
                .filter(element => element.getBoundingClientRect().right > width)
                .map(element => element.outerHTML.slice(0, 200))""";

    private final BrowserContext context;
    private final String home;
    private final Page page;
    private final List<String> foreignRequests = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    Window(BrowserContext context, String home) {
        this.context = context;
        this.home = home;
        page = context.newPage();
        page.setDefaultTimeout((double) Chromium.PATIENCE.toMillis());
        page.onRequest(request -> {
            if (!request.url().startsWith(home) && !request.url().startsWith("data:")) {
                foreignRequests.add(request.url());
            }
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
        page.onDialog(dialog -> {
            errors.add("a dialog opened: " + dialog.message());
            dialog.dismiss();
        });
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Opens a path of the page and waits until it is loaded, scripts and all. */
    Window go(String path) {
        page.navigate(home + path.substring(1));
        return this;
    }

    Locator heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    Locator link(String name) {
        return page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    Locator button(String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    /** The entries of a view's list that hold the words. */
    Locator entry(String words) {
        return page.locator("#list > li")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    /** Keeps a picture of the whole view. */
    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** No console error, no script error, no dialog, no request to anybody else since this was last asked. */
    void nothingWentWrong() {
        List<String> noted = List.copyOf(errors);
        List<String> asked = List.copyOf(foreignRequests);
        errors.clear();
        foreignRequests.clear();
        assertThat(asked).as("requests to others").isEmpty();
        assertThat(noted).as("errors").isEmpty();
    }

    /** An answer that refused something was asked for; the browser's note of it is no error. */
    void expectRefusal() {
        assertThat(errors.removeIf(error -> error.startsWith("Failed to load resource")))
                .as("a refused request")
                .isTrue();
    }

    /** Nothing has to be scrolled sideways. */
    void fits() {
        int width = page.viewportSize().width;
        Instant deadline = Instant.now().plus(SETTLED_WITHIN);
        while (reach() > width && Instant.now().isBefore(deadline)) {
            page.waitForTimeout(50);
        }
        assertThat(reach())
                .as(() -> "the width of %s, with %s reaching too far"
                        .formatted(page.url(), page.evaluate(TOO_WIDE, width)))
                .isLessThanOrEqualTo(width);
    }

    private int reach() {
        return ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
    }

    @Override
    public void close() {
        context.close();
    }
}
