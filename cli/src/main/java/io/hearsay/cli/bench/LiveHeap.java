package io.hearsay.cli.bench;

import io.hearsay.cli.console.UserErrorException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What another Java process keeps in memory for good, as its own class histogram counts it after a collection. */
final class LiveHeap {

    private static final double MEGABYTE = 1 << 20;
    private static final int SAMPLES = 3;
    private static final String FILLING = "jdk.internal.vm.FillerElement";
    /** Number or "Total", instances, bytes and, in most rows, a class. */
    private static final Pattern COLUMNS = Pattern.compile("\\S++\\s++\\d++\\s++(\\d++).*+");

    private LiveHeap() {}

    /** The mean of a few samples: work goes on meanwhile. */
    static double megabytes(ProcessHandle process) throws InterruptedException {
        double sum = 0;
        for (int sample = 0; sample < SAMPLES; sample++) {
            sum += live(histogram(process));
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
     * The last column of the last row, {@code Total 123456 7890123}, less what the collector itself puts into the gaps
     * that it does not care to close.
     */
    static long live(String histogram) {
        return bytes(histogram, line -> line.startsWith("Total"))
                        .orElseThrow(() -> new UserErrorException("jcmd gave no histogram: " + histogram))
                - bytes(histogram, line -> line.contains(FILLING)).orElse(0);
    }

    private static OptionalLong bytes(String histogram, Predicate<String> wanted) {
        return histogram
                .lines()
                .filter(wanted)
                .map(String::strip)
                .mapToLong(line -> Long.parseLong(COLUMNS.matcher(line).replaceFirst("$1")))
                .reduce(Long::sum);
    }
}
