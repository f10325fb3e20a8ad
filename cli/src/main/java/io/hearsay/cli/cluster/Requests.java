package io.hearsay.cli.cluster;

import io.hearsay.cli.services.ServiceKind;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What clients ask each service for. */
final class Requests {

    private static final String SENTENCE = "{\"text\":\"The minister said on Monday that talks would go on.\"}";

    private Requests() {}

    static List<HttpRequest> of(ServiceKind service, URI address) {
        return switch (service) {
            case QUERY ->
                gets(
                        address,
                        "api/v1/statements?q=coordinate",
                        "api/v1/claims?limit=20",
                        "api/v1/speakers?q=Earnest",
                        "",
                        "api/v1/contradictions",
                        "statements?q=intelligence",
                        "api/v1/status",
                        "api/v1/outlets");
            case SCRAPER -> gets(address, "api/v1/articles?limit=1", "api/v1/status", "api/v1/hosts?limit=5");
            case EXTRACTOR ->
                Stream.concat(
                                Stream.of(request(address, "api/v1/extractions")
                                        .header("Content-Type", "application/json")
                                        .POST(HttpRequest.BodyPublishers.ofString(SENTENCE))
                                        .build()),
                                gets(address, "api/v1/status", "api/v1/status", "api/v1/status").stream())
                        .toList();
        };
    }

    private static List<HttpRequest> gets(URI address, String... paths) {
        return Stream.of(paths)
                .map(path -> request(address, path).GET().build())
                .toList();
    }

    private static HttpRequest.Builder request(URI address, String path) {
        return HttpRequest.newBuilder(address.resolve("/" + path)).timeout(Duration.ofSeconds(30));
    }
}
