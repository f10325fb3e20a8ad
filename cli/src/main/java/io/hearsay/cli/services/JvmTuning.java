package io.hearsay.cli.services;

import java.util.List;

/**
 * How a service's Java machine is set.
 *
 * @param options as on its command line
 */
public record JvmTuning(List<String> options) {

    public JvmTuning {
        options = List.copyOf(options);
    }

    /** For a start in seconds on a small machine; slower later. The heap begins small whatever the machine's memory. */
    public static JvmTuning quickStart(int heapMegabytes) {
        return new JvmTuning(
                List.of("-Xms32m", "-Xmx" + heapMegabytes + "m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    }

    /** For the least CPU over a long run. */
    public static JvmTuning throughput(int heapMegabytes) {
        return new JvmTuning(List.of("-Xmx" + heapMegabytes + "m", "-XX:+UseSerialGC"));
    }
}
