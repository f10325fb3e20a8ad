package io.hearsay.scraper.discovery;

import io.hearsay.scraper.address.PageAddress;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Walks once through a page and collects its links. Links marked {@code rel=nofollow}, or all of a page that says so in
 * {@code <meta name=robots>}, are left out: the site does not stand by them.
 */
final class LinkElements implements NodeVisitor {

    private final LinkCollection collection = new LinkCollection();
    private String base;
    private boolean noFollow;

    private LinkElements() {}

    static LinkElements of(Document page) {
        LinkElements elements = new LinkElements();
        NodeTraversor.traverse(elements, page);
        return elements;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            switch (element.normalName()) {
                case "a", "area" -> hyperlink(element);
                case "link" -> relation(element);
                case "meta" -> meta(element);
                case "base" -> base = base == null && element.hasAttr("href") ? element.attr("href") : base;
                case "html" -> html(element);
                default -> {} // leads nowhere
            }
        }
    }

    private void hyperlink(Element element) {
        if (element.hasAttr("href") && !hasToken(element.attr("rel"), "nofollow")) {
            collection.addLink(element.attr("href"));
        }
    }

    private void relation(Element link) {
        collection.addRelation(
                link.attr("rel"), link.attr("href"), link.attr("type"), link.attr("hreflang"), link.attr("media"));
    }

    private void meta(Element meta) {
        String content = meta.attr("content");
        if (meta.attr("http-equiv").equalsIgnoreCase("refresh")) {
            MetaRefresh.target(content).ifPresent(collection::setRefresh);
        } else if (meta.attr("name").equalsIgnoreCase("robots")) {
            noFollow |= hasToken(content, "nofollow") || hasToken(content, "none");
        }
    }

    private void html(Element html) {
        if (html.hasAttr("amp") || html.hasAttr("\u26a1")) {
            collection.setAmp();
        }
    }

    private static boolean hasToken(String list, String token) {
        if (list.isEmpty()) {
            return false;
        }
        for (String each : list.toLowerCase(Locale.ROOT).split("[\\s,]++", -1)) {
            if (each.equals(token)) {
                return true;
            }
        }
        return false;
    }

    PageLinks toLinks(PageAddress address) {
        if (noFollow) {
            collection.dropLinks();
        }
        PageAddress joined = base == null ? address : address.resolve(base).orElse(address);
        return collection.toLinks(address, joined);
    }
}
