package io.hearsay.cli.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hearsay.cli.services.DataOptions;
import io.hearsay.cli.services.LocalServices;
import io.hearsay.cli.services.Ports;
import io.hearsay.cli.services.ServiceKind;
import io.hearsay.cli.trial.Trial;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Has schemathesis send whatever the three documents allow, and what they do not, to running services. */
final class ApiVerification implements Verification {

    private static final int SECONDS = 200;
    private static final int SECONDS_WHEN_QUICK = 12;
    private static final int LEAST_REQUESTS = 1_000;
    private static final int LEAST_REQUESTS_WHEN_QUICK = 50;

    /** Whoever asks may do everything, however often, so that everything is asked for. */
    private static final Map<ServiceKind, Map<String, String>> OPEN = Map.of(
            ServiceKind.SCRAPER, Map.of("hearsay.services.open", "true"),
            ServiceKind.EXTRACTOR, Map.of("hearsay.services.open", "true"),
            ServiceKind.QUERY,
                    Map.of("hearsay.access.anonymous", "operator", "hearsay.access.limits.enabled", "false"));

    @Override
    public String promise() {
        return "Whatever is sent to the three services, they answer as their OpenAPI documents say.";
    }

    @Override
    public void run(Trial trial) throws InterruptedException, IOException {
        Toolbox schemathesis = Toolbox.python("schemathesis", trial);
        schemathesis.bring("schemathesis", "hooks.py");
        Map<ServiceKind, Integer> ports = new EnumMap<>(ServiceKind.class);
        for (ServiceKind service : ServiceKind.values()) {
            ports.put(service, Ports.free());
        }
        try (LocalServices services = LocalServices.start(DataOptions.temporary(), ports, OPEN)) {
            for (ServiceKind service : ServiceKind.values()) {
                attack(service, services, schemathesis, trial);
            }
        }
    }

    private static void attack(ServiceKind service, LocalServices services, Toolbox schemathesis, Trial trial)
            throws IOException, InterruptedException {
        String name = service.label();
        Path report = schemathesis.file(name + ".json");
        Toolbox.Outcome outcome = schemathesis.run(
                "st",
                List.of(
                        "--config-file",
                        schemathesis.bring("schemathesis", "schemathesis.toml").toString(),
                        "run",
                        services.address(service) + "/q/openapi?format=json",
                        "--url",
                        services.address(service).toString(),
                        "--max-time",
                        Integer.toString(trial.options().sized(SECONDS_WHEN_QUICK, SECONDS)),
                        "--seed",
                        Long.toString(trial.options().seed()),
                        "--report",
                        "json",
                        "--report-json-path",
                        report.toString()));
        JsonNode found = new JsonMapper().readTree(report.toFile());
        trial.say(outcome.out());
        trial.figures()
                .atLeast(
                        name + ": requests",
                        requests(found),
                        trial.options().sized(LEAST_REQUESTS_WHEN_QUICK, LEAST_REQUESTS));
        trial.figures().exactly(name + ": exit status of schemathesis", outcome.status(), 0);
    }

    /** How many requests schemathesis sent, by its report. */
    static long requests(JsonNode report) {
        return report.path("test_cases").path("generated").asLong();
    }
}
