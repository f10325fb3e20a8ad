package io.hearsay.cli.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearsay.cli.console.UserErrorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fleet whose scrapers are stand-ins on a real Postgres. */
class ServiceFleetTest {

    private static final String HOME = "hearsay.home";

    @TempDir
    Path clone;

    private final String home = System.getProperty(HOME);

    @BeforeEach
    void layOut() throws Exception {
        TestingClone.in(clone);
        System.setProperty(HOME, clone.toString());
    }

    @AfterEach
    void leaveAsItWas() {
        if (home == null) {
            System.clearProperty(HOME);
        } else {
            System.setProperty(HOME, home);
        }
    }

    @Test
    void aServiceOfAnotherKindWorksOnTheSameDatabase() throws Exception {
        ProcessHandle added;
        try (ServiceFleet fleet = ServiceFleet.start(plan())) {
            FleetPlan query = new FleetPlan(ServiceKind.QUERY, 1, JvmTuning.quickStart(32), Map.of(), null);
            FleetService service = fleet.add(query);
            added = service.process();
            assertThat(service.isReady()).isTrue();
            assertThat(fleet.services()).hasSize(2).last().isEqualTo(service);
        }
        assertThat(added.isAlive()).isFalse();
    }

    @Test
    void scrapersAreKilledHeldUpAndStartedAgainOnTheSamePort() throws Exception {
        List<ProcessHandle> processes;
        try (ServiceFleet fleet = ServiceFleet.start(plan().of(2))) {
            FleetService scraper = fleet.first();
            ProcessHandle before = scraper.process();
            assertThat(fleet.services()).extracting(FleetService::address).doesNotHaveDuplicates();
            scraper.kill();
            assertThat(scraper.isAlive()).isFalse();
            scraper.start();
            scraper.awaitReady();
            assertThat(scraper.process()).isNotEqualTo(before);
            scraper.pause();
            awaitState("T", scraper.process());
            scraper.resume();
            scraper.awaitReady();
            processes = fleet.services().stream().map(FleetService::process).toList();
        }
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void postgresComesBackAfterACrashWithWhatWasCommitted() throws Exception {
        try (ServiceFleet fleet = ServiceFleet.start(plan())) {
            try (Connection connection = fleet.connect()) {
                connection.createStatement().execute("create table crawl.kept as select 7 as number");
            }
            ProcessHandle before = fleet.postgres();
            String url = fleet.jdbcUrl();
            fleet.crashDatabase();
            assertThat(before.isAlive()).isFalse();
            assertThat(fleet.jdbcUrl()).isEqualTo(url);
            try (Connection connection = fleet.connect();
                    var rows = connection.createStatement().executeQuery("select number from crawl.kept")) {
                assertThat(rows.next()).isTrue();
            }
        }
    }

    @Test
    void aStandbyHasWhatWasCommittedAndTakesOver() throws Exception {
        try (ServiceFleet fleet = ServiceFleet.start(plan().of(0))) {
            for (int round = 1; round <= 2; round++) {
                ProcessHandle lost = fleet.postgres();
                int port = fleet.databasePort();
                try (Connection connection = fleet.connect()) {
                    connection.createStatement().execute("create table crawl.kept%d ()".formatted(round));
                }
                fleet.failOver();
                assertThat(lost.isAlive()).isFalse();
                assertThat(fleet.databasePort()).isNotEqualTo(port);
                try (Connection connection = fleet.connect()) {
                    connection.createStatement().execute("insert into crawl.kept%d default values".formatted(round));
                }
            }
        }
    }

    @Test
    void postgresIsHeldUpKilledAndStartedAgain() throws Exception {
        try (ServiceFleet fleet = ServiceFleet.start(plan().of(0))) {
            fleet.pauseDatabase();
            awaitState("T", fleet.postgres());
            fleet.resumeDatabase();
            fleet.connectAsSuperuser().close();
            fleet.endDatabase("KILL");
            assertThat(fleet.isDatabaseAlive()).isFalse();
            fleet.startDatabase();
            assertThat(fleet.isDatabaseAlive()).isTrue();
            fleet.connectAsSuperuser().close();
        }
    }

    @Test
    void nobodyIsStartedAgainOnceTheFleetIsClosed() throws Exception {
        ServiceFleet fleet = ServiceFleet.start(plan());
        fleet.close();
        fleet.first().start();
        assertThat(fleet.first().isAlive()).isFalse();
        assertThat(fleet.data()).doesNotExist();
    }

    @Test
    void aScraperThatDoesNotStartIsSaid() throws Exception {
        TestingClone.fail(clone, ServiceKind.SCRAPER);
        assertThatThrownBy(() -> ServiceFleet.start(plan()))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining("the reason why it fails");
    }

    @Test
    void aPlanIsChangedWithoutTouchingTheOneBefore() {
        FleetPlan one = plan();
        assertThat(one.with("a", "b").settings()).containsEntry("a", "b");
        assertThat(one.settings()).doesNotContainKey("a");
        assertThat(one.of(3).size()).isEqualTo(3);
        assertThat(JvmTuning.throughput(64).options()).doesNotContain("-XX:TieredStopAtLevel=1");
    }

    private static FleetPlan plan() {
        return new FleetPlan(ServiceKind.SCRAPER, 1, JvmTuning.quickStart(64), Map.of(), null);
    }

    /** A signal is delivered a moment after it was sent. */
    private static void awaitState(String expected, ProcessHandle process) throws IOException {
        Instant deadline = Instant.now().plusSeconds(10);
        while (!state(process).equals(expected)) {
            assertThat(Instant.now()).as("still %s", state(process)).isBefore(deadline);
            Thread.onSpinWait();
        }
    }

    /** As Linux gives it: T for stopped. */
    private static String state(ProcessHandle process) throws IOException {
        String line = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
        return line.substring(line.lastIndexOf(')') + 2).split(" ", 2)[0];
    }
}
