package io.hearsay.cli.doctor;

import java.io.PrintStream;
import java.util.List;

/**
 * What came of checking a store.
 *
 * @param findings one for each invariant, in their order
 */
public record Examination(List<Finding> findings) {

    /** Makes the list unchangeable. */
    public Examination {
        findings = List.copyOf(findings);
    }

    /** Prints a line for each invariant, and below it what is wrong. */
    public void print(PrintStream out) {
        new Report(this).print(out);
    }

    /** Whether nothing is wrong. */
    public boolean isHealthy() {
        return broken().isEmpty();
    }

    /** The names of the invariants that do not hold. */
    public List<String> broken() {
        return findings.stream()
                .filter(finding -> finding.verdict() == Finding.Verdict.BROKEN)
                .map(finding -> finding.invariant().name())
                .toList();
    }
}
