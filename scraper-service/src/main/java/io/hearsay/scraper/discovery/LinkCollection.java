package io.hearsay.scraper.discovery;

import io.hearsay.scraper.address.PageAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Links as they are met, in a page or its Link header, sorted by what they mean (HTML, section 4.6.7). */
final class LinkCollection {

    private static final Set<String> FEED_TYPES =
            Set.of("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json");

    private final Set<String> links = new LinkedHashSet<>();
    private final List<String> feeds = new ArrayList<>();
    private final AlternateLinks alternates = new AlternateLinks();
    private String canonical;
    private String refresh;
    private boolean amp;

    /** A hyperlink that a reader may click. */
    void addLink(String href) {
        if (links.size() < PageLinks.MAX_LINKS) {
            links.add(href);
        }
    }

    /** A link with relations that says something of the page. */
    void addRelation(String relations, String href, String type, String hreflang, String media) {
        if (href.isBlank()) {
            return;
        }
        for (String relation : relations.toLowerCase(Locale.ROOT).split("\\s++", -1)) {
            switch (relation) {
                case "canonical" -> canonical = canonical == null ? href : canonical;
                case "next", "prev" -> addLink(href);
                case "amphtml" -> alternates.addAmp(href);
                case "alternate" -> addAlternate(href, type, hreflang, media);
                default -> {} // a style sheet, an icon, a licence: nothing to follow
            }
        }
    }

    private void addAlternate(String href, String type, String hreflang, String media) {
        if (!FEED_TYPES.contains(type.toLowerCase(Locale.ROOT).strip())) {
            alternates.add(href, hreflang, media);
        } else if (feeds.size() < PageLinks.MAX_LINKS) {
            feeds.add(href);
        }
    }

    void setRefresh(String target) {
        refresh = refresh == null ? target : refresh;
    }

    void setAmp() {
        amp = true;
    }

    /** Forgets the links: the page asks for it. */
    void dropLinks() {
        links.clear();
    }

    /** The links joined to a base address. */
    PageLinks toLinks(PageAddress page, PageAddress base) {
        Map<PageAddress, Found> found = new LinkedHashMap<>();
        links.forEach(link -> base.resolve(link).ifPresent(to -> found.putIfAbsent(to, Found.link(to))));
        feeds.forEach(feed -> base.resolve(feed).ifPresent(to -> found.putIfAbsent(to, Found.list(to))));
        return new PageLinks(
                resolve(refresh, base),
                resolve(canonical, base),
                amp,
                List.copyOf(found.values()),
                alternates.of(page, base));
    }

    private static PageAddress resolve(String link, PageAddress base) {
        return link == null ? null : base.resolve(link).orElse(null);
    }
}
