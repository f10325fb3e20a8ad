package io.hearsay.scraper.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.alternate.Alternate;
import io.hearsay.scraper.alternate.Alternates.Pair;
import io.hearsay.scraper.crawl.Crawl;
import io.hearsay.scraper.discovery.Found;
import io.hearsay.scraper.discovery.Lists;
import io.hearsay.scraper.discovery.PageLinks;
import io.hearsay.scraper.frontier.AddressKind;
import io.hearsay.scraper.frontier.Candidate;
import io.hearsay.scraper.frontier.Lease;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoundAddressesTest {

    private static final PageAddress ADDRESS = PageAddress.stored("https://news.example/a");

    private static Crawl crawl() {
        Crawl crawl = new Crawl();
        crawl.scope = List.of("news.example");
        return crawl;
    }

    private static Lease lease(AddressKind kind, int hops) {
        return new Lease(1, "crawl", ADDRESS, kind, 2, hops, null, 1, null, 7, null);
    }

    private static PageAddress page(String path) {
        return PageAddress.stored("https://news.example" + path);
    }

    private static Outcome list(int hops, String list) {
        List<Found> found =
                Lists.read(list.getBytes(StandardCharsets.UTF_8), ADDRESS).orElseThrow();
        return FoundAddresses.ofList(lease(AddressKind.LIST, hops), crawl(), found);
    }

    @Test
    void entriesAreOneStepFromTheirListAndFurtherListsNone() {
        assertThat(list(0, "<sitemapindex><sitemap><loc>/1.xml</loc></sitemap></sitemapindex>")
                        .candidates())
                .containsExactly(new Candidate(page("/1.xml"), AddressKind.LIST, 2, 1, null));
        assertThat(list(3, "<urlset><url><loc>/b</loc></url></urlset>").candidates())
                .containsExactly(new Candidate(page("/b"), AddressKind.LISTED, 3, 0, null));
    }

    @Test
    void whatIsListedAsNewIsFresher() {
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        Outcome outcome = list(
                0,
                "<urlset><url><loc>/b</loc><lastmod>%s</lastmod></url><url><loc>/c</loc><lastmod>2014-08-26</lastmod></url>"
                        .formatted(now));
        assertThat(outcome.candidates()).extracting(Candidate::freshness).containsExactly(9, 0);
    }

    @Test
    void listsNestedTooDeepAreNotFollowed() {
        Outcome outcome = list(
                FoundAddresses.MAX_LEVELS,
                "<sitemapindex><sitemap><loc>/1.xml</loc></sitemap><sitemap><loc>/2.xml</loc></sitemap>");
        assertThat(outcome.candidates()).isEmpty();
        assertThat(outcome.reason()).isEqualTo("a list of 2 addresses, of which 2 are lists nested too deep");
    }

    @Test
    void alternatesInTheCrawlsScopeAreKept() {
        Outcome outcome = list(
                0,
                "<urlset><url><loc>/en/b</loc><xhtml:link rel='alternate' hreflang='de' href='/de/b'/>"
                        + "<xhtml:link rel='alternate' hreflang='fr' href='https://other.example/fr/b'/></url>");
        assertThat(outcome.alternates())
                .containsExactly(new Pair(page("/en/b"), Alternate.language(page("/de/b"), "de")));
    }

    @Test
    void aPageLeadsToItsVersionsAndOnlyASeedToItsFeeds() {
        PageLinks links = PageLinks.read(
                "<link rel=alternate hreflang=de href='/de/a'><link rel=amphtml href='/amp/a'>"
                        + "<link rel=alternate type='application/rss+xml' href='/feed'><a href='/b'>b</a>",
                ADDRESS);
        assertThat(FoundAddresses.ofPage(lease(AddressKind.LINK, 0), links))
                .extracting(Candidate::address)
                .containsExactly(page("/b"), page("/de/a"));
        assertThat(FoundAddresses.ofPage(lease(AddressKind.SEED, 0), links))
                .extracting(Candidate::address)
                .containsExactly(page("/b"), page("/feed"), page("/de/a"));
    }
}
