package io.hearsay.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hearsay.cli.console.Progress;
import io.hearsay.cli.doctor.Breakages.Breakage;
import io.hearsay.postgres.EmbeddedDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What the services leave behind is healthy, and each fault that a check looks for is found. */
class DoctorIT {

    private static final List<String> EMPTY_HERE = List.of("host-due");

    @TempDir
    static Path data;

    private static JsonNode whileWorking;
    private static EmbeddedDatabase database;
    private static Connection snapshot;
    private static Recomputation recomputation;
    private static Examination healthy;

    @BeforeAll
    static void makeStore() throws Exception {
        TestingStore.in(data, () -> whileWorking = new JsonMapper().readTree(printed("--quick", "--json")));
        database = EmbeddedDatabase.in(data.resolve("postgres"), 0);
        snapshot = connect();
        recomputation = new Recomputation(snapshot, Progress.onStandardError());
        healthy = new Doctor(snapshot, true).examine(Invariants.all(recomputation));
    }

    @AfterAll
    static void close() throws SQLException {
        recomputation.close();
        snapshot.close();
        database.close();
    }

    private static Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(database.jdbcUrl(), "postgres", "");
        connection.setAutoCommit(false);
        return connection;
    }

    private static String printed(String... options) {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            int status = new CommandLine(new DoctorCommand())
                    .execute(Stream.concat(Stream.of("--data=" + data), Stream.of(options))
                            .toArray(String[]::new));
            assertThat(status).as(out.toString(StandardCharsets.UTF_8)).isZero();
            return out.toString(StandardCharsets.UTF_8);
        } finally {
            System.setOut(before);
        }
    }

    @Test
    void whatTheServicesLeaveBehindIsHealthy() {
        assertThat(healthy.findings())
                .filteredOn(finding -> finding.verdict() != Finding.Verdict.OK)
                .as(() -> text(healthy))
                .isEmpty();
    }

    @Test
    void thereIsSomethingToCheckForEachInvariant() {
        assertThat(healthy.findings())
                .filteredOn(finding -> finding.checked() == 0)
                .extracting(finding -> finding.invariant().name())
                .isSubsetOf(EMPTY_HERE);
    }

    @Test
    void itIsCheckedWhileTheServicesWork() {
        assertThat(whileWorking.path("healthy").asBoolean()).isTrue();
        assertThat(whileWorking.path("invariants"))
                .hasSize(Invariants.quick().size())
                .allSatisfy(invariant ->
                        assertThat(invariant.path("wrong").asLong()).isZero());
    }

    @ParameterizedTest
    @MethodSource("breakages")
    void aFaultIsFound(Breakage breakage) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(breakage.sql());
            Examination examination = new Doctor(connection, true).examine(named(breakage.invariant()));
            connection.rollback();
            assertThat(examination.broken()).containsExactly(breakage.invariant());
            assertThat(examination.findings().getFirst().examples())
                    .extracting(Finding.Example::what)
                    .as(() -> text(examination))
                    .contains(breakage.what());
        }
    }

    private static List<Invariant> named(String name) {
        return Invariants.all(recomputation).stream()
                .filter(invariant -> invariant.name().equals(name))
                .toList();
    }

    static List<Breakage> breakages() {
        return Breakages.all();
    }

    @Test
    void whatIsUnderWayIsWrongOnlyAtRest() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("update claim.intake set state = 'pending', entry = '{}' where state = 'extracted'");
            Finding finding = new Doctor(connection, false)
                    .examine(named("feed-extraction"))
                    .findings()
                    .getFirst();
            connection.rollback();
            assertThat(finding.verdict()).isEqualTo(Finding.Verdict.PENDING);
            assertThat(finding.unfinished()).containsOnlyKeys("to be worked on");
        }
    }

    @Test
    void whatIsInQuarantineIsCountedAndNotWrong() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("update claim.intake set state = 'failed', reason = 'x', entry = '{}' where article_id ="
                    + " (select min(article_id) from claim.intake where state = 'extracted')");
            Finding finding = new Doctor(connection, true)
                    .examine(named("feed-extraction"))
                    .findings()
                    .getFirst();
            connection.rollback();
            assertThat(finding.verdict()).isEqualTo(Finding.Verdict.OK);
            assertThat(finding.noted()).containsEntry("in quarantine", 1L);
        }
    }

    @Test
    void everyFaultThatIsLookedForHasBeenSeen() {
        TreeSet<String> known = new TreeSet<>();
        for (Invariant invariant : Invariants.quick()) {
            if (invariant.check() instanceof SqlCheck check) {
                check.probes().stream()
                        .filter(probe -> probe.weight() != Probe.Weight.NEVER)
                        .forEach(probe -> known.add(invariant.name() + ": " + probe.what()));
            }
        }
        assertThat(breakages()).extracting(Breakage::toString).containsAll(known);
        assertThat(breakages())
                .extracting(Breakage::invariant)
                .containsAll(Invariants.all(recomputation).stream()
                        .map(Invariant::name)
                        .toList());
    }

    private static String text(Examination examination) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Report(examination).print(new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
