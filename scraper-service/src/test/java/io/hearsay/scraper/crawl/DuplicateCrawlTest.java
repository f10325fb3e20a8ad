package io.hearsay.scraper.crawl;

import static io.hearsay.scraper.Crawling.articles;
import static io.hearsay.scraper.Crawling.crawl;
import static io.hearsay.scraper.Crawling.finished;
import static io.hearsay.scraper.Crawling.start;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.FastScraping;
import io.hearsay.scraper.TestingSite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that lead to others, and pages with more than one address. */
@QuarkusTest
@TestProfile(FastScraping.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class DuplicateCrawlTest {

    private TestingSite site;

    @BeforeEach
    void open() {
        site = TestingSite.start();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirectsAreFollowedAndRecorded(int status) {
        site.redirect("/old", status, "/new").article("/new", "Moved");
        assertThat(crawl(site.url("/old"))).isEqualTo(Map.of("redirected", 1, "fetched", 1));
        assertThat(articles(site.host())).extracting("url").containsExactly(site.url("/new"));
    }

    @Test
    void aCircleOfRedirectsEnds() {
        site.redirect("/a", 302, "/b").redirect("/b", 302, "/a").redirect("/self", 302, "/self");
        assertThat(crawl(site.url("/a"), site.url("/self"))).isEqualTo(Map.of("redirected", 1, "failed", 2));
    }

    @Test
    void aLongWayOfRedirectsEndsAfterFive() {
        for (int i = 0; i < 9; i++) {
            site.redirect("/" + i, 302, "/" + (i + 1));
        }
        assertThat(crawl(site.url("/0"))).isEqualTo(Map.of("redirected", 5, "failed", 1));
    }

    @Test
    void aMetaRefreshIsARedirect() {
        site.page("/go", "<html><head><meta http-equiv='refresh' content='0; url=/a?utm_medium=email'></head></html>");
        site.article("/a", "Talks open in the first city");
        assertThat(crawl(site.url("/go"))).isEqualTo(Map.of("redirected", 1, "fetched", 1));
    }

    @Test
    void everyAddressOfAnArticleIsItsCanonicalOnesDuplicate() {
        String html = TestingSite.articleHtml("Talks open in the first city")
                .replace("<head>", "<head><link rel='canonical' href='/a'>");
        site.page("/a", html).page("/amp/a", html).page("/a/social", html);
        Map<String, Integer> urls = crawl(site.url("/amp/a"), site.url("/a/social"), site.url("/a?utm_source=x"));
        assertThat(urls).isEqualTo(Map.of("duplicate-of", 2, "fetched", 1));
        assertThat(articles(site.host())).hasSize(1);
    }

    @Test
    void aCanonicalAddressWithoutAPageIsNotBelieved() {
        site.page(
                "/a",
                TestingSite.articleHtml("Talks open in the first city")
                        .replace("<head>", "<head><link rel='canonical' href='/none'>"));
        assertThat(crawl(site.url("/a"))).isEqualTo(Map.of("gone", 1, "unchanged", 1));
        assertThat(site.requests("/a")).as("it was kept").isEqualTo(1);
        assertThat(articles(site.host())).extracting("url").containsExactly(site.url("/a"));
    }

    @Test
    void twoAddressesWithOneTextAreOneArticle() {
        site.article("/a", "Talks open in the first city").article("/print/a", "Talks open in the first city");
        assertThat(crawl(site.url("/a"), site.url("/print/a"))).isEqualTo(Map.of("fetched", 1, "duplicate-of", 1));
        assertThat(articles(site.host())).hasSize(1);
    }

    @Test
    void twoOutletsWithOneTextAreTwoArticles() {
        site.article("/one/a", "Talks open in the first city").article("/two/a", "Talks open in the first city");
        finished(start(Map.of(
                "seeds",
                List.of(site.url("/one/a"), site.url("/two/a")),
                "outlets",
                Map.of(site.url("/one/"), "One", site.url("/two/"), "Two"))));
        assertThat(articles(site.host())).hasSize(2).extracting("contentHash").doesNotHaveDuplicates();
    }
}
