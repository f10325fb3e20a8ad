package io.hearsay.acceptance;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real browser on the page, which notes whatever should not happen in it. */
final class Browser implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final BrowserContext context;
    private final Page page;
    private final List<String> foreignRequests = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    private Browser(Playwright playwright, BrowserContext context, String home) {
        this.playwright = playwright;
        this.context = context;
        page = context.newPage();
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
    }

    /**
     * Opens a window.
     *
     * @param home the only address that may be asked
     */
    static Browser open(String home, int width, int height) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        BrowserContext context = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("hearsay.chromium")))
                        .setArgs(ARGUMENTS))
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, height));
        return new Browser(playwright, context, home);
    }

    Page page() {
        return page;
    }

    /** Addresses asked for that are not the page's own. */
    List<String> foreignRequests() {
        return foreignRequests;
    }

    /** Errors on the console or in a script. */
    List<String> errors() {
        return errors;
    }

    @Override
    public void close() {
        context.close();
        playwright.close();
    }
}
