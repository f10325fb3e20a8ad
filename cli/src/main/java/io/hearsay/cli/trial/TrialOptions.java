package io.hearsay.cli.trial;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** What every trial can be told on the command line. */
public final class TrialOptions {

    @Option(names = "--quick", description = "A form of less than a minute, as ./hearsay test runs it.")
    private boolean quick;

    @Option(names = "--seed", paramLabel = "N", description = "Of all that is random (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Keep database and logs there (default: thrown away at the end); of bench extraction and attribution, what to read.")
    private Path data;

    @Option(names = "--hosts", paramLabel = "N", description = "Hosts of the farm (default: as the trial needs).")
    private Integer hosts;

    @Option(names = "--pages", paramLabel = "N", description = "Pages of each host (default: as the trial needs).")
    private Integer pages;

    @Option(names = "--claims", paramLabel = "N", description = "Claims in the store (default: as the trial needs).")
    private Integer claims;

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            split = ",",
            description = "Of verify cluster: only these, in this order.")
    private List<String> scenarios = List.of();

    /** Whether the short form is wanted. */
    public boolean isQuick() {
        return quick;
    }

    /** One of two values, the first for the short form. */
    public int sized(int small, int full) {
        return quick ? small : full;
    }

    /** How many hosts: as asked for, else one of two values, the first for the short form. */
    public int hosts(int small, int full) {
        return hosts == null ? sized(small, full) : hosts;
    }

    /** How many pages of each host: as asked for, else one of two values, the first for the short form. */
    public int pages(int small, int full) {
        return pages == null ? sized(small, full) : pages;
    }

    /** How many claims: as asked for, else one of two values, the first for the short form. */
    public int claims(int small, int full) {
        return claims == null ? sized(small, full) : claims;
    }

    /** What everything random follows from. */
    public long seed() {
        return seed;
    }

    /** The scenarios that were asked for; empty for all. */
    public List<String> scenarios() {
        return List.copyOf(scenarios);
    }

    /** The folder to keep database and logs in, or that of the pages to read; null when none is given. */
    public Path data() {
        return data;
    }
}
