package io.hearsay.cli.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalServicesTest {

    @TempDir
    Path clone;

    @TempDir
    Path data;

    @BeforeEach
    void buildClone() throws IOException {
        TestingClone.in(clone);
    }

    @Test
    void everythingStopsWhenTheCommandIsAskedTo() throws Exception {
        try (TestingCommand command = up()) {
            command.readTo("Ctrl-C");
            List<ProcessHandle> started = everythingStartedBy(command);
            assertThat(started).hasSizeGreaterThanOrEqualTo(5);
            command.terminate();
            command.status();
            awaitTrue(() -> started.stream().noneMatch(ProcessHandle::isAlive));
        }
    }

    @Test
    void nothingIsLeftBehindWhenTheCommandIsKilled() throws Exception {
        try (TestingCommand command = up()) {
            command.readTo("Ctrl-C");
            List<ProcessHandle> started = everythingStartedBy(command);
            command.kill();
            awaitTrue(() -> started.stream().noneMatch(ProcessHandle::isAlive));
        }
        try (TestingCommand again = up()) {
            assertThat(again.readTo("data")).contains(data.toString());
        }
    }

    @Test
    void aThrowAwayFolderVanishesWithTheCommandEvenIfKilled() throws Exception {
        List<String> arguments = new ArrayList<>(List.of("up", "--ephemeral"));
        arguments.addAll(TestingCommand.freePorts());
        try (TestingCommand command = start(arguments)) {
            Path folder = Path.of(command.readTo("data").replaceFirst("data +", ""));
            assertThat(folder.resolve("postgres")).isDirectory();
            List<ProcessHandle> started = everythingStartedBy(folder, command);
            command.kill();
            awaitTrue(() -> started.stream().noneMatch(ProcessHandle::isAlive) && !Files.exists(folder));
        }
    }

    @Test
    void aTakenPortIsNamedTogetherWithTheOptionThatMovesIt() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                TestingCommand command =
                        start(List.of("up", "--ephemeral", "--query-port", "" + taken.getLocalPort()))) {
            assertThat(command.readTo("taken"))
                    .contains("port " + taken.getLocalPort())
                    .contains("--query-port");
            assertThat(command.status()).isNotZero();
        }
    }

    @Test
    void aDataFolderInUseIsNamedTogetherWithItsUser() throws Exception {
        try (TestingCommand first = up()) {
            first.readTo("Ctrl-C");
            try (TestingCommand second = up()) {
                assertThat(second.readTo("in use"))
                        .contains(data.toString())
                        .contains("process " + first.pid())
                        .contains("--data");
                assertThat(second.status()).isNotZero();
            }
            first.terminate();
            first.status();
        }
    }

    @Test
    void theLastWordsOfAServiceThatFailsAreShown() throws Exception {
        TestingClone.fail(clone, ServiceKind.EXTRACTOR);
        try (TestingCommand command = up()) {
            command.readTo("ended with status 3");
            command.readTo("the reason why it fails");
            assertThat(command.status()).isNotZero();
        }
    }

    private TestingCommand up() throws IOException {
        return start(upArguments());
    }

    private List<String> upArguments() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("up", "--data", data.toString()));
        arguments.addAll(TestingCommand.freePorts());
        return arguments;
    }

    private TestingCommand start(List<String> arguments) throws IOException {
        return TestingCommand.start(clone, arguments.toArray(String[]::new));
    }

    private List<ProcessHandle> everythingStartedBy(TestingCommand command) throws IOException {
        return everythingStartedBy(data, command);
    }

    /** The children, Postgres, which is a daemon and so nobody's child, and Postgres' own children. */
    private static List<ProcessHandle> everythingStartedBy(Path data, TestingCommand command) throws IOException {
        String pid =
                Files.readAllLines(data.resolve("postgres/data/postmaster.pid")).getFirst();
        ProcessHandle postgres = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        return Stream.concat(command.descendants().stream(), Stream.concat(Stream.of(postgres), postgres.descendants()))
                .toList();
    }

    private static void awaitTrue(BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(deadline);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
