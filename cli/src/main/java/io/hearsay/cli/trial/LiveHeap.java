package io.hearsay.cli.trial;

import io.hearsay.cli.console.UserErrorException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** What another Java process keeps in memory for good, as its own class histogram counts it after a collection. */
public final class LiveHeap {

    private static final double MEGABYTE = 1 << 20;
    private static final int SAMPLES = 3;

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

    /** The last column of the last row: {@code Total 123456 7890123}. */
    static long total(String histogram) {
        return histogram
                .lines()
                .filter(line -> line.startsWith("Total"))
                .map(line -> line.split("\\s+"))
                .map(columns -> Long.parseLong(columns[columns.length - 1]))
                .findFirst()
                .orElseThrow(() -> new UserErrorException("jcmd gave no histogram: " + histogram));
    }
}
