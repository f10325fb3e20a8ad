package io.hearsay.cli.services;

import java.util.EnumMap;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the services listen and keep their data; shared by every command that starts them. */
public final class ServiceOptions {

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(
            names = "--query-port",
            paramLabel = "PORT",
            description = "Page and query API (default: ${DEFAULT-VALUE}).")
    private int queryPort = 8080;

    @Option(names = "--scraper-port", paramLabel = "PORT", description = "Scraper API (default: ${DEFAULT-VALUE}).")
    private int scraperPort = 8081;

    @Option(names = "--extractor-port", paramLabel = "PORT", description = "Extractor API (default: ${DEFAULT-VALUE}).")
    private int extractorPort = 8082;

    /** Where the data is kept. */
    DataOptions data() {
        return data;
    }

    /** The port of each service. */
    Map<ServiceKind, Integer> ports() {
        Map<ServiceKind, Integer> ports = new EnumMap<>(ServiceKind.class);
        ports.put(ServiceKind.QUERY, queryPort);
        ports.put(ServiceKind.SCRAPER, scraperPort);
        ports.put(ServiceKind.EXTRACTOR, extractorPort);
        return ports;
    }
}
