package io.hearsay.farm.host;

import io.hearsay.farm.http.Answer;
import io.hearsay.farm.http.PlainAnswer;
import io.hearsay.farm.http.Request;
import io.hearsay.farm.http.Site;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Answers for one host as its plan says. */
public final class HostSite implements Site {

    private final HostPlan plan;
    private final Pages pages;
    private final RobotsFile robots;
    private final Corners corners;
    private final AtomicInteger failuresLeft;

    public HostSite(HostPlan plan) {
        this.plan = plan;
        this.pages = new Pages(plan);
        this.robots = new RobotsFile(plan);
        this.corners = new Corners(plan);
        this.failuresLeft = new AtomicInteger(plan.failures());
    }

    /** The addresses of all its pages, the front page first. */
    public List<String> pages() {
        return IntStream.range(0, plan.pages())
                .mapToObj(pages::path)
                .map(plan::url)
                .toList();
    }

    @Override
    public Answer answer(Request request) {
        return content(request).after(plan.latency());
    }

    private Answer content(Request request) {
        String path = request.path();
        if (path.equals("/robots.txt")) {
            return robots.answer();
        }
        if (path.startsWith("/robots-moved-")) {
            return robots.moved(path);
        }
        if (failuresLeft.get() > 0 && failuresLeft.getAndDecrement() > 0) {
            return PlainAnswer.retryLater(503, plan.retryAfterSeconds());
        }
        return page(request, path);
    }

    private Answer page(Request request, String path) {
        if (path.equals("/sitemap.xml") && plan.sitemap()) {
            return PlainAnswer.of(200, "application/xml", Sitemap.of(pages()).getBytes(StandardCharsets.UTF_8));
        }
        OptionalInt page = pages.number(path);
        return page.isPresent()
                ? pages.answer(page.getAsInt(), request)
                : corners.answer(request.target()).orElseGet(() -> PlainAnswer.text(404, "not found"));
    }
}
