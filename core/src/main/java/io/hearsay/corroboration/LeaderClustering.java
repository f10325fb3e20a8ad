package io.hearsay.corroboration;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;

/**
 * Leader clustering (Hartigan 1975, "Clustering Algorithms", chapter 3) kept up to date: members are taken in a fixed
 * order; each follows the leader before it that is nearest to it, or leads when none is near. What a member does
 * depends only on leaders before it, so a change moves nobody before it: an arrival costs what it touches, and the
 * result is that of clustering everything at once, in any order of arrival. No chain of half-similar members ties
 * strangers together, since everyone is near to the leader itself.
 *
 * @param <T> a member; equal members are one
 */
public final class LeaderClustering<T> {

    private final Comparator<T> order;

    /**
     * Where the members are kept.
     *
     * @param <T> a member
     */
    public interface Members<T> {

        /** The member's leader, itself when it leads; null when it was not placed yet. */
        T leader(T member);

        /** Every leader that may be near to a member; others may be among them. */
        Collection<T> leadersAround(T member);

        /** Every placed member that a leader may be near to; others may be among them. */
        Collection<T> around(T leader);

        /** Those that follow a leader, itself left out. */
        Collection<T> followers(T leader);

        /** How near a member is to a leader before it, the nearer the greater; empty when it is not. */
        OptionalDouble nearness(T leader, T member);

        /** Notes whom a member follows from now on, itself when it leads. */
        void follow(T member, T leader);
    }

    /** @param order total order in which members are taken: whoever comes first leads those that come later */
    public LeaderClustering(Comparator<T> order) {
        this.order = order;
    }

    /**
     * Places members that have no leader – new ones, and the followers of any that are no more – and everyone whom that
     * moves.
     */
    public void place(Collection<T> waiting, Members<T> members) {
        TreeSet<T> queue = new TreeSet<>(order);
        queue.addAll(waiting);
        while (!queue.isEmpty()) {
            T member = queue.pollFirst();
            queue.addAll(moved(member, members));
        }
    }

    /** Places one member and names those behind it whom that may move. */
    private Collection<T> moved(T member, Members<T> members) {
        T before = members.leader(member);
        T leader = nearest(member, members);
        if (leader.equals(before)) {
            return List.of();
        }
        members.follow(member, leader);
        if (member.equals(before)) {
            return members.followers(member);
        }
        return leader.equals(member) ? near(member, members) : List.of();
    }

    private T nearest(T member, Members<T> members) {
        T nearest = member;
        double most = 0;
        for (T leader : members.leadersAround(member)) {
            OptionalDouble nearness =
                    order.compare(leader, member) < 0 ? members.nearness(leader, member) : OptionalDouble.empty();
            if (nearness.isPresent() && isNearer(nearness.getAsDouble(), leader, most, nearest, member)) {
                nearest = leader;
                most = nearness.getAsDouble();
            }
        }
        return nearest;
    }

    private boolean isNearer(double nearness, T leader, double most, T nearest, T member) {
        return nearest.equals(member) || nearness > most || (nearness == most && order.compare(leader, nearest) < 0);
    }

    private Collection<T> near(T leader, Members<T> members) {
        return members.around(leader).stream()
                .filter(other -> order.compare(leader, other) < 0)
                .filter(other -> members.nearness(leader, other).isPresent())
                .toList();
    }
}
