package io.hearsay.farm.host;

import io.hearsay.farm.http.Answer;
import io.hearsay.farm.http.PlainAnswer;
import io.hearsay.farm.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** The articles of a host, numbered from 0, the front page. Everything about a page follows from its number. */
final class Pages {

    private static final String FOLDER = "/news/";
    private static final String MODIFIED = "Thu, 01 Jan 2026 06:00:00 GMT";

    private final HostPlan plan;
    private final ArticlePage template;
    private final AtomicInteger edition = new AtomicInteger();

    Pages(HostPlan plan) {
        this.plan = plan;
        this.template = new ArticlePage(plan, this);
    }

    /** The path of a page: {@code /news/17-harbour-talks-go-on.html}. */
    String path(int page) {
        return page == 0
                ? "/"
                : FOLDER + page + "-"
                        + headline(page).toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + ".html";
    }

    String headline(int page) {
        return Words.headline(random(page));
    }

    /** A generator of its own for each page. */
    SplittableRandom random(int page) {
        return new SplittableRandom(plan.seed() * 1_000_003 + page);
    }

    /** Which page a path is; empty for none. */
    OptionalInt number(String path) {
        if (path.equals("/")) {
            return OptionalInt.of(0);
        }
        int dash = path.indexOf('-');
        if (!path.startsWith(FOLDER) || dash < 0) {
            return OptionalInt.empty();
        }
        int page = digits(path.substring(FOLDER.length(), dash));
        return page > 0 && page < plan.pages() && path.equals(path(page)) ? OptionalInt.of(page) : OptionalInt.empty();
    }

    private static int digits(String text) {
        return text.matches("[0-9]{1,8}") ? Integer.parseInt(text) : -1;
    }

    /** The page, or that it is what it was. */
    Answer answer(int page, Request request) {
        int changes = plan.quirks().contains(Quirk.CHANGING) ? edition.incrementAndGet() : 0;
        String tag = "\"%x-%x\"".formatted(random(page).nextLong(), changes);
        return isKnown(request, tag)
                ? validated(PlainAnswer.empty(304), tag)
                : validated(PlainAnswer.page(template.html(page, changes).getBytes(StandardCharsets.UTF_8)), tag);
    }

    /** If-None-Match counts before If-Modified-Since (RFC 9110, section 13.2.2). */
    private static boolean isKnown(Request request, String tag) {
        return request.header("if-none-match").map(tag::equals).orElseGet(() -> request.header("if-modified-since")
                .filter(MODIFIED::equals)
                .isPresent());
    }

    private PlainAnswer validated(PlainAnswer answer, String tag) {
        PlainAnswer tagged = answer.with("ETag", tag);
        return plan.quirks().contains(Quirk.CHANGING) ? tagged : tagged.with("Last-Modified", MODIFIED);
    }
}
