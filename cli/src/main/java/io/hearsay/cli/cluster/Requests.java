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

    private static final int OTHERS = 100;

    private Requests() {}

    /** A second's worth of them: few that are costly among many that are not, as a page and its readers send them. */
    static List<HttpRequest> of(ServiceKind service, URI address) {
        return switch (service) {
            case QUERY ->
                mixed(
                        gets(address, "api/v1/statements?q=coordinate", "api/v1/claims?q=intelligence", ""),
                        gets(address, "api/v1/claims?limit=1", "api/v1/status"));
            case SCRAPER ->
                mixed(gets(address, "api/v1/hosts?limit=5"), gets(address, "api/v1/articles?limit=1", "api/v1/status"));
            case EXTRACTOR ->
                mixed(
                        List.of(request(address, "api/v1/extractions")
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(SENTENCE))
                                .build()),
                        gets(address, "api/v1/status"));
        };
    }

    private static List<HttpRequest> mixed(List<HttpRequest> costly, List<HttpRequest> others) {
        return Stream.concat(
                        costly.stream(),
                        Stream.generate(() -> others).flatMap(List::stream).limit(OTHERS))
                .toList();
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
