package io.hearsay.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hearsay.cli.console.UserErrorException;
import io.hearsay.cli.services.ScraperFleet;
import io.hearsay.cli.trial.ProcessUse;
import io.hearsay.cli.trial.Trial;
import io.hearsay.postgres.DatabaseRole;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Scrapy, installed with pip into a folder of its own below {@code target}. */
final class ScrapyPeer {

    private static final List<String> FILES = List.of("requirements.txt", "farm_spider.py");

    private final Path folder;

    private ScrapyPeer(Path folder) {
        this.folder = folder;
    }

    /**
     * Installs it where it is missing or another version is wanted.
     *
     * @throws UserErrorException when python3 or the packages cannot be had
     */
    static ScrapyPeer install(Trial trial) throws IOException, InterruptedException {
        Path folder = Path.of(System.getProperty("hearsay.home"), "target", "bench", "scrapy");
        Files.createDirectories(folder);
        Path installed = folder.resolve("installed.txt");
        Path wanted = folder.resolve("requirements.txt");
        copyFiles(folder);
        if (!Files.exists(installed) || Files.mismatch(installed, wanted) >= 0) {
            trial.say("installing Scrapy into " + folder);
            run(List.of("python3", "-m", "venv", folder.resolve("venv").toString()));
            run(List.of(bin(folder, "pip"), "install", "--quiet", "-r", wanted.toString()));
            Files.copy(wanted, installed, StandardCopyOption.REPLACE_EXISTING);
        }
        return new ScrapyPeer(folder);
    }

    private static void copyFiles(Path folder) throws IOException {
        for (String file : FILES) {
            try (InputStream in = ScrapyPeer.class.getResourceAsStream("scrapy/" + file)) {
                Files.copy(in, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static String bin(Path folder, String program) {
        return folder.resolve("venv").resolve("bin").resolve(program).toString();
    }

    private static void run(List<String> command) throws InterruptedException {
        try {
            int status = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.to(Path.of("/dev/stderr").toFile()))
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new UserErrorException("Scrapy cannot be installed: %s ended with status %d"
                        .formatted(String.join(" ", command), status));
            }
        } catch (IOException e) {
            throw new UserErrorException("the benchmark needs python3, which cannot be started: " + e.getMessage(), e);
        }
    }

    /**
     * Crawls from some addresses and stores the pages.
     *
     * @param atOnce requests in flight at most
     * @param database where to
     */
    CrawlCost crawl(List<String> seeds, int atOnce, ScraperFleet database) throws IOException, InterruptedException {
        Path seedFile = Files.write(folder.resolve("seeds.txt"), seeds);
        double databaseCpu = ProcessUse.cpuSecondsOfAll(database.postgres());
        Process process = new ProcessBuilder(command(seedFile, atOnce, dsn(database)))
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0 || out.isBlank()) {
            throw new UserErrorException("Scrapy ended with status %d: %s".formatted(process.exitValue(), out));
        }
        JsonNode cost = new JsonMapper().readTree(out.lines().toList().getLast());
        return new CrawlCost(
                cost.path("pages").asLong(),
                cost.path("wall").asDouble(),
                cost.path("cpu").asDouble(),
                ProcessUse.cpuSecondsOfAll(database.postgres()) - databaseCpu,
                cost.path("peakMegabytes").asDouble());
    }

    private List<String> command(Path seeds, int atOnce, String dsn) {
        return List.of(
                bin(folder, "scrapy"),
                "runspider",
                folder.resolve("farm_spider.py").toString(),
                "-a",
                "seeds=" + seeds,
                "-a",
                "database=" + dsn,
                "-s",
                "CONCURRENT_REQUESTS=" + atOnce,
                "-s",
                "LOG_LEVEL=WARNING");
    }

    private static String dsn(ScraperFleet database) {
        return database.jdbcUrl().replace("jdbc:postgresql://", "postgresql://" + DatabaseRole.SCRAPER.login() + "@");
    }
}
