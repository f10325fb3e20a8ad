package io.hearsay.cli.services;

import io.hearsay.cli.console.UserErrorException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/** The folder that holds one installation's data and logs, used by one run at a time. */
final class DataFolder implements AutoCloseable {

    private final Path path;
    private final boolean temporary;
    private final FileChannel lockFile;

    private DataFolder(Path path, boolean temporary, FileChannel lockFile) {
        this.path = path;
        this.temporary = temporary;
        this.lockFile = lockFile;
    }

    /** Where data is kept unless told otherwise (XDG Base Directory Specification). */
    static Path usual(Map<String, String> environment) {
        String base = environment.get("XDG_DATA_HOME");
        boolean given = base != null && Path.of(base).isAbsolute();
        return (given ? Path.of(base) : Path.of(System.getProperty("user.home"), ".local", "share")).resolve("hearsay");
    }

    /**
     * Opens a folder, creating it when missing.
     *
     * @throws UserErrorException when it cannot be written or another run is using it
     */
    static DataFolder open(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path.resolve("logs"));
            return new DataFolder(path, false, lock(path));
        } catch (IOException e) {
            throw new UserErrorException("the data folder %s cannot be used: %s".formatted(path, e), e);
        }
    }

    /** A folder that is deleted when it is closed. */
    static DataFolder temporary() {
        try {
            Path path = Files.createTempDirectory("hearsay-");
            Files.createDirectories(path.resolve("logs"));
            return new DataFolder(path, true, lock(path));
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder can be made", e);
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        FileChannel file = FileChannel.open(
                path.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = file.tryLock();
        if (lock == null) {
            String holder = StandardCharsets.UTF_8.decode(content(file)).toString();
            file.close();
            throw new UserErrorException(("the data folder %s is in use by another run (process %s);"
                            + " stop that one, or give --data DIR or --ephemeral")
                    .formatted(path, holder.strip()));
        }
        file.truncate(0);
        file.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
        return file;
    }

    private static ByteBuffer content(FileChannel file) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(32);
        file.read(content, 0);
        return content.flip();
    }

    Path path() {
        return path;
    }

    boolean isTemporary() {
        return temporary;
    }

    /** Where the embedded Postgres keeps its files. */
    Path postgres() {
        return path.resolve("postgres");
    }

    /** The file a service's output goes to. */
    Path log(ServiceKind service) {
        return path.resolve("logs").resolve(service.label() + ".log");
    }

    /** Lets the next run in; a temporary folder is deleted. */
    @Override
    public void close() {
        try {
            lockFile.close();
            if (temporary) {
                Folders.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder %s cannot be left tidy".formatted(path), e);
        }
    }
}
