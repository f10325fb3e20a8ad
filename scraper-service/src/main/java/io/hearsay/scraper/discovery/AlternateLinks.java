package io.hearsay.scraper.discovery;

import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.alternate.Alternate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Collects what pages, sitemaps and Link headers call alternates: {@code hreflang} names a version in another language,
 * {@code media} of a handheld or a small screen a mobile form.
 */
final class AlternateLinks {

    private static final int MAX_ALTERNATES = 200;
    private static final String ANY_LANGUAGE = "x-default";

    private final List<Link> links = new ArrayList<>();

    private record Link(String href, Alternate.Kind kind, String language) {}

    /** Takes up a {@code rel=alternate} link; one that is neither is no alternate form of the page. */
    void add(String href, String hreflang, String media) {
        String language = hreflang.strip();
        if (isSmallScreen(media)) {
            add(href, Alternate.Kind.MOBILE, null);
        } else if (!language.isEmpty() && !language.equalsIgnoreCase(ANY_LANGUAGE)) {
            add(href, Alternate.Kind.LANGUAGE, language);
        }
    }

    /** Takes up a {@code rel=amphtml} link. */
    void addAmp(String href) {
        add(href, Alternate.Kind.AMP, null);
    }

    private void add(String href, Alternate.Kind kind, String language) {
        if (!href.isBlank() && links.size() < MAX_ALTERNATES) {
            links.add(new Link(href, kind, language));
        }
    }

    private static boolean isSmallScreen(String media) {
        String query = media.toLowerCase(Locale.ROOT);
        return query.contains("handheld") || query.contains("max-width") || query.contains("max-device-width");
    }

    /** The alternates of a page, which is none of its own; each address once. */
    List<Alternate> of(PageAddress page, PageAddress base) {
        Map<PageAddress, Alternate> alternates = new LinkedHashMap<>();
        for (Link link : links) {
            Optional<PageAddress> to = base.resolve(link.href());
            if (to.isPresent() && !to.get().equals(page)) {
                alternates.putIfAbsent(to.get(), new Alternate(to.get(), link.kind(), link.language()));
            }
        }
        return List.copyOf(alternates.values());
    }
}
