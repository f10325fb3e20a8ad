package io.hearsay.cli.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Folders with what is in them. */
public final class Folders {

    private static final int ATTEMPTS = 20;
    private static final long PAUSE_NANOS = 250_000_000;

    private Folders() {}

    /**
     * Deletes a folder with all that is in it, if it is there; a process that is just ending may still write into it,
     * or delete what was seen there a moment ago.
     */
    public static void delete(Path folder) throws IOException {
        for (int attempt = 1; Files.isDirectory(folder); attempt++) {
            try (Stream<Path> inside = Files.walk(folder)) {
                for (Path entry : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(entry);
                }
            } catch (DirectoryNotEmptyException | UncheckedIOException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }
}
