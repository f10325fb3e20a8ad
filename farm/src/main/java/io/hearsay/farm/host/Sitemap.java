package io.hearsay.farm.host;

import java.util.List;

/** A sitemap in XML (sitemaps.org). */
final class Sitemap {

    private Sitemap() {}

    static String of(List<String> urls) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        urls.forEach(url -> xml.append("<url><loc>").append(url).append("</loc></url>\n"));
        return xml.append("</urlset>\n").toString();
    }
}
