package io.hearsay.cli.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A small volume in memory (tmpfs) that can be filled to the last byte. To mount one takes root. */
final class Volume implements AutoCloseable {

    private static final int CHUNK = 1 << 20;
    private static final int PAGE = 4096;

    private final Path folder;
    private final Path ballast;

    private Volume(Path folder) {
        this.folder = folder;
        this.ballast = folder.resolve("ballast");
    }

    /**
     * Mounts one over an empty folder; nothing where that is not allowed.
     *
     * @param megabytes its size
     */
    static Optional<Volume> mount(Path folder, int megabytes) {
        boolean mounted =
                run("mount", "-t", "tmpfs", "-o", "size=%dm".formatted(megabytes), "tmpfs", folder.toString());
        return mounted ? Optional.of(new Volume(folder)) : Optional.empty();
    }

    private static boolean run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean good = process.waitFor() == 0;
            if (!good) {
                System.err.println("%s: %s".formatted(String.join(" ", command), said.strip()));
            }
            return good;
        } catch (IOException e) {
            System.err.println("%s: %s".formatted(command[0], e.getMessage()));
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Leaves no byte free. */
    void fill() throws IOException {
        try (OutputStream out = Files.newOutputStream(ballast)) {
            fill(out, new byte[CHUNK]);
            fill(out, new byte[PAGE]);
        }
    }

    private static void fill(OutputStream out, byte[] chunk) {
        try {
            while (true) {
                out.write(chunk);
            }
        } catch (IOException _) {
            // No space left on device: what was wanted.
        }
    }

    /** Gives the space back. */
    void free() throws IOException {
        Files.deleteIfExists(ballast);
    }

    @Override
    public void close() {
        run("umount", folder.toString());
    }
}
