package io.hearsay.cli.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The clock of a process, which can be moved while it runs: libfaketime stands between the process and the time of day.
 * Its monotonic clock is left alone, as when an operator or NTP sets the time.
 */
final class ShiftedClock {

    /** Where libfaketime is: ./hearsay finds it. */
    private static final String FAKETIME = "hearsay.faketime";

    private final Path faketime;
    private final Path file;

    private ShiftedClock(Path faketime, Path file) {
        this.faketime = faketime;
        this.file = file;
    }

    /**
     * A clock that goes right; nothing where libfaketime is not installed.
     *
     * @param file tells libfaketime how far the clock is off
     */
    static Optional<ShiftedClock> in(Path file) throws IOException {
        Optional<Path> faketime = Optional.of(System.getProperty(FAKETIME, ""))
                .filter(path -> !path.isEmpty())
                .map(Path::of);
        if (faketime.isEmpty()) {
            return Optional.empty();
        }
        ShiftedClock clock = new ShiftedClock(faketime.get(), file);
        clock.shift(Duration.ZERO);
        return Optional.of(clock);
    }

    /** What a process must be started with to go by it. */
    Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD",
                faketime.toString(),
                "FAKETIME_TIMESTAMP_FILE",
                file.toString(),
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1",
                // With its correction of timed waits, which go by the clock that is not moved, threads spin.
                "FAKETIME_FORCE_MONOTONIC_FIX",
                "0",
                "FAKETIME_CACHE_DURATION",
                "1");
    }

    /** Moves it, within a second, to so much after the true time; before it where negative. */
    void shift(Duration offset) throws IOException {
        Files.writeString(file, "%+d\n".formatted(offset.toSeconds()));
    }
}
