package io.hearsay.cli.services;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** Where the services listen and keep their data; shared by every command that starts them. */
public final class ServiceOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder that holds the data between runs (default: ~/.local/share/hearsay).")
    private Path data;

    @Option(names = "--ephemeral", description = "Throw the data away at the end.")
    private boolean ephemeral;

    @Option(
            names = "--query-port",
            paramLabel = "PORT",
            description = "Page and query API (default: ${DEFAULT-VALUE}).")
    private int queryPort = 8080;

    @Option(names = "--scraper-port", paramLabel = "PORT", description = "Scraper API (default: ${DEFAULT-VALUE}).")
    private int scraperPort = 8081;

    @Option(names = "--extractor-port", paramLabel = "PORT", description = "Extractor API (default: ${DEFAULT-VALUE}).")
    private int extractorPort = 8082;

    @Option(names = "--database-port", paramLabel = "PORT", description = "Postgres (default: any free port).")
    private int databasePort;

    /** The folder to keep data in, opened and locked. */
    DataFolder openData() {
        return ephemeral
                ? DataFolder.temporary()
                : DataFolder.open(data == null ? DataFolder.usual(System.getenv()) : data);
    }

    /** The port of each service. */
    Map<ServiceKind, Integer> ports() {
        Map<ServiceKind, Integer> ports = new EnumMap<>(ServiceKind.class);
        ports.put(ServiceKind.QUERY, queryPort);
        ports.put(ServiceKind.SCRAPER, scraperPort);
        ports.put(ServiceKind.EXTRACTOR, extractorPort);
        return ports;
    }

    /** The port of Postgres, or 0 for any free one. */
    int databasePort() {
        return databasePort;
    }
}
