package io.hearsay.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An alert on a metric that nobody has never rings: what alerts and dashboard ask for, the services have. */
@ExtendWith(Installation.Provider.class)
class MetricsIT {

    private static final Path MONITORING =
            Path.of(System.getProperty("hearsay.home"), "k8s", "components", "monitoring");

    /** The label that Kubernetes adds: which service it is. */
    private static final String SERVICE = "app_kubernetes_io_name";

    /** What answers come to depends on who asked what. */
    private static final Set<String> ANYTHING = Set.of(SERVICE, "status");

    private final Installation installation;
    private final Map<String, String> served = new HashMap<>();

    MetricsIT(Installation installation) {
        this.installation = installation;
    }

    @Test
    void everyMetricOfTheAlertsExists() throws IOException {
        List<String> expressions = new ArrayList<>();
        JsonNode alerts =
                new YAMLMapper().readTree(MONITORING.resolve("alerts.yaml").toFile());
        alerts.at("/spec/groups").forEach(group -> group.path("rules")
                .forEach(rule -> expressions.add(rule.path("expr").asText())));
        assertThat(expressions).hasSizeGreaterThan(15).doesNotContain("");
        assertThat(missing(expressions)).isEmpty();
    }

    @Test
    void everyMetricOfTheDashboardExists() throws IOException {
        List<String> expressions = new ArrayList<>();
        JsonNode dashboard =
                new JsonMapper().readTree(MONITORING.resolve("dashboard.json").toFile());
        dashboard.path("panels").forEach(panel -> panel.path("targets")
                .forEach(target -> expressions.add(target.path("expr").asText())));
        assertThat(expressions).hasSizeGreaterThan(20).doesNotContain("");
        assertThat(missing(expressions)).isEmpty();
    }

    @Test
    void aMetricThatNobodyHasIsFound() {
        assertThat(missing(List.of("sum by (cause) (rate(hearsay_scraper_losses_total{cause=\"dns\"}[5m])) > 0")))
                .containsExactly("scraper has no hearsay_scraper_losses_total");
        assertThat(missing(List.of("hearsay_scraper_failures_total{cause=~\"dns|bad-luck\"}")))
                .containsExactly("scraper has no hearsay_scraper_failures_total with cause=bad-luck");
    }

    private List<String> missing(List<String> expressions) {
        List<String> missing = new ArrayList<>();
        expressions.stream()
                .flatMap(expression -> PromQl.selectors(expression).stream())
                .filter(metric -> !metric.name().equals("up"))
                .forEach(metric -> services(metric).forEach(service -> check(service, metric, missing)));
        return missing.stream().distinct().toList();
    }

    /** Those that the name or the expression says it is of; all three otherwise. */
    private static Set<String> services(PromQl metric) {
        for (String service : Set.of("scraper", "extractor")) {
            if (metric.name().startsWith("hearsay_" + service + "_")) {
                return Set.of(service);
            }
        }
        return metric.name().startsWith("hearsay_")
                ? Set.of("query")
                : metric.labels().getOrDefault(SERVICE, Set.of("scraper", "extractor", "query"));
    }

    private void check(String service, PromQl metric, List<String> missing) {
        List<String> series = metrics(service)
                .lines()
                .filter(line -> line.startsWith(metric.name() + "{") || line.startsWith(metric.name() + " "))
                .toList();
        if (series.isEmpty()) {
            missing.add("%s has no %s".formatted(service, metric.name()));
            return;
        }
        metric.labels().forEach((label, values) -> values.stream()
                .filter(value -> !ANYTHING.contains(label))
                .filter(value -> series.stream().noneMatch(line -> line.contains("%s=\"%s\"".formatted(label, value))))
                .map(value -> "%s has no %s with %s=%s".formatted(service, metric.name(), label, value))
                .forEach(missing::add));
    }

    private String metrics(String service) {
        return served.computeIfAbsent(service, name -> given().baseUri(installation.address(name))
                .accept("text/plain")
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
