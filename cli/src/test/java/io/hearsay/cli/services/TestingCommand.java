package io.hearsay.cli.services;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command line as a process of its own, as a user starts it. */
final class TestingCommand implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;

    private TestingCommand(Process process) {
        this.process = process;
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts {@code hearsay} with arguments; both its outputs can be read as one. */
    static TestingCommand start(Path clone, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx128m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dhearsay.home=" + clone));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.hearsay.cli.Hearsay"));
        command.addAll(List.of(arguments));
        return new TestingCommand(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Three ports that were free a moment ago, as the options that name them. */
    static List<String> freePorts() throws IOException {
        List<String> options = new ArrayList<>();
        List<ServerSocket> probes = new ArrayList<>();
        for (ServiceKind service : ServiceKind.values()) {
            ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            probes.add(probe);
            options.addAll(List.of(service.portOption(), Integer.toString(probe.getLocalPort())));
        }
        for (ServerSocket probe : probes) {
            probe.close();
        }
        return options;
    }

    /** Reads on to the line that holds the words; fails with everything read when there is none. */
    String readTo(String words) throws IOException {
        StringBuilder read = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.contains(words)) {
                return line;
            }
            read.append(line).append('\n');
        }
        throw new AssertionError("\"%s\" was not printed, but:%n%s".formatted(words, read));
    }

    /** Every process started by this one, directly or not, that is still a child of it. */
    List<ProcessHandle> descendants() {
        return process.descendants().toList();
    }

    long pid() {
        return process.pid();
    }

    /** The polite end: SIGTERM. */
    void terminate() {
        process.destroy();
    }

    /** The end that no program sees coming: SIGKILL. */
    void kill() {
        process.destroyForcibly();
    }

    /** Its exit status, once it has ended. */
    int status() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("the command does not end");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
