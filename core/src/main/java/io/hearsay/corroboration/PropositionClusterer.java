package io.hearsay.corroboration;

import io.hearsay.text.ContentId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Puts statements together that mean the same, whoever makes them. Earlier statements lead and later ones that mean the
 * same follow ({@link LeaderClustering}).
 */
public final class PropositionClusterer {

    /** By time, undated last, then by id: the order in which statements lead. */
    public static final Comparator<Statement> EARLIEST = Comparator.comparing(
                    Statement::firstReported, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Statement::id);

    private static final RelationFinder RELATIONS = new RelationFinder();

    private PropositionClusterer() {}

    /** The propositions some statements amount to, ordered by id. */
    public static List<Proposition> cluster(Collection<Statement> statements) {
        return new Gathering<>(
                        EARLIEST,
                        (Statement statement) ->
                                RelationKeys.of(statement.utterance()).filed(),
                        (Statement statement) ->
                                RelationKeys.of(statement.utterance()).sought(),
                        PropositionClusterer::nearness)
                .clusters(statements).stream()
                        .map(PropositionClusterer::proposition)
                        .sorted(Comparator.comparing(Proposition::id))
                        .toList();
    }

    /** The id of the proposition that a statement leads. */
    public static String id(String leader) {
        return ContentId.of("proposition", leader);
    }

    /** The proposition that a leader and its followers amount to. */
    public static Proposition proposition(Collection<Statement> cluster) {
        List<Statement> ordered = cluster.stream().sorted(EARLIEST).toList();
        Statement leader = ordered.getFirst();
        return new Proposition(id(leader.id()), leader.text(), ordered);
    }

    private static OptionalDouble nearness(Statement leader, Statement statement) {
        Relation relation = RELATIONS.compare(leader.utterance(), statement.utterance());
        return relation.kind() == Relation.Kind.SAME ? OptionalDouble.of(relation.score()) : OptionalDouble.empty();
    }
}
