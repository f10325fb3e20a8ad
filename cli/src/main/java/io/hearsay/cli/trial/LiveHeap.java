package io.hearsay.cli.trial;

import io.hearsay.cli.console.UserErrorException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/** What another Java process keeps in memory for good, as its own class histogram counts it after a collection. */
public final class LiveHeap {

    private static final double MEGABYTE = 1 << 20;
    private static final int SAMPLES = 3;
    private static final String FILLER = "jdk.internal.vm.Filler";

    private LiveHeap() {}

    /** The mean of a few samples: work goes on meanwhile. */
    public static double megabytes(ProcessHandle process) throws InterruptedException {
        double sum = 0;
        for (int sample = 0; sample < SAMPLES; sample++) {
            sum += total(histogram(process));
        }
        return sum / SAMPLES / MEGABYTE;
    }

    private static String histogram(ProcessHandle process) throws InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            Process command = new ProcessBuilder(
                            List.of(jcmd.toString(), Long.toString(process.pid()), "GC.class_histogram"))
                    .redirectErrorStream(true)
                    .start();
            String out = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            command.waitFor();
            return out;
        } catch (IOException e) {
            throw new UserErrorException("the JDK's jcmd cannot be started: " + e.getMessage(), e);
        }
    }

    /**
     * The last column of the last row, {@code Total 123456 7890123}, less what the serial collector fills gaps with: it
     * leaves some of the dead where they lie, rather than move all that live above them.
     */
    static long total(String histogram) {
        long all = bytes(histogram, row -> row.startsWith("Total"))
                .findFirst()
                .orElseThrow(() -> new UserErrorException("jcmd gave no histogram: " + histogram));
        return all - bytes(histogram, row -> row.contains(FILLER)).sum();
    }

    private static LongStream bytes(String histogram, Predicate<String> rows) {
        return histogram
                .lines()
                .filter(rows)
                .map(row -> row.strip().split("\\s+"))
                .mapToLong(columns -> Long.parseLong(columns[2]));
    }
}
