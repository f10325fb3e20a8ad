package io.hearsay.scraper.discovery;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import io.hearsay.scraper.address.PageAddress;
import java.io.IOException;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sitemaps and sitemap indexes (sitemaps.org), with the news extension. A page's {@code lastmod} is no publication
 * date; the news extension's date is.
 */
final class Sitemaps {

    private Sitemaps() {}

    /** What a sitemap leads to; empty when the bytes are none. */
    static Optional<List<Found>> read(byte[] body, PageAddress address) {
        SiteMapParser parser = new SiteMapParser(false, true);
        parser.setStrictNamespace(false);
        parser.enableExtension(Extension.NEWS);
        try {
            return Optional.of(found(
                    parser.parseSiteMap(
                            "application/xml", body, URI.create(address.value()).toURL()),
                    address));
        } catch (UnknownFormatException | IOException _) {
            return Optional.empty();
        }
    }

    private static List<Found> found(AbstractSiteMap map, PageAddress address) {
        return switch (map) {
            case SiteMapIndex index ->
                index.getSitemaps().stream()
                        .flatMap(part -> address.resolve(part.getUrl().toString()).stream())
                        .map(Found::list)
                        .toList();
            case SiteMap pages ->
                pages.getSiteMapUrls().stream()
                        .flatMap(page -> entry(page, address))
                        .toList();
            default -> List.of();
        };
    }

    private static Stream<Found> entry(SiteMapURL page, PageAddress address) {
        return address.resolve(page.getUrl().toString()).stream()
                .map(found -> Found.entry(found, newsDate(page), "sitemap"));
    }

    private static String newsDate(SiteMapURL page) {
        ExtensionMetadata[] news = page.getAttributesForExtension(Extension.NEWS);
        return news == null
                ? null
                : Arrays.stream(news)
                        .map(attributes -> ((NewsAttributes) attributes).getPublicationDateTime())
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .map(Sitemaps::iso)
                        .orElse(null);
    }

    private static String iso(ZonedDateTime date) {
        return date.withZoneSameInstant(ZoneOffset.UTC).toOffsetDateTime().toString();
    }
}
