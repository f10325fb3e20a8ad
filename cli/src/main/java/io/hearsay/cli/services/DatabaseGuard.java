package io.hearsay.cli.services;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Stops Postgres when this process dies without doing so. Postgres is a daemon and cannot be told to end with its
 * starter, so a tiny shell holds the other end of a pipe: the pipe's end is the one signal that even a kill sends.
 */
final class DatabaseGuard implements AutoCloseable {

    private static final Path SET_SESSION = Path.of("/usr/bin/setsid");

    private final Process shell;

    private DatabaseGuard(Process shell) {
        this.shell = shell;
    }

    /** Watches over the Postgres that is about to serve a data folder. */
    static DatabaseGuard over(Path postgresData, DataFolder folder) {
        try {
            Process shell = new ProcessBuilder(command(postgresData, folder))
                    .directory(Path.of("/").toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new DatabaseGuard(shell);
        } catch (IOException e) {
            throw new UncheckedIOException("no shell can be started to watch over Postgres", e);
        }
    }

    private static List<String> command(Path postgresData, DataFolder folder) throws IOException {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SET_SESSION)) {
            // Out of the terminal's reach, and out of a kill's that means the whole process group.
            command.add(SET_SESSION.toString());
        }
        command.addAll(List.of("/bin/sh", "-c", script(), "hearsay-guard", postgresData.toString()));
        command.add(folder.isTemporary() ? folder.path().toString() : "");
        return command;
    }

    private static String script() throws IOException {
        try (InputStream script = DatabaseGuard.class.getResourceAsStream("guard.sh")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Sends the guard home: Postgres has been stopped. */
    @Override
    public void close() {
        try (OutputStream pipe = shell.getOutputStream()) {
            pipe.write("done\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the shell that watched over Postgres is gone", e);
        }
    }
}
