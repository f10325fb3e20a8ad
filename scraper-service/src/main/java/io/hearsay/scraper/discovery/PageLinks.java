package io.hearsay.scraper.discovery;

import io.hearsay.scraper.address.PageAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page of HTML leads to.
 *
 * @param refresh where a meta refresh of at most ten seconds sends the reader, or null
 * @param canonical the address the page calls its own, or null
 * @param found links in the page's order, then its feeds; each address once
 */
public record PageLinks(PageAddress refresh, PageAddress canonical, List<Found> found) {

    private static final int MAX_REFRESH_SECONDS = 10;
    private static final int MAX_LINKS = 5000;

    public PageLinks {
        found = List.copyOf(found);
    }

    /** Reads a page. */
    public static PageLinks read(String html, PageAddress address) {
        Document page = Jsoup.parse(html, address.value());
        PageAddress base = base(page, address);
        return new PageLinks(
                refresh(page, base).orElse(null), canonical(page, base).orElse(null), links(page, base));
    }

    private static PageAddress base(Document page, PageAddress address) {
        Element base = page.selectFirst("base[href]");
        return base == null ? address : address.resolve(base.attr("href")).orElse(address);
    }

    private static Optional<PageAddress> canonical(Document page, PageAddress base) {
        return page.select("link[rel~=(?i)^canonical$][href]").stream()
                .map(link -> link.attr("href"))
                .filter(link -> !link.isBlank())
                .findFirst()
                .flatMap(base::resolve);
    }

    private static Optional<PageAddress> refresh(Document page, PageAddress base) {
        return page.select("meta[http-equiv~=(?i)^refresh$][content]").stream()
                .map(meta -> refreshTarget(meta.attr("content")))
                .flatMap(Optional::stream)
                .findFirst()
                .flatMap(base::resolve);
    }

    /** Reads {@code 0; url=/there}: seconds, then the target, quoted or not. */
    private static Optional<String> refreshTarget(String content) {
        int end = content.indexOf(';');
        int url = content.toLowerCase(Locale.ROOT).indexOf("url=");
        if (end < 0 || url < end || !isSoon(content.substring(0, end).strip())) {
            return Optional.empty();
        }
        String target = content.substring(url + "url=".length()).strip();
        boolean quoted = target.length() > 1 && (target.startsWith("'") || target.startsWith("\""));
        return Optional.of(quoted ? target.substring(1, target.length() - 1) : target);
    }

    private static boolean isSoon(String seconds) {
        return seconds.length() <= 4
                && seconds.matches("[0-9.]+")
                && seconds.charAt(0) != '.'
                && Integer.parseInt(seconds.split("\\.", 2)[0]) <= MAX_REFRESH_SECONDS;
    }

    private static List<Found> links(Document page, PageAddress base) {
        Map<PageAddress, Found> found = new LinkedHashMap<>();
        for (Element link : page.select("a[href], area[href]")) {
            if (found.size() < MAX_LINKS && !isNoFollow(link)) {
                base.resolve(link.attr("href")).ifPresent(to -> found.putIfAbsent(to, Found.link(to)));
            }
        }
        List<Found> all = new ArrayList<>(found.values());
        page.select("link[rel=alternate][type=application/rss+xml][href],"
                        + " link[rel=alternate][type=application/atom+xml][href]")
                .forEach(feed -> base.resolve(feed.attr("href")).ifPresent(to -> all.add(Found.list(to))));
        return all;
    }

    private static boolean isNoFollow(Element link) {
        return link.attr("rel").toLowerCase(Locale.ROOT).contains("nofollow");
    }
}
