package io.hearsay.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hearsay.cli.console.UserErrorException;
import io.hearsay.cli.services.ServiceFleet;
import io.hearsay.cli.trial.ProcessUse;
import io.hearsay.cli.trial.Trial;
import io.hearsay.postgres.DatabaseRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Scrapy.
 *
 * @param peer where it is installed
 */
record ScrapyPeer(PythonPeer peer) {

    private static final String SPIDER = "farm_spider.py";

    /**
     * Installs it where it is missing or another version is wanted.
     *
     * @throws UserErrorException when python3 or the packages cannot be had
     */
    static ScrapyPeer install(Trial trial) throws IOException, InterruptedException {
        return new ScrapyPeer(PythonPeer.install("scrapy", SPIDER, trial));
    }

    /**
     * Crawls from some addresses and stores the pages.
     *
     * @param atOnce requests in flight at most
     * @param database where to
     */
    CrawlCost crawl(List<String> seeds, int atOnce, ServiceFleet database) throws IOException, InterruptedException {
        Path seedFile = Files.write(peer.file("seeds.txt"), seeds);
        double databaseCpu = ProcessUse.cpuSecondsOfAll(database.postgres());
        JsonNode cost = new JsonMapper().readTree(peer.run(command(seedFile, atOnce, dsn(database))));
        return new CrawlCost(
                cost.path("pages").asLong(),
                cost.path("wall").asDouble(),
                cost.path("cpu").asDouble(),
                ProcessUse.cpuSecondsOfAll(database.postgres()) - databaseCpu,
                cost.path("peakMegabytes").asDouble());
    }

    private List<String> command(Path seeds, int atOnce, String dsn) {
        return List.of(
                "scrapy",
                "runspider",
                peer.file(SPIDER).toString(),
                "-a",
                "seeds=" + seeds,
                "-a",
                "database=" + dsn,
                "-s",
                "CONCURRENT_REQUESTS=" + atOnce,
                "-s",
                "LOG_LEVEL=WARNING");
    }

    private static String dsn(ServiceFleet database) {
        return database.jdbcUrl().replace("jdbc:postgresql://", "postgresql://" + DatabaseRole.SCRAPER.login() + "@");
    }
}
