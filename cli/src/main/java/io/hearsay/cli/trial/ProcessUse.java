package io.hearsay.cli.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What processes cost, as Linux counts it (proc(5)). */
public final class ProcessUse {

    /** Clock ticks a second in /proc: fixed at 100 for programs, whatever the kernel's own clock. */
    private static final double TICKS = 100;

    private static final int USER_TIME = 11;
    private static final int CHILDREN_USER_TIME = 13;

    private ProcessUse() {}

    /** CPU seconds of one process, its ended children left out; 0 once it has ended. */
    public static double cpuSeconds(ProcessHandle process) {
        return seconds(process, USER_TIME);
    }

    /** CPU seconds of a process and all that it started, ended ones included. */
    public static double cpuSecondsOfAll(ProcessHandle process) {
        double ended = seconds(process, CHILDREN_USER_TIME);
        return ended
                + Stream.concat(Stream.of(process), process.descendants())
                        .mapToDouble(ProcessUse::cpuSeconds)
                        .sum();
    }

    private static double seconds(ProcessHandle process, int field) {
        return lines(process, "stat").stream()
                .findFirst()
                .map(line -> line.substring(line.lastIndexOf(')') + 2).split(" "))
                .map(fields -> (Long.parseLong(fields[field]) + Long.parseLong(fields[field + 1])) / TICKS)
                .orElse(0.0);
    }

    /** Megabytes of memory that a process holds; 0 once it has ended. */
    public static double residentMegabytes(ProcessHandle process) {
        return megabytes(process, "VmRSS:");
    }

    /** The most that it ever held. */
    public static double peakMegabytes(ProcessHandle process) {
        return megabytes(process, "VmHWM:");
    }

    /** How many threads a process has; 0 once it has ended. */
    public static int threads(ProcessHandle process) {
        return lines(process, "status").stream()
                .filter(line -> line.startsWith("Threads:"))
                .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")))
                .sum();
    }

    private static double megabytes(ProcessHandle process, String field) {
        return lines(process, "status").stream()
                .filter(line -> line.startsWith(field))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                .sum();
    }

    private static List<String> lines(ProcessHandle process, String file) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), file));
        } catch (IOException _) {
            // It has ended.
            return List.of();
        }
    }
}
