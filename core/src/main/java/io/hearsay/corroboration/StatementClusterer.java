package io.hearsay.corroboration;

import io.hearsay.attribution.QuotationType;
import io.hearsay.claim.SpeechAct;
import io.hearsay.claim.Via;
import io.hearsay.entity.Speaker;
import io.hearsay.entity.SpeakerStatus;
import io.hearsay.text.ContentId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Puts reports of one utterance together: the same speaker saying the same words, or words close enough to be one
 * utterance quoted, cut or paraphrased. Fuller reports lead and shorter ones follow ({@link LeaderClustering}).
 */
public final class StatementClusterer {

    /** Fullest first, direct before the rest, then by id: the order in which reports lead. */
    public static final Comparator<Report> FULLEST = Comparator.comparing(
                    (Report report) -> report.type() == QuotationType.DIRECT, Comparator.reverseOrder())
            .thenComparing(report -> report.text().length(), Comparator.reverseOrder())
            .thenComparing(Report::id);

    private StatementClusterer() {}

    /**
     * How near a report is to a fuller one of the same utterance: the terms they share; empty for another utterance.
     */
    public static OptionalDouble nearness(Report fuller, Report report) {
        Wording one = Wording.of(fuller.text());
        Wording other = Wording.of(report.text());
        return SameUtterance.test(fuller, one, report, other)
                ? OptionalDouble.of(one.common(other))
                : OptionalDouble.empty();
    }

    /**
     * The statements some reports amount to; attitudes are left out.
     *
     * @return the statements ordered by id
     */
    public static List<Statement> cluster(Collection<Report> reports) {
        return clusterBundles(reports.stream()
                .filter(report -> report.act() != SpeechAct.ATTITUDE)
                .map(Bundle::of)
                .toList());
    }

    /**
     * The statements some reports amount to, of which some were put together.
     *
     * @return the statements ordered by id
     */
    public static List<Statement> clusterBundles(Collection<Bundle> bundles) {
        return new Gathering<>(Bundle.ORDER, Bundle::keys, Bundle::keys, Bundle::nearness)
                .clusters(bundles).stream()
                        .map(cluster -> statement(cluster.stream()
                                .flatMap(bundle -> bundle.reports().stream())
                                .toList()))
                        .sorted(Comparator.comparing(Statement::id))
                        .toList();
    }

    /** The statement that a leader and its followers amount to. */
    public static Statement statement(Collection<Report> cluster) {
        List<Report> earliest = cluster.stream().sorted(Origins.EARLIEST).toList();
        Report fullest = cluster.stream().min(FULLEST).orElseThrow();
        Set<Via> via = new LinkedHashSet<>();
        earliest.forEach(report -> via.addAll(report.via()));
        return new Statement(
                ContentId.of("statement", earliest.getFirst().id()),
                fullest.text(),
                speaker(earliest),
                List.copyOf(via),
                fullest,
                earliest);
    }

    /** The fullest name given, with the fullest office; a description or nobody only where no report has a name. */
    private static Speaker speaker(List<Report> reports) {
        Comparator<Speaker> fuller = Comparator.comparing(Speaker::status, Comparator.reverseOrder())
                .thenComparingInt(StatementClusterer::nameLength)
                .thenComparing(speaker -> speaker.role() != null)
                .thenComparing(Speaker::name, Comparator.nullsFirst(Comparator.reverseOrder()));
        Speaker named = reports.stream().map(Report::speaker).max(fuller).orElseThrow();
        if (named.status() != SpeakerStatus.NAMED) {
            return named;
        }
        String role = named.role() != null ? named.role() : longest(reports, Speaker::role);
        String represents = named.represents() != null ? named.represents() : longest(reports, Speaker::represents);
        return new Speaker(named.name(), named.status(), role, represents);
    }

    private static int nameLength(Speaker speaker) {
        return speaker.name() == null ? 0 : speaker.name().length();
    }

    private static String longest(List<Report> reports, Function<Speaker, String> field) {
        Set<String> values = new TreeSet<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        reports.stream()
                .map(report -> field.apply(report.speaker()))
                .filter(value -> value != null)
                .forEach(values::add);
        return values.isEmpty() ? null : values.iterator().next();
    }
}
