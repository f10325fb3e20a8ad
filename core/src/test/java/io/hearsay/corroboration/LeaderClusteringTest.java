package io.hearsay.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Members are points: those before lead, and a member is near to a leader at most three away, the nearer the better.
 */
class LeaderClusteringTest {

    private static final Comparator<Point> ORDER =
            Comparator.comparingInt(Point::rank).thenComparingInt(Point::place);

    /** A point on a line and its place in the order. */
    private record Point(int place, int rank) {}

    @Test
    void theFirstLeadsAndThoseNearFollow() {
        assertThat(allAtOnce(List.of(new Point(1, 9), new Point(3, 0), new Point(4, 5), new Point(8, 7))))
                .containsEntry(new Point(1, 9), new Point(3, 0))
                .containsEntry(new Point(4, 5), new Point(3, 0))
                .containsEntry(new Point(8, 7), new Point(8, 7));
    }

    @Test
    void aMemberFollowsTheNearestLeader() {
        assertThat(allAtOnce(List.of(new Point(0, 0), new Point(5, 1), new Point(3, 2))))
                .containsEntry(new Point(3, 2), new Point(5, 1));
    }

    @Test
    void nobodyIsTiedThroughAFollower() {
        assertThat(allAtOnce(List.of(new Point(0, 0), new Point(3, 1), new Point(6, 2))))
                .containsEntry(new Point(6, 2), new Point(6, 2));
    }

    @Test
    void arrivalsAndDeparturesLeaveWhatClusteringEverythingAtOnceGives() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            Line line = new Line();
            for (int step = 0; step < 60; step++) {
                if (!line.leaders.isEmpty() && random.nextInt(4) == 0) {
                    line.remove(new ArrayList<>(line.leaders.keySet()).get(random.nextInt(line.leaders.size())));
                } else {
                    line.add(new Point(random.nextInt(40), random.nextInt(20)));
                }
                assertThat(line.leaders)
                        .as("round %d, step %d", round, step)
                        .isEqualTo(allAtOnce(line.leaders.keySet()));
            }
        }
    }

    @Test
    void theOrderOfArrivalDoesNotMatter() {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            points.add(new Point(i * 37 % 100, i % 17));
        }
        Map<Point, Point> expected = allAtOnce(points);
        Random random = new Random(5);
        for (int shuffle = 0; shuffle < 20; shuffle++) {
            Collections.shuffle(points, random);
            Line line = new Line();
            points.forEach(line::add);
            assertThat(line.leaders).isEqualTo(expected);
        }
    }

    /** Straight from the definition: each in order follows the nearest leader so far. */
    private static Map<Point, Point> allAtOnce(Collection<Point> points) {
        Map<Point, Point> leaders = new TreeMap<>(ORDER);
        points.stream().sorted(ORDER).forEach(point -> {
            Point leader = leaders.entrySet().stream()
                    .filter(entry -> entry.getKey().equals(entry.getValue()))
                    .map(Map.Entry::getKey)
                    .filter(other -> distance(other, point) <= 3)
                    .min(Comparator.comparingInt((Point other) -> distance(other, point))
                            .thenComparing(ORDER))
                    .orElse(point);
            leaders.put(point, leader);
        });
        return leaders;
    }

    private static int distance(Point one, Point other) {
        return Math.abs(one.place() - other.place());
    }

    /** Members as a database would keep them. */
    private static final class Line implements LeaderClustering.Members<Point> {

        private final Map<Point, Point> leaders = new TreeMap<>(ORDER);

        void add(Point point) {
            if (!leaders.containsKey(point)) {
                new LeaderClustering<>(ORDER).place(List.of(point), this);
            }
        }

        void remove(Point point) {
            Collection<Point> followers = followers(point);
            leaders.remove(point);
            followers.forEach(leaders::remove);
            new LeaderClustering<>(ORDER).place(followers, this);
        }

        @Override
        public Point leader(Point member) {
            return leaders.get(member);
        }

        @Override
        public Collection<Point> leadersAround(Point member) {
            return leaders.keySet().stream()
                    .filter(other -> other.equals(leaders.get(other)))
                    .toList();
        }

        @Override
        public Collection<Point> around(Point leader) {
            return List.copyOf(leaders.keySet());
        }

        @Override
        public Collection<Point> followers(Point leader) {
            return leaders.keySet().stream()
                    .filter(other -> !other.equals(leader) && leader.equals(leaders.get(other)))
                    .toList();
        }

        @Override
        public OptionalDouble nearness(Point leader, Point member) {
            int distance = distance(leader, member);
            return distance <= 3 ? OptionalDouble.of(1.0 / (1 + distance)) : OptionalDouble.empty();
        }

        @Override
        public void follow(Point member, Point leader) {
            leaders.put(member, leader);
        }
    }
}
