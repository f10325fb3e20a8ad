package io.hearsay.scraper.discovery;

import static io.hearsay.scraper.discovery.ListElements.localName;
import static io.hearsay.scraper.discovery.ListElements.text;

import io.hearsay.scraper.address.PageAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Feeds that are no well-formed XML, have a document type, or are very long: whatever looks like an entry is one. */
final class LooseFeeds {

    private static final Set<String> NAMES = Set.of("item", "entry", "link");
    private static final Set<String> FEEDS = Set.of("channel", "feed");
    private static final int DEEPEST_BASE = 8;

    private final Findings found = new Findings();
    private final PageAddress address;
    private PageAddress site;

    private LooseFeeds(PageAddress address) {
        this.address = address;
        this.site = address;
    }

    /** What a feed leads to. */
    static List<Found> read(ListBody body, PageAddress address) {
        LooseFeeds feed = new LooseFeeds(address);
        ListElements.each(body, NAMES, feed::take);
        return feed.found.all();
    }

    private boolean take(Element element) {
        if (localName(element).equals("link")) {
            takeLink(element);
            return false;
        }
        link(element).flatMap(base(element)::resolve).ifPresent(page -> found.add(Found.entry(page, listed(element))));
        return true;
    }

    /** The channel's own link is what its entries' relative links are joined to; one to what comes next is a list. */
    private void takeLink(Element link) {
        String parent = link.parent() == null ? "" : localName(link.parent());
        if (FEEDS.contains(parent) && link.attr("rel").equals("next")) {
            address.resolve(link.attr("href")).ifPresent(next -> found.add(Found.list(next)));
        } else if (parent.equals("channel") && link.hasText()) {
            site = address.resolve(link.text()).orElse(address);
        }
    }

    private static Optional<String> link(Element entry) {
        for (Element child = entry.firstElementChild(); child != null; child = child.nextElementSibling()) {
            if (localName(child).equals("link") && isAlternate(child)) {
                return Optional.of(child.hasAttr("href") ? child.attr("href") : child.text())
                        .filter(link -> !link.isBlank());
            }
        }
        return Optional.ofNullable(text(entry, "guid", "id")).filter(id -> id.startsWith("http"));
    }

    private static boolean isAlternate(Element link) {
        String relation = link.attr("rel");
        return relation.isEmpty() || relation.equals("alternate");
    }

    /** The nearest {@code xml:base} counts, each joined to those around it. */
    private PageAddress base(Element entry) {
        List<String> bases = new ArrayList<>();
        Element at = entry;
        for (int depth = 0; at != null && depth < DEEPEST_BASE; depth++, at = at.parent()) {
            if (at.hasAttr("xml:base")) {
                bases.addFirst(at.attr("xml:base"));
            }
        }
        PageAddress base = site;
        for (String next : bases) {
            base = base.resolve(next).orElse(base);
        }
        return base;
    }

    private static Listed listed(Element entry) {
        return new Listed(
                ListDates.iso(text(entry, "pubDate", "published", "issued", "date")),
                "feed",
                ListDates.iso(text(entry, "updated", "modified")),
                text(entry, "title"),
                null);
    }
}
