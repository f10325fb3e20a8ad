package io.hearsay.corroboration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Members that are clustered in memory, all at once.
 *
 * @param <T> a member
 */
final class Gathering<T> implements LeaderClustering.Members<T> {

    private final Comparator<T> order;
    private final Function<T, ? extends Set<?>> filed;
    private final Function<T, ? extends Set<?>> sought;
    private final Nearness<T> nearness;
    private final Map<Object, List<T>> leadersByKey = new HashMap<>();
    private final Map<T, List<T>> clusters;

    /** See {@link LeaderClustering.Members#nearness}. */
    interface Nearness<T> {
        OptionalDouble of(T leader, T member);
    }

    /**
     * @param order who leads whom
     * @param filed under which keys a member is found
     * @param sought under which keys it finds others; two members that are near find each other
     * @param nearness how near a member is to a leader before it
     */
    Gathering(
            Comparator<T> order,
            Function<T, ? extends Set<?>> filed,
            Function<T, ? extends Set<?>> sought,
            Nearness<T> nearness) {
        this.order = order;
        this.filed = filed;
        this.sought = sought;
        this.nearness = nearness;
        this.clusters = new TreeMap<>(order);
    }

    /** The clusters of some members, each with its leader first, the others in order. */
    Collection<List<T>> clusters(Collection<T> members) {
        new LeaderClustering<>(order).place(members, this);
        return clusters.values();
    }

    /** Nobody is asked twice: members are taken in order, and none is there before. */
    @Override
    public T leader(T member) {
        return null;
    }

    @Override
    public Collection<T> leadersAround(T member) {
        Set<T> leaders = new LinkedHashSet<>();
        sought.apply(member).forEach(key -> leaders.addAll(leadersByKey.getOrDefault(key, List.of())));
        return leaders;
    }

    @Override
    public Collection<T> around(T leader) {
        return List.of();
    }

    @Override
    public Collection<T> followers(T leader) {
        return List.of();
    }

    @Override
    public OptionalDouble nearness(T leader, T member) {
        return nearness.of(leader, member);
    }

    @Override
    public void follow(T member, T leader) {
        clusters.computeIfAbsent(leader, unseen -> new ArrayList<>()).add(member);
        if (leader.equals(member)) {
            filed.apply(leader).forEach(key -> leadersByKey
                    .computeIfAbsent(key, unseen -> new ArrayList<>())
                    .add(leader));
        }
    }
}
