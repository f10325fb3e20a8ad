package io.hearsay.farm.http;

import java.io.IOException;

/**
 * An answer that writes its own bytes, right or wrong; the connection is closed after it.
 *
 * @param status what it would be called
 * @param writer writes it
 */
public record RawAnswer(int status, Writer writer) implements Answer {

    /** Writes what it likes. */
    @FunctionalInterface
    public interface Writer {

        /** Writes everything, head included. */
        void to(Wire wire) throws IOException;
    }

    @Override
    public boolean send(Wire wire, boolean withBody) throws IOException {
        writer.to(wire);
        return false;
    }
}
