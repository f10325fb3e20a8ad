package io.hearsay.scraper.discovery;

import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.alternate.Alternate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * What a page of HTML leads to.
 *
 * @param refresh where a meta refresh of at most ten seconds sends the reader, or null
 * @param canonical the address the page calls its own, or null
 * @param amp whether the page is an AMP form itself
 * @param found links in the page's order, then its feeds; each address once
 * @param alternates the page's other forms; each address once
 */
public record PageLinks(
        PageAddress refresh, PageAddress canonical, boolean amp, List<Found> found, List<Alternate> alternates) {

    /** Links of a page that are followed, at most. */
    static final int MAX_LINKS = 5000;

    public PageLinks {
        found = List.copyOf(found);
        alternates = List.copyOf(alternates);
    }

    /** Of a page that leads nowhere. */
    public static final PageLinks NONE = new PageLinks(null, null, false, List.of(), List.of());

    /** Reads a page. */
    public static PageLinks read(String html, PageAddress address) {
        return of(Jsoup.parse(html, address.value()), address);
    }

    /** Reads a page that is parsed already, and leaves it as it is. */
    public static PageLinks of(Document page, PageAddress address) {
        return LinkElements.of(page).toLinks(address);
    }

    /**
     * The same with what the answer's Link header (RFC 8288) adds. What the page itself calls canonical goes before
     * what the header does.
     *
     * @param header its value, or null
     */
    public PageLinks withHeader(String header, PageAddress address) {
        return header == null ? this : and(LinkHeader.read(header, address));
    }

    private PageLinks and(PageLinks more) {
        Map<PageAddress, Found> all = new LinkedHashMap<>();
        Stream.concat(found.stream(), more.found.stream()).forEach(link -> all.putIfAbsent(link.address(), link));
        Map<PageAddress, Alternate> forms = new LinkedHashMap<>();
        Stream.concat(alternates.stream(), more.alternates.stream())
                .forEach(form -> forms.putIfAbsent(form.address(), form));
        return new PageLinks(
                refresh,
                canonical == null ? more.canonical : canonical,
                amp,
                List.copyOf(all.values()),
                List.copyOf(forms.values()));
    }
}
