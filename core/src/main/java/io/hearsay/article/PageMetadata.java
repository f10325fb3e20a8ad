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
record PageMetadata(
        Found<String> title,
        Found<String> outlet,
        Found<String> section,
        Found<String> language,
        Found<String> canonical) {

    static PageMetadata of(Document page, StructuredData data, MetaTags meta, String url) {
        Found<String> outlet =
                Found.of(meta.first("og:site_name"), "meta", 0.9).or(Found.of(data.text("publisher"), "json-ld", 0.9));
        return new PageMetadata(
                Headline.of(page, data, meta, outlet.value()),
                outlet,
                Found.of(meta.first("article:section", "section"), "meta", 0.9)
                        .or(Found.of(data.text("articleSection"), "json-ld", 0.9)),
                language(page, data, meta).map(DeclaredLanguage::tag),
                canonical(page, meta).map(address -> absolute(address.strip(), url)));
    }

    private static Found<String> language(Document page, StructuredData data, MetaTags meta) {
        Element root = page.getElementsByTag("html").first();
        String declared = root == null ? "" : root.attr("lang").strip();
        return Found.of(declared.isEmpty() ? null : declared, "html", 0.9)
                .or(Found.of(data.text("inLanguage"), "json-ld", 0.8))
                .or(Found.of(meta.first("og:locale", "content-language", "language"), "meta", 0.7));
    }

    private static Found<String> canonical(Document page, MetaTags meta) {
        Element link = page.select("link[rel=canonical]").first();
        return link == null ? Found.of(meta.first("og:url"), "meta", 0.8) : Found.of(link.attr("href"), "link", 0.95);
    }

    /** The address resolved against the page's own; null when the outcome is no absolute http address. */
    private static String absolute(String address, String url) {
        if (address.isEmpty()) {
            return null;
        }
        try {
            URI resolved = url == null ? new URI(address) : new URI(url).resolve(new URI(address));
            boolean web = "http".equals(resolved.getScheme()) || "https".equals(resolved.getScheme());
            return web ? resolved.toString() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
