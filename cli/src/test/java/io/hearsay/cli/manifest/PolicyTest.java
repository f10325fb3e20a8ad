package io.hearsay.cli.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {

    private static final String SOUND = sound();

    private static String sound() {
        try (InputStream file = PolicyTest.class.getResourceAsStream("sound.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void thereAreTwelveRulesAndSoundManifestsKeepThem() throws IOException {
        assertThat(Policy.rules()).hasSize(12);
        for (Policy.Rule rule : Policy.rules()) {
            assertThat(rule.breaches(Manifests.parse(SOUND))).as(rule.name()).isEmpty();
        }
    }

    /** What is written otherwise, how, which rule that breaks, and how it says so. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    web:1.0             | web                | pinned images | image "example/web" may be another
                    web:1.0             | web:latest         | pinned images | image "example/web:latest" may be
                    example/web:1.0     | example:5000/web   | pinned images | may be another one tomorrow
                    startupProbe        | startup            | probes | has no startupProbe
                    livenessProbe       | liveness           | probes | has no livenessProbe
                    readinessProbe      | readiness          | probes | has no readinessProbe
                    limits: {memory     | limits: {cpu       | requests and limits | has no resources/limits/memory
                    {cpu: 100m, memory  | {memory            | requests and limits | has no resources/requests/cpu
                    100m, memory: 64Mi  | 100m               | requests and limits | has no resources/requests/memory
                    runAsNonRoot: true  | runAsNonRoot: no   | non-root | may be root
                    runAsUser: 65532    | runAsUser: 0       | non-root | may be root
                    Escalation: false   | Escalation: true   | non-root | may gain privileges
                    drop: [ALL]         | drop: [NET_RAW]    | non-root | keeps capabilities
                    drop: [ALL]         | drop: [ALL], add: [NET_ADMIN] | non-root | keeps capabilities
                    seccompProfile      | seccomp            | non-root | has no seccomp profile
                    Filesystem: true    | Filesystem: false  | read-only root | can write to its image
                    '      automountServiceAccountToken: false' | '' | no token | is given a token
                    'Name: web'         | 'Name: default'    | no token | which is not its own
                    PeriodSeconds: 30   | PeriodSeconds: 20  | grace longer than the drain | killed after 20 s and may need 24
                    TIMEOUT: 15S        | TIMEOUT: PT1M      | grace longer than the drain | killed after 30 s and may need 69
                    'TIMEOUT: "4"'      | TIMEOUT: 10S       | grace longer than the drain | killed after 30 s and may need 30
                    TIMEOUT: 15S        | TIMEOUT: soon      | grace longer than the drain | killed after 30 s
                    QUARKUS_SHUTDOWN    | SHUTDOWN           | grace longer than the drain | does not say how long it drains
                    labels: {app: web}  | labels: {app: wed} | selectors match | does not select its own pods
                    selector: {app: web} | selector: {app: wed} | selectors match | Service web selects no pod
                    values: [web]       | values: [wed]      | selectors match | NetworkPolicy web selects no pod
                    operator: In        | operator: NotIn    | selectors match | NetworkPolicy web selects no pod
                    to: [{podSelector: {matchLabels: {app: web | to: [{podSelector: {matchLabels: {app: wed | selectors match | selects no pod
                    labelSelector: {matchLabels: {app: web | labelSelector: {matchLabels: {app: wed | selectors match | own pods
                    '{matchLabels: {app: web}}}' | '{matchLabels: {app: web}}, matchLabelKeys: [app]}' | selectors match | is spread by app both
                    targetPort: http    | targetPort: https  | ports exist | does not listen on port https
                    ', targetPort: http' | ''                | ports exist | does not listen on port 80
                    'port: 8080}}'      | 'port: 8081}}'     | ports exist | readinessProbe: nothing listens on port 8081
                    'startupProbe: {httpGet: {path: /, port: http}' | 'startupProbe: {httpGet: {path: /, port: web}' | ports exist | startupProbe
                    '}], ports: [{port: http}]}]' | '}], ports: [{port: web}]}]' | ports exist | does not listen on port web
                    'port: {name: http}' | 'port: {number: 81}' | ports exist | no such service or port
                    'service: {name: web' | 'service: {name: wed' | ports exist | no such service or port
                    key: address        | key: adress        | referenced keys exist | ConfigMap web has no key adress
                    key: password       | key: pasword       | referenced keys exist | Secret web has no key pasword
                    configMapRef: {name: web | configMapRef: {name: wed | referenced keys exist | there is no ConfigMap wed
                    secret: {name: web  | secret: {name: wed | referenced keys exist | there is no Secret wed
                    $(ADDRESS)          | $(ADRESS)          | referenced keys exist | $(ADRESS) in URL stands for nothing
                    '  selector: {matchLabels' | '  replicas: 2\n  selector: {matchLabels' | autoscaled without a fixed number | says a number itself
                    'kind: Deployment, name: web' | 'kind: Deployment, name: wed' | autoscaled without a fixed number | there is no wed
                    minReplicas: 2      | minReplicas: 7     | autoscaled without a fixed number | at least more than at most
                    minReplicas: 2      | minReplicas: 1     | disruption budget below replicas | lets no pod of Deployment web go
                    minAvailable: 1     | minAvailable: 80%  | disruption budget below replicas | lets no pod of Deployment web go
                    minAvailable: 1     | maxUnavailable: 0  | disruption budget below replicas | lets no pod of Deployment web go
                    'minAvailable: 1, selector: {matchLabels: {app: web' | 'minAvailable: 1, selector: {matchLabels: {app: wed' | disruption budget below replicas | it has no budget
                    """)
    void eachRuleIsBrokenByWhatItForbids(String words, String others, String name, String breach) throws IOException {
        assertThat(SOUND).contains(words);
        String broken = SOUND.replace(words, (others == null ? "" : others).replace("\\n", "\n"));

        assertThat(rule(name).breaches(Manifests.parse(broken))).anyMatch(said -> said.contains(breach));
    }

    @Test
    void nothingIsScaledByTwo() throws IOException {
        String keda =
                """
                ---
                apiVersion: keda.sh/v1alpha1
                kind: ScaledObject
                metadata: {name: web}
                spec: {minReplicaCount: 1, maxReplicaCount: 8, scaleTargetRef: {name: web}}
                """;
        assertThat(rule("autoscaled without a fixed number").breaches(Manifests.parse(SOUND + keda)))
                .containsExactly("Deployment web is scaled by more than one");
    }

    @Test
    void aServiceAccountGivesItsTokenToNobody() throws IOException {
        String broken =
                SOUND.replace("metadata: {name: web}\nautomountServiceAccountToken: false", "metadata: {name: web}");
        assertThat(rule("no token").breaches(Manifests.parse(broken)))
                .containsExactly("ServiceAccount web gives its token to whoever runs as it");
    }

    @Test
    void whatAnOperatorMakesIsTakenToBeThere() throws IOException {
        String cluster =
                """
                ---
                apiVersion: postgresql.cnpg.io/v1
                kind: Cluster
                metadata: {name: db}
                """;
        String withSecret = SOUND.replace("secretKeyRef: {name: web", "secretKeyRef: {name: db-superuser");
        String withPods =
                SOUND.replace("values: [web]", "values: [db]").replace("{key: app, ", "{key: cnpg.io/cluster, ");

        assertThat(rule("referenced keys exist").breaches(Manifests.parse(withSecret)))
                .containsExactly("Deployment web, container web: there is no Secret db-superuser");
        assertThat(rule("referenced keys exist").breaches(Manifests.parse(withSecret + cluster)))
                .isEmpty();
        assertThat(rule("selectors match").breaches(Manifests.parse(withPods))).hasSize(1);
        assertThat(rule("selectors match").breaches(Manifests.parse(withPods + cluster)))
                .isEmpty();
    }

    @Test
    void whatIsThereTwiceIsNamed() throws IOException {
        assertThat(Manifests.parse(SOUND).namedTwice()).isEmpty();
        assertThat(Manifests.parse(SOUND + "\n---\n" + SOUND).namedTwice()).contains("Deployment web", "Service web");
    }

    @Test
    void aJobNeedsNoProbes() throws IOException {
        String job =
                """
                apiVersion: batch/v1
                kind: Job
                metadata: {name: once}
                spec: {template: {spec: {containers: [{name: once, image: "example/once:1"}]}}}
                """;
        assertThat(rule("probes").breaches(Manifests.parse(job))).isEmpty();
        assertThat(rule("non-root").breaches(Manifests.parse(job))).hasSize(4);
    }

    private static Policy.Rule rule(String name) {
        List<Policy.Rule> named =
                Policy.rules().stream().filter(rule -> rule.name().equals(name)).toList();
        assertThat(named).as(name).hasSize(1);
        return named.getFirst();
    }
}
