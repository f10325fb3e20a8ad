package io.hearsay.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A copy of a running Postgres that can follow it, made by the low-level way (PostgreSQL manual, "Making a Base Backup
 * Using the Low Level API"): the binaries that are embedded bring no pg_basebackup.
 */
final class StandbyCopy {

    private static final Set<String> NOT_COPIED = Set.of("postmaster.pid", "postmaster.opts", "standby.signal");
    private static final Set<String> EMPTY = Set.of("pg_wal", "pg_replslot", "pg_stat_tmp", "pg_dynshmem");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedPostgres primary;

    private StandbyCopy(EmbeddedPostgres primary) {
        this.primary = primary;
    }

    static StandbyCopy of(EmbeddedPostgres primary) {
        return new StandbyCopy(primary);
    }

    /** Copies everything into a folder that is not there yet. */
    void into(Path data) throws SQLException, IOException {
        try (Connection connection = primary.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set wal_keep_size = '512MB'");
            statement.execute("select pg_reload_conf()");
            Path source = Path.of(text(statement, "show data_directory"));
            statement.execute("select pg_backup_start('standby', true)");
            copy(source, data);
            Files.writeString(
                    data.resolve("backup_label"), text(statement, "select labelfile from pg_backup_stop(false)"));
        }
        Files.createFile(data.resolve("standby.signal"));
        Files.writeString(
                data.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=127.0.0.1 port=%d user=postgres application_name=standby'\n"
                        .formatted(primary.getPort()),
                StandardOpenOption.APPEND);
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void copy(Path source, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Files.createDirectory(
                target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.walkFileTree(source, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Path copy = target.resolve(source.relativize(folder));
                if (!folder.equals(source)) {
                    Files.createDirectory(
                            copy, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path relative = source.relativize(file);
                boolean left =
                        EMPTY.contains(relative.getName(0).toString()) || NOT_COPIED.contains(relative.toString());
                if (!left) {
                    copyIfThere(file, target.resolve(relative));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }

    /** Files come and go while Postgres works; what is lost by that is in the log that the standby reads. */
    private static void copyIfThere(Path file, Path copy) throws IOException {
        try {
            Files.copy(file, copy);
        } catch (NoSuchFileException _) {
            // Dropped meanwhile.
        }
    }

    /** From when this returns on, no commit is confirmed that the standby does not have. */
    void awaitSynchronous() throws SQLException {
        try (Connection connection = primary.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set synchronous_standby_names = '*'");
            statement.execute("select pg_reload_conf()");
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            String state =
                    "select coalesce(max(sync_state), 'none') from pg_stat_replication where state = 'streaming'";
            while (!text(statement, state).equals("sync")) {
                if (System.nanoTime() > deadline) {
                    throw new SQLException("the standby does not follow within %d s".formatted(PATIENCE.toSeconds()));
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while the standby caught up", e);
        }
    }
}
