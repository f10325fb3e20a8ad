package io.hearsay.corroboration;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is placed as one: a report by itself, or reports that somebody found to be one utterance ({@link BundleLog}).
 * The latter come first in the order and never follow: what was put together stays together, two bundles stay apart,
 * and any other report follows the bundle as soon as it is near to one report of it.
 *
 * @param reports the fullest first
 * @param fixed whether somebody put them together
 */
public record Bundle(List<Report> reports, boolean fixed) {

    /** Bundles before reports by themselves, then as their fullest reports: the order in which they lead. */
    public static final Comparator<Bundle> ORDER = Comparator.comparing(Bundle::fixed, Comparator.reverseOrder())
            .thenComparing(Bundle::fullest, StatementClusterer.FULLEST);

    public Bundle {
        reports = reports.stream().sorted(StatementClusterer.FULLEST).toList();
        if (reports.isEmpty()) {
            throw new IllegalArgumentException("a bundle has a report at least");
        }
    }

    /** A report by itself. */
    public static Bundle of(Report report) {
        return new Bundle(List.of(report), false);
    }

    /** Reports that were put together. */
    public static Bundle together(Collection<Report> reports) {
        return new Bundle(List.copyOf(reports), true);
    }

    /** The report that stands for all of them. */
    public Report fullest() {
        return reports.getFirst();
    }

    /** The keys under which its reports meet others. */
    public Set<Long> keys() {
        Set<Long> keys = new TreeSet<>();
        reports.forEach(report -> keys.addAll(ReportKeys.of(report)));
        return keys;
    }

    /** How near a member is to this leader before it: as near as to the nearest report; empty when to none. */
    public OptionalDouble nearness(Bundle member) {
        if (member.fixed) {
            return OptionalDouble.empty();
        }
        return reports.stream()
                .map(report -> nearness(report, member.fullest()))
                .flatMapToDouble(OptionalDouble::stream)
                .max();
    }

    private static OptionalDouble nearness(Report one, Report other) {
        return StatementClusterer.FULLEST.compare(one, other) < 0
                ? StatementClusterer.nearness(one, other)
                : StatementClusterer.nearness(other, one);
    }
}
