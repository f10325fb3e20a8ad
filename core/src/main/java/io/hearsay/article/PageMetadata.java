package io.hearsay.article;

import java.net.URI;
import java.net.URISyntaxException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of itself outside its text.
 *
 * @param title the headline, or null
 * @param outlet the site's name, or null
 * @param section section or rubric, or null
 * @param language BCP 47 tag, or null
 * @param canonical absolute address, or null
 */
record PageMetadata(String title, String outlet, String section, String language, String canonical) {

    static PageMetadata of(Document page, StructuredData data, MetaTags meta, String url) {
        String outlet = outlet(data, meta);
        String section = meta.first("article:section", "section");
        return new PageMetadata(
                Headline.of(page, data, meta, outlet),
                outlet,
                section == null ? data.text("articleSection") : section,
                language(page, data, meta),
                canonical(page, meta, url));
    }

    private static String outlet(StructuredData data, MetaTags meta) {
        String site = meta.first("og:site_name");
        return site == null ? data.text("publisher") : site;
    }

    private static String language(Document page, StructuredData data, MetaTags meta) {
        Element root = page.getElementsByTag("html").first();
        String declared = root == null ? "" : root.attr("lang").strip();
        if (declared.isEmpty()) {
            declared = first(data.text("inLanguage"), meta.first("og:locale", "content-language", "language"));
        }
        return DeclaredLanguage.tag(declared);
    }

    private static String first(String one, String other) {
        if (one != null) {
            return one;
        }
        return other == null ? "" : other;
    }

    private static String canonical(Document page, MetaTags meta, String url) {
        Element link = page.select("link[rel=canonical]").first();
        String address = link == null ? meta.first("og:url") : link.attr("href");
        return address == null || address.isBlank() ? null : absolute(address.strip(), url);
    }

    /** The address resolved against the page's own; null when the outcome is no absolute http address. */
    private static String absolute(String address, String url) {
        try {
            URI resolved = url == null ? new URI(address) : new URI(url).resolve(new URI(address));
            boolean web = "http".equals(resolved.getScheme()) || "https".equals(resolved.getScheme());
            return web ? resolved.toString() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
