package io.hearsay.corroboration;

import io.hearsay.attribution.QuotationType;
import io.hearsay.claim.SpeechAct;
import io.hearsay.claim.Via;
import io.hearsay.entity.Speaker;
import io.hearsay.entity.SpeakerStatus;
import io.hearsay.text.ContentId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Puts reports of one utterance together: the same speaker saying the same words, or words close enough to be one
 * utterance quoted, cut or paraphrased. Fuller reports are centres that shorter ones join, so the result is the same in
 * any order of arrival and no chain of half-similar reports ties strangers together.
 *
 * <p>Reports whose speakers have different {@link #speakerKey keys} never meet; a service may cluster key by key.
 */
public final class StatementClusterer {

    private static final int MOST_CANDIDATES = 64;
    private static final int MOST_HOLDERS = 1_000;

    /** Fullest first, direct before the rest, then by id. */
    private static final Comparator<Report> FULLEST = Comparator.comparing(
                    (Report report) -> report.type() == QuotationType.DIRECT, Comparator.reverseOrder())
            .thenComparing(report -> report.text().length(), Comparator.reverseOrder())
            .thenComparing(Report::id);

    /**
     * The statements some reports amount to; attitudes are left out.
     *
     * @return the statements ordered by id
     */
    public List<Statement> cluster(Collection<Report> reports) {
        Map<String, List<Report>> blocks = new TreeMap<>();
        reports.stream().filter(report -> report.act() != SpeechAct.ATTITUDE).forEach(report -> blocks.computeIfAbsent(
                        speakerKey(report.speaker()), key -> new ArrayList<>())
                .add(report));
        List<Statement> statements = new ArrayList<>();
        blocks.values().forEach(block -> new Block(block).statements().forEach(statements::add));
        statements.sort(Comparator.comparing(Statement::id));
        return List.copyOf(statements);
    }

    /** What all reports of one statement share: statements of different keys are never one. */
    public static String speakerKey(Speaker speaker) {
        return speaker.status() + ":" + SpeakerMatch.key(speaker);
    }

    /** Reports whose speakers may be one. */
    private static final class Block {

        private final List<Report> reports;
        private final List<List<Report>> clusters = new ArrayList<>();
        private final List<Wording> wordings = new ArrayList<>();
        private final Map<String, List<Integer>> byTerm = new HashMap<>();

        Block(List<Report> reports) {
            this.reports = reports.stream().sorted(FULLEST).toList();
        }

        List<Statement> statements() {
            reports.forEach(this::place);
            return clusters.stream().map(StatementClusterer::statement).toList();
        }

        private void place(Report report) {
            Wording wording = Wording.of(report.text());
            for (int cluster : candidates(wording)) {
                if (SameUtterance.test(clusters.get(cluster).getFirst(), wordings.get(cluster), report, wording)) {
                    clusters.get(cluster).add(report);
                    return;
                }
            }
            open(report, wording);
        }

        /** Clusters whose centre shares terms, the most shared first. */
        private List<Integer> candidates(Wording wording) {
            Map<Integer, Integer> shared = new TreeMap<>();
            wording.terms().forEach(term -> byTerm.getOrDefault(term, List.of())
                    .forEach(cluster -> shared.merge(cluster, 1, Integer::sum)));
            return shared.entrySet().stream()
                    .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(MOST_CANDIDATES)
                    .map(Map.Entry::getKey)
                    .toList();
        }

        private void open(Report report, Wording wording) {
            for (String term : wording.terms()) {
                List<Integer> holders = byTerm.computeIfAbsent(term, key -> new ArrayList<>());
                if (holders.size() < MOST_HOLDERS) {
                    holders.add(clusters.size());
                }
            }
            clusters.add(new ArrayList<>(List.of(report)));
            wordings.add(wording);
        }
    }

    private static Statement statement(List<Report> cluster) {
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

    /** The fullest name given, with the fullest office. */
    private static Speaker speaker(List<Report> reports) {
        Comparator<Speaker> fuller = Comparator.comparingInt(StatementClusterer::nameLength)
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
