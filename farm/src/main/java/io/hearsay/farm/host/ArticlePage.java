package io.hearsay.farm.host;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A news page of 20 to 60 KB: an article of its own between navigation, teasers and scripts that all pages of the host
 * share. It links to about a hundred others, its own children first, so that a crawl from the front page finds all.
 */
final class ArticlePage {

    private static final int CHILDREN = 20;
    private static final int LINKS = 100;

    private final HostPlan plan;
    private final Pages pages;
    private final String outlet;
    private final String head;
    private final String foot;

    ArticlePage(HostPlan plan, Pages pages) {
        this.plan = plan;
        this.pages = pages;
        SplittableRandom random = new SplittableRandom(plan.seed());
        this.outlet = "The " + Words.headline(random).split(" ", 2)[0] + " Herald";
        this.head = Furniture.head(random);
        this.foot = Furniture.foot(random, outlet);
    }

    /**
     * The page.
     *
     * @param edition another number is another text
     */
    String html(int page, int edition) {
        SplittableRandom random = pages.random(page);
        String headline = Words.headline(random);
        StringBuilder html = new StringBuilder(48_000);
        html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>");
        html.append(headline).append(" | ").append(outlet).append("</title>\n");
        metadata(page, headline, html);
        html.append(head);
        article(headline, new SplittableRandom(random.nextLong() + edition), html);
        teasers(page, random, html);
        return html.append(foot).toString();
    }

    private void metadata(int page, String headline, StringBuilder html) {
        String published = LocalDateTime.of(2026, 1, 1, 6, 0).plusMinutes(page) + ":00Z";
        html.append("<link rel=\"canonical\" href=\"").append(plan.url(pages.path(page)));
        html.append("\">\n<meta property=\"og:title\" content=\"").append(headline);
        html.append("\">\n<meta property=\"og:site_name\" content=\"").append(outlet);
        html.append("\">\n<meta property=\"article:published_time\" content=\"").append(published);
        html.append("\">\n");
    }

    private static void article(String headline, SplittableRandom random, StringBuilder html) {
        html.append("<main><article>\n<h1>").append(headline).append("</h1>\n");
        html.append("<p class=\"byline\">By ")
                .append(Words.headline(random), 0, 5)
                .append(" Miller</p>\n");
        for (int paragraphs = 10 + random.nextInt(30); paragraphs > 0; paragraphs--) {
            html.append("<p>");
            Words.paragraph(random, html);
            html.append("</p>\n");
        }
        html.append("</article></main>\n");
    }

    private void teasers(int page, SplittableRandom random, StringBuilder html) {
        html.append("<aside><h2>More from us</h2>\n<ul class=\"teasers\">\n");
        for (int linked : linked(page, random)) {
            html.append("<li class=\"teaser teaser--compact\"><a class=\"teaser__link\" href=\"");
            html.append(pages.path(linked)).append(session(random)).append("\"><span class=\"teaser__title\">");
            html.append(pages.headline(linked)).append("</span></a></li>\n");
        }
        for (String corner : page == 0 ? corners() : List.<String>of()) {
            html.append("<li><a href=\"").append(corner).append("\">corner</a></li>\n");
        }
        html.append("</ul></aside>\n");
    }

    private String session(SplittableRandom random) {
        return plan.quirks().contains(Quirk.SESSION_LINKS) ? "?sid=%016x".formatted(random.nextLong()) : "";
    }

    /** The page's children, then others, each once. */
    private Set<Integer> linked(int page, SplittableRandom random) {
        Set<Integer> linked = new LinkedHashSet<>();
        for (int child = page * CHILDREN + 1; child <= page * CHILDREN + CHILDREN && child < plan.pages(); child++) {
            linked.add(child);
        }
        int wanted = Math.min(LINKS, plan.pages() - 1);
        for (int tries = 2 * LINKS; linked.size() < wanted && tries > 0; tries--) {
            linked.add(random.nextInt(plan.pages()));
        }
        return linked;
    }

    private List<String> corners() {
        List<String> paths = new ArrayList<>(List.of("/private/diary.html"));
        paths.addAll(Corners.entrances(plan.quirks()));
        return paths;
    }
}
