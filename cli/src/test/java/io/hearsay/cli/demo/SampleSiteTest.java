package io.hearsay.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleSiteTest {

    private final SampleSite site = SampleSite.on(0);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        client.close();
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "meridian/news/182830-no-plans-syria-airstrikes/",
                "courier/world/2014/recon-flights.html",
                "recorder/news/0041/",
                "orbita/politics/1028132-us-russia-syria/",
                "dailyloop/p90412.html"
            })
    void everyArticleIsServedAndBelongsToAnOutlet(String path) throws Exception {
        HttpResponse<String> page = get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(SampleSite.outlets(site.address()).keySet())
                .anyMatch(prefix -> page.uri().toString().startsWith(prefix));
    }

    @Test
    void addressesInSitemapsAndFeedsAreTheSitesOwn() throws Exception {
        for (String path : List.of("robots.txt", "sitemap.xml", "sitemap-news.xml", "feed.rss", "feed.atom")) {
            assertThat(get(path).body())
                    .doesNotContain("@BASE@")
                    .contains(site.address().toString());
        }
    }

    @Test
    void anUnchangedPageIsNotSentTwice() throws Exception {
        String tag = get("dailyloop/p90412.html").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = get("dailyloop/p90412.html", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(get("dailyloop/p90412.html", "If-None-Match", "\"other\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void movedAddressesLeadOn() throws Exception {
        HttpResponse<String> moved = get("r/182830");
        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(moved.headers().firstValue("Location")).contains("/meridian/news/182830-no-plans-syria-airstrikes/");
    }

    @Test
    void nothingOutsideTheSiteIsServed() throws Exception {
        assertThat(get("../redirects.json").statusCode()).isEqualTo(404);
        assertThat(get("%2e%2e/redirects.json").statusCode()).isEqualTo(404);
        assertThat(get("nothing-here").statusCode()).isEqualTo(404);
    }

    @Test
    void everyRequestIsLogged() throws Exception {
        get("robots.txt");
        get("missing?x=1");
        assertThat(site.requests())
                .containsExactly(
                        new SampleSite.Request("GET", "/robots.txt", 200),
                        new SampleSite.Request("GET", "/missing?x=1", 404));
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site.address() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
