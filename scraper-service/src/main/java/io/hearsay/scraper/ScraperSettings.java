package io.hearsay.scraper;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Every setting of the scraper. */
@ConfigMapping(prefix = "hearsay.scraper")
public interface ScraperSettings {

    /** Product token of the user agent, matched against robots.txt groups. */
    @WithDefault("hearsay")
    String agentName();

    /**
     * Where a site's owner reaches whoever runs this scraper: an address or a mail address, sent with every request.
     */
    Optional<String> agentContact();

    /** Requests in flight at most, over all hosts; one per host always. 0 fetches nothing and serves what is there. */
    @WithDefault("16")
    int fetches();

    /** How often an idle scraper looks for work. */
    @WithDefault("PT0.25S")
    Duration poll();

    /** Pause between two requests to a host that names none, measured from the end of one to the start of the next. */
    @WithDefault("PT1S")
    Duration hostDelay();

    /** The longest Crawl-delay that is waited for; a host that asks for more is not fetched. */
    @WithDefault("PT5M")
    Duration longestCrawlDelay();

    /** How long a scraper may keep a host without a sign of life; while it lives it gives one four times as often. */
    @WithDefault("PT20S")
    Duration lease();

    /** Limit for opening a connection. */
    @WithDefault("PT10S")
    Duration connectTimeout();

    /** Limit for a whole request, the last byte of the body included. */
    @WithDefault("PT30S")
    Duration requestTimeout();

    /** Bytes of a page after decompression, at most. */
    @WithDefault("10485760")
    int maxPageBytes();

    /** Headers of an answer, at most. */
    @WithDefault("200")
    int maxHeaders();

    /** Bytes of an answer before its body, at most: status line, headers and interim answers. */
    @WithDefault("65536")
    int maxHeaderBytes();

    /** How long a body may come at any pace, and how long it may stand still. */
    @WithDefault("PT10S")
    Duration slowBodyGrace();

    /**
     * Bytes of a body per second, at least, on average since it began; looked at when {@link #slowBodyGrace} is over.
     */
    @WithDefault("512")
    int minBodyRate();

    /** Bytes of a sitemap or feed after decompression, at most; the default is the limit of sitemaps.org. */
    @WithDefault("52428800")
    int maxListBytes();

    /** How many times a page may be longer than its compressed form. */
    @WithDefault("200")
    int maxCompressionRatio();

    /** Redirects in a row that are followed for a page. */
    @WithDefault("5")
    int maxRedirects();

    /**
     * Pages of one URL shape that are fetched without an article, or anything new, before further ones count as a trap;
     * 0 looks for no such traps.
     */
    @WithDefault("30")
    int trapPages();

    /** How often an address is tried before it ends as failed. */
    @WithDefault("4")
    int maxAttempts();

    /** Wait before the second attempt, at most; doubles with each further one, and half of it is drawn at random. */
    @WithDefault("PT10S")
    Duration firstRetry();

    /** The longest wait before a further attempt that no host asked for. */
    @WithDefault("PT10M")
    Duration longestRetry();

    /** Failures of a host in a row after which it is tried ever more rarely (its circuit is open). */
    @WithDefault("5")
    int circuitFailures();

    /** Failures of a host in a row after which all its waiting addresses end as failed. */
    @WithDefault("10")
    int maxHostFailures();

    /** The longest Retry-After that is waited for; an address behind a longer one ends as failed. */
    @WithDefault("PT1H")
    Duration longestRetryAfter();

    /** How long a page counts as fresh: within it no request is made for it. */
    @WithDefault("PT1H")
    Duration freshness();

    /**
     * How long the body of a page that nobody asks for any more is kept, and of an earlier version of one. What an
     * article in the feed was made from stays as long as {@link #keepArticlePages} says.
     */
    @WithDefault("P365D")
    Duration keepPages();

    /**
     * How long the body of a page, or of a version of one, that an article in the feed was made from is kept after a
     * site last said that it is current; as long as the article where nothing is set. Without it the article can
     * neither be made again nor explained, and is missing in WARC files.
     */
    Optional<Duration> keepArticlePages();

    /** Earlier versions of a page that are kept besides the last one; 0 keeps none. */
    @WithDefault("3")
    int keepPageVersions();

    /**
     * How long a line of an outlet's articles that is no furniture is remembered after it was last counted. A line must
     * stand on three pages within it to be furniture, which it then stays.
     */
    @WithDefault("P90D")
    Duration keepLines();

    /** Whether pages become articles as they are fetched; otherwise they are kept, to be made into articles later. */
    @WithDefault("true")
    boolean extractArticles();

    /** First wait of a crawl that watches, before it looks again at a seed, sitemap or feed; adapts to its changes. */
    @WithDefault("PT15M")
    Duration firstListRevisit();

    /** First wait of a crawl that watches, before it looks again at any other page; adapts to its changes. */
    @WithDefault("PT6H")
    Duration firstPageRevisit();

    /** The shortest wait before a page is looked at again. */
    @WithDefault("PT5M")
    Duration shortestRevisit();

    /** The longest wait before a page is looked at again. */
    @WithDefault("P7D")
    Duration longestRevisit();

    /**
     * How long robots.txt is kept at most (RFC 9309 asks for 24 hours); less where its Cache-Control says so, though
     * never under five minutes. The time for which tdmrep.json is kept, too.
     */
    @WithDefault("PT24H")
    Duration robotsFreshness();

    /**
     * How long a robots.txt that was read goes on holding while it cannot be read again. Where none was, or it is
     * older, nothing is fetched until the file can be read, however long that takes.
     */
    @WithDefault("P30D")
    Duration robotsLastGood();

    /**
     * Whether each origin is asked for {@code /.well-known/tdmrep.json}, where sites reserve text and data mining;
     * headers and meta elements that do so are obeyed either way.
     */
    @WithDefault("true")
    boolean tdmFile();

    /** Pages of a crawl that names no limit. */
    @WithDefault("1000")
    int maxPages();

    /** Link steps from a seed for a crawl that names no limit. */
    @WithDefault("1")
    int maxDepth();

    /** How long a crawl is found again under the Idempotency-Key that it was started with. */
    @WithDefault("PT24H")
    Duration idempotencyKeyLife();

    /** WARC files that are written at once, each with a thread and a connection; fewer than there are connections. */
    @WithDefault("2")
    int warcsAtOnce();

    /** Private networks that may be fetched from, as CIDR blocks like 127.0.0.0/8; none by default. */
    Optional<List<String>> allowedPrivateNetworks();
}
