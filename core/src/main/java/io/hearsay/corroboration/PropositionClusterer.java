package io.hearsay.corroboration;

import io.hearsay.text.ContentId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts statements together that mean the same, whoever makes them. Each joins the centre it shares most with and is the
 * same as; centres are taken by time, so the result does not depend on the order of the input and no chain of
 * half-similar statements ties strangers together.
 */
public final class PropositionClusterer {

    private static final int MOST_CANDIDATES = 64;
    private static final int MOST_HOLDERS = 1_000;

    private static final Comparator<Statement> EARLIEST = Comparator.comparing(
                    Statement::firstReported, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Statement::id);

    private final RelationFinder relations = new RelationFinder();

    /** The propositions some statements amount to, ordered by id. */
    public List<Proposition> cluster(Collection<Statement> statements) {
        Clusters clusters = new Clusters();
        statements.stream().sorted(EARLIEST).forEach(clusters::place);
        return clusters.members.stream()
                .map(PropositionClusterer::proposition)
                .sorted(Comparator.comparing(Proposition::id))
                .toList();
    }

    private static Proposition proposition(List<Statement> cluster) {
        Statement earliest = cluster.getFirst();
        return new Proposition(ContentId.of("proposition", earliest.id()), earliest.text(), cluster);
    }

    /** The clusters so far, each with its centre read and found by its keys. */
    private final class Clusters {

        private final List<List<Statement>> members = new ArrayList<>();
        private final List<Reading> centres = new ArrayList<>();
        private final Map<String, List<Integer>> byKey = new HashMap<>();

        void place(Statement statement) {
            Reading reading = Reading.of(statement.utterance());
            for (int cluster : candidates(reading)) {
                if (relations.compare(centres.get(cluster), reading).kind() == Relation.Kind.SAME) {
                    members.get(cluster).add(statement);
                    return;
                }
            }
            open(statement, reading);
        }

        private void open(Statement statement, Reading reading) {
            for (String key : RelationKeys.of(reading)) {
                List<Integer> holders = byKey.computeIfAbsent(key, unseen -> new ArrayList<>());
                if (holders.size() < MOST_HOLDERS) {
                    holders.add(members.size());
                }
            }
            members.add(new ArrayList<>(List.of(statement)));
            centres.add(reading);
        }

        private List<Integer> candidates(Reading reading) {
            Map<Integer, Integer> shared = new TreeMap<>();
            RelationKeys.of(reading).forEach(key -> byKey.getOrDefault(key, List.of())
                    .forEach(cluster -> shared.merge(cluster, 1, Integer::sum)));
            return shared.entrySet().stream()
                    .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(MOST_CANDIDATES)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }
}
