package io.hearsay.scraper.discovery;

import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.alternate.Alternate;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Sitemaps and sitemap indexes (sitemaps.org), in XML with the news extension and alternates, or as lines of text. A
 * page's {@code lastmod} is no publication date; the news extension's date is. Relative addresses, which the protocol
 * forbids and sites use, are joined to the sitemap's own.
 */
final class Sitemaps {

    private static final Set<String> ENTRIES = Set.of("url", "sitemap");

    private Sitemaps() {}

    /** What a sitemap in XML leads to. */
    static List<Found> read(ListBody body, PageAddress address) {
        Findings found = new Findings();
        ListElements.each(body, ENTRIES, element -> {
            found(element, address).ifPresent(found::add);
            return true;
        });
        return found.all();
    }

    private static Optional<Found> found(Element element, PageAddress address) {
        String location = ListElements.text(element, "loc");
        return location == null ? Optional.empty() : address.resolve(location).map(to -> found(element, to, address));
    }

    private static Found found(Element element, PageAddress location, PageAddress sitemap) {
        String modified = ListDates.iso(ListElements.text(element, "lastmod"));
        return ListElements.localName(element).equals("sitemap")
                ? Found.list(location, modified)
                : new Found(
                        location, Found.Kind.ENTRY, listed(element, modified), alternates(element, location, sitemap));
    }

    private static Listed listed(Element page, String modified) {
        Element news = ListElements.child(page, "news");
        if (news == null) {
            return new Listed(null, null, modified, null, null);
        }
        Element publication = ListElements.child(news, "publication");
        return new Listed(
                ListDates.iso(ListElements.text(news, "publication_date")),
                "sitemap",
                modified,
                ListElements.text(news, "title"),
                publication == null ? null : ListElements.text(publication, "language"));
    }

    private static List<Alternate> alternates(Element page, PageAddress location, PageAddress sitemap) {
        AlternateLinks alternates = new AlternateLinks();
        for (Element child = page.firstElementChild(); child != null; child = child.nextElementSibling()) {
            if (ListElements.localName(child).equals("link")
                    && child.attr("rel").equalsIgnoreCase("alternate")) {
                alternates.add(child.attr("href"), child.attr("hreflang"), child.attr("media"));
            }
        }
        return alternates.of(location, sitemap);
    }

    /** What a sitemap of one address a line leads to. */
    static List<Found> readLines(ListBody body, PageAddress address) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body.open(), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.replace("\ufeff", "").strip())
                    .filter(line -> line.startsWith("http") && line.length() <= PageAddress.MAX_LENGTH)
                    .limit(ListElements.MAX_ENTRIES)
                    .flatMap(line -> address.resolve(line).stream())
                    .map(to -> Found.entry(to, Listed.NOTHING))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail", e);
        }
    }
}
