package io.hearsay.cli.services;

import io.hearsay.cli.console.UserErrorException;
import io.hearsay.postgres.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The database in a data folder: the one that a run has started, else one that is started for as long as this is open.
 */
public final class LocalDatabase implements AutoCloseable {

    /** The line of postmaster.pid that holds the port. */
    private static final int PORT_LINE = 3;

    private final String jdbcUrl;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    private LocalDatabase(String jdbcUrl) {
        this.jdbcUrl = jdbcUrl;
    }

    /**
     * Finds or starts it.
     *
     * @param data the data folder, or null for the usual one
     * @throws UserErrorException when there is no data there
     */
    public static LocalDatabase of(Path data) {
        Path folder = data == null ? DataFolder.usual(System.getenv()) : data;
        Path files = EmbeddedDatabase.dataDirectory(folder.resolve("postgres"));
        if (!Files.isDirectory(files)) {
            throw new UserErrorException(
                    "there is no data in %s; start ./hearsay up on it once, or name another folder with --data DIR"
                            .formatted(folder));
        }
        return running(files).map(LocalDatabase::new).orElseGet(() -> started(folder));
    }

    private static Optional<String> running(Path files) {
        try {
            List<String> lines = Files.readAllLines(files.resolve("postmaster.pid"));
            boolean alive =
                    ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).isPresent();
            return alive && lines.size() > PORT_LINE
                    ? Optional.of("jdbc:postgresql://127.0.0.1:%s/hearsay"
                            .formatted(lines.get(PORT_LINE).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            // There is none while Postgres does not run.
            return Optional.empty();
        }
    }

    private static LocalDatabase started(Path path) {
        DataFolder folder = DataFolder.open(path);
        DatabaseGuard guard = DatabaseGuard.over(EmbeddedDatabase.dataDirectory(folder.postgres()), folder);
        EmbeddedDatabase database = EmbeddedDatabase.in(folder.postgres(), 0);
        LocalDatabase local = new LocalDatabase(database.jdbcUrl());
        local.opened.push(folder);
        local.opened.push(guard);
        local.opened.push(database);
        return local;
    }

    /** Its address, without a user. */
    public String jdbcUrl() {
        return jdbcUrl;
    }

    /** Stops it if it was started for this. */
    @Override
    public void close() {
        for (AutoCloseable resource : opened) {
            try {
                resource.close();
            } catch (Exception e) {
                // The rest must be closed all the same; AutoCloseable allows any exception.
                System.err.println("hearsay: " + e.getMessage());
            }
        }
    }
}
