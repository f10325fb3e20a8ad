package io.hearsay.scraper.crawl;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is asked of a crawl. */
@Schema(description = "Where to start, how far to go, and who publishes what.")
public record CrawlRequest(
        @Schema(
                        description = "Pages, sitemaps, feeds or site roots; 1 to 1000",
                        required = true,
                        examples = "[\"https://news.example/sitemap.xml\"]")
                List<String> seeds,
        @Schema(
                        description = "Hosts or URL prefixes the crawl stays in; the seeds' hosts where absent",
                        examples = "[\"news.example\"]")
                List<String> scope,
        @Schema(
                        description = "Outlet names by URL prefix, for pages that do not name theirs",
                        examples = "{\"https://news.example/\": \"News Example\"}")
                Map<String, String> outlets,
        @Schema(description = "Addresses taken up at most, from 1", examples = "1000") Integer maxPages,
        @Schema(
                        description =
                                "Link steps from a seed: 0 takes the seeds alone, 1 also what they list or link to",
                        examples = "1")
                Integer maxDepth,
        @Schema(description = "Addresses taken up per host at most, from 1; no limit where absent", examples = "200")
                Integer hostBudget,
        @Schema(
                        description = "Whether to keep watching: pages are looked at again, the sooner the more often"
                                + " they were seen to change. Such a crawl runs until it is cancelled.",
                        examples = "false")
                Boolean recrawl) {}
