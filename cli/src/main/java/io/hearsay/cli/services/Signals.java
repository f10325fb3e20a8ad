package io.hearsay.cli.services;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Sends signals that Java has no word for. */
final class Signals {

    private Signals() {}

    /**
     * Sends one.
     *
     * @param signal its name without SIG
     * @throws IllegalStateException when the process cannot be signalled
     */
    static void send(String signal, ProcessHandle process) throws InterruptedException {
        if (!sendIfThere(signal, process)) {
            throw new IllegalStateException("SIG%s cannot be sent to process %d".formatted(signal, process.pid()));
        }
    }

    /** Sends one; false when the process cannot be signalled, as one that has just ended. */
    static boolean sendIfThere(String signal, ProcessHandle process) throws InterruptedException {
        try {
            int status = new ProcessBuilder("kill", "-s", signal, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            return status == 0;
        } catch (IOException e) {
            throw new UncheckedIOException("the command kill cannot be started", e);
        }
    }
}
