package io.hearsay.scraper.crawl;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * The crawls that visits are made for, kept in memory: what was asked of a crawl never changes. Whether it still runs
 * is looked up where it matters, when addresses are taken up.
 */
@Singleton
public class RunningCrawls {

    private static final int MOST = 1000;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Crawls crawls;
    private final Cache<String, Crawl> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(LONGEST).build();

    RunningCrawls(Crawls crawls) {
        this.crawls = crawls;
    }

    /** The crawl of this id. */
    public Crawl get(String id) {
        return known.get(id, crawls::get);
    }
}
