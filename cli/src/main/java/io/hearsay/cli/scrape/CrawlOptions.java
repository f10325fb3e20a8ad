package io.hearsay.cli.scrape;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearsay.cli.console.UserErrorException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is to be crawled. */
final class CrawlOptions {

    @Parameters(arity = "1..*", paramLabel = "URL", description = "Pages, sitemaps, feeds or site roots to start from.")
    private List<String> urls = List.of();

    @Option(names = "--max-pages", paramLabel = "N", description = "Addresses taken up at most (default: 1000).")
    private Integer maxPages;

    @Option(
            names = "--max-depth",
            paramLabel = "N",
            description = "Link steps from a start: 0 takes the URLs alone (default: 1).")
    private Integer maxDepth;

    @Option(
            names = "--scope",
            paramLabel = "HOST|PREFIX",
            description = "Host or URL prefix to stay in; may be repeated (default: the hosts of the URLs).")
    private List<String> scope = List.of();

    @Option(
            names = "--outlet",
            paramLabel = "PREFIX=NAME",
            description = "Who publishes the pages below a URL prefix that do not say so; may be repeated.")
    private Map<String, String> outlets = new LinkedHashMap<>();

    /**
     * The request for the crawl.
     *
     * @throws UserErrorException when a URL is none
     */
    ObjectNode request() {
        urls.forEach(CrawlOptions::requireWebAddress);
        ObjectNode request = new JsonMapper().createObjectNode();
        urls.forEach(request.putArray("seeds")::add);
        if (!scope.isEmpty()) {
            scope.forEach(request.putArray("scope")::add);
        }
        if (!outlets.isEmpty()) {
            outlets.forEach(request.putObject("outlets")::put);
        }
        if (maxPages != null) {
            request.put("maxPages", maxPages);
        }
        if (maxDepth != null) {
            request.put("maxDepth", maxDepth);
        }
        return request;
    }

    /** A host that serves web pages, as it is named by an address with {@code http} or {@code https}. */
    static URI requireWebAddress(String given) {
        try {
            URI address = new URI(given.strip());
            boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            if (web && address.getRawAuthority() != null) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw new UserErrorException("%s is no web address: %s".formatted(given, e.getReason()), e);
        }
        throw new UserErrorException(
                "%s is no web address: give one that starts with http:// or https://".formatted(given));
    }
}
