package io.hearsay.extractor.corroboration;

import io.hearsay.corroboration.LeaderClustering;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hibernate.StatelessSession;

/**
 * The stored statements while some of them are placed with those that mean the same; remembers which leaders gain or
 * lose followers. Two are near when a stored relation says that they mean the same.
 */
final class StoredStatements implements LeaderClustering.Members<StoredStatements.Place> {

    /** The order in which statements lead, that of {@code PropositionClusterer}. */
    static final Comparator<Place> EARLIEST = Comparator.comparing(
                    Place::firstReported, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Place::id);

    private static final String AROUND =
            """
            select s.id, s.first_reported, r.score, s.leader_id from claim.relation r
              join claim.statement s on s.id = case when r.a = :id then r.b else r.a end
            where r.kind = 'same' and (r.a = :id or r.b = :id) and s.leader_id is not null""";

    private final StatelessSession database;
    private final Map<Set<String>, Double> nearness = new HashMap<>();
    private final Set<String> touched = new TreeSet<>();

    /** A statement and when it was first reported, which tells its place in the order. */
    record Place(String id, String firstReported) {}

    StoredStatements(StatelessSession database) {
        this.database = database;
    }

    /** Ids of the leaders whose followers changed, former leaders among them. */
    Set<String> touched() {
        return touched;
    }

    /** The statements with some ids. */
    List<Place> places(Collection<String> ids) {
        return places("id", ids);
    }

    @Override
    public Place leader(Place member) {
        String leader = leaderId(member);
        return leader == null ? null : places(List.of(leader)).getFirst();
    }

    @Override
    public Collection<Place> leadersAround(Place member) {
        return around(member, true);
    }

    @Override
    public Collection<Place> around(Place leader) {
        return around(leader, false);
    }

    @Override
    public Collection<Place> followers(Place leader) {
        return followersOf(List.of(leader.id()));
    }

    /** Those that follow some leaders, the leaders themselves left out. */
    List<Place> followersOf(Collection<String> leaders) {
        return places("leader_id", leaders).stream()
                .filter(follower -> !leaders.contains(follower.id()))
                .toList();
    }

    /** The statements of some leaders, themselves included, by leader; those that lead no more have none. */
    Map<String, Set<String>> clusters(Collection<String> leaders) {
        Map<String, Set<String>> clusters = new TreeMap<>();
        database.createNativeQuery(
                        "select leader_id, id from claim.statement where leader_id = any(:leaders)", Tuple.class)
                .setParameter("leaders", leaders.toArray(String[]::new))
                .getResultList()
                .forEach(row -> clusters.computeIfAbsent(row.get(0, String.class), unseen -> new TreeSet<>())
                        .add(row.get(1, String.class)));
        return clusters;
    }

    @Override
    public OptionalDouble nearness(Place leader, Place member) {
        Double near = nearness.get(Set.of(leader.id(), member.id()));
        return near == null ? OptionalDouble.empty() : OptionalDouble.of(near);
    }

    @Override
    public void follow(Place member, Place leader) {
        String before = leaderId(member);
        if (before != null) {
            touched.add(before);
        }
        touched.add(leader.id());
        follow(List.of(member.id()), leader.id());
    }

    /** Notes whom statements follow; null for nobody. */
    void follow(Collection<String> ids, String leader) {
        database.createNativeMutationQuery("update claim.statement set leader_id = :leader where id = any(:ids)")
                .setParameter("leader", leader)
                .setParameter("ids", ids.toArray(String[]::new))
                .executeUpdate();
    }

    /** Ids of the leaders of some statements. */
    Set<String> leaders(Collection<String> ids) {
        return new TreeSet<>(database.createNativeQuery(
                        "select distinct leader_id from claim.statement where id = any(:ids) and leader_id is not null",
                        String.class)
                .setParameter("ids", ids.toArray(String[]::new))
                .getResultList());
    }

    private String leaderId(Place member) {
        return database.createNativeQuery("select leader_id from claim.statement where id = :id", String.class)
                .setParameter("id", member.id())
                .getSingleResultOrNull();
    }

    private List<Place> around(Place place, boolean leadersOnly) {
        return database.createNativeQuery(AROUND, Tuple.class)
                .setParameter("id", place.id())
                .getResultStream()
                .filter(row -> !leadersOnly || row.get(0, String.class).equals(row.get(3, String.class)))
                .map(row -> {
                    Place other = new Place(row.get(0, String.class), row.get(1, String.class));
                    nearness.put(Set.of(place.id(), other.id()), row.get(2, Double.class));
                    return other;
                })
                .toList();
    }

    private List<Place> places(String column, Collection<String> values) {
        return database.createNativeQuery(
                        "select id, first_reported from claim.statement where " + column + " = any(:values)",
                        Tuple.class)
                .setParameter("values", values.toArray(String[]::new))
                .getResultStream()
                .map(row -> new Place(row.get(0, String.class), row.get(1, String.class)))
                .toList();
    }
}
