package io.hearsay.cli.filter;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lines that wait in a temporary file, read back in the order in which they came. */
final class Spool implements AutoCloseable {

    private final Path file;
    private final DataOutputStream out;
    private DataInputStream in;

    private Spool(Path file) throws IOException {
        this.file = file;
        this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    }

    static Spool open() throws IOException {
        return new Spool(Files.createTempFile("hearsay-", ".lines"));
    }

    void add(byte[] line) throws IOException {
        out.writeInt(line.length);
        out.write(line);
    }

    /** The next line; none may be added once one was read. */
    byte[] next() throws IOException {
        if (in == null) {
            out.close();
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
        }
        return in.readNBytes(in.readInt());
    }

    @Override
    public void close() throws IOException {
        out.close();
        if (in != null) {
            in.close();
        }
        Files.delete(file);
    }
}
