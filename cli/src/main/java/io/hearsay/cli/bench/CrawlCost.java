package io.hearsay.cli.bench;

import java.util.Locale;

/**
 * What a crawl cost.
 *
 * @param pages stored
 * @param wall seconds
 * @param cpu seconds of the crawler's process, its start left out
 * @param databaseCpu seconds of all of Postgres' processes
 * @param peakMegabytes the most memory that the crawler's process held
 */
record CrawlCost(long pages, double wall, double cpu, double databaseCpu, double peakMegabytes) {

    double pagesPerCpuSecond() {
        return pages / cpu;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d pages in %.1f s: %.1f pages per CPU second (%.1f s, Postgres %.1f s), %.1f pages/s, %.0f MB",
                pages,
                wall,
                pagesPerCpuSecond(),
                cpu,
                databaseCpu,
                pages / wall,
                peakMegabytes);
    }
}
