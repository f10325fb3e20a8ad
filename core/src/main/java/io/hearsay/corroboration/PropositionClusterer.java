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
 * Puts statements together that mean the same, whoever makes them. Each joins the first centre it is the same as;
 * centres are taken by time, so the result does not depend on the order of the input.
 */
public final class PropositionClusterer {

    private static final int MOST_CANDIDATES = 64;
    private static final int LEAST_SHARED_KEYS = 2;

    private static final Comparator<Statement> EARLIEST = Comparator.comparing(
                    Statement::firstReported, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Statement::id);

    private final RelationFinder relations = new RelationFinder();

    /** The propositions some statements amount to, ordered by id. */
    public List<Proposition> cluster(Collection<Statement> statements) {
        List<List<Statement>> clusters = new ArrayList<>();
        Map<String, List<Integer>> byKey = new HashMap<>();
        statements.stream().sorted(EARLIEST).forEach(statement -> place(statement, clusters, byKey));
        return clusters.stream()
                .map(PropositionClusterer::proposition)
                .sorted(Comparator.comparing(Proposition::id))
                .toList();
    }

    private void place(Statement statement, List<List<Statement>> clusters, Map<String, List<Integer>> byKey) {
        for (int cluster : candidates(statement, byKey)) {
            if (same(clusters.get(cluster).getFirst(), statement)) {
                clusters.get(cluster).add(statement);
                return;
            }
        }
        RelationKeys.of(statement.utterance()).forEach(key -> byKey.computeIfAbsent(key, unseen -> new ArrayList<>())
                .add(clusters.size()));
        clusters.add(new ArrayList<>(List.of(statement)));
    }

    private boolean same(Statement centre, Statement statement) {
        return relations.compare(centre.utterance(), statement.utterance()).kind() == Relation.Kind.SAME;
    }

    private static List<Integer> candidates(Statement statement, Map<String, List<Integer>> byKey) {
        Map<Integer, Integer> shared = new TreeMap<>();
        RelationKeys.of(statement.utterance()).forEach(key -> byKey.getOrDefault(key, List.of())
                .forEach(cluster -> shared.merge(cluster, 1, Integer::sum)));
        return shared.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST_SHARED_KEYS)
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_CANDIDATES)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Proposition proposition(List<Statement> cluster) {
        Statement earliest = cluster.getFirst();
        return new Proposition(ContentId.of("proposition", earliest.id()), earliest.text(), cluster);
    }
}
