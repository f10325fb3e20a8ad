package io.hearsay.syndication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Groups documents around centres: a star cover of the similarity graph (Aslam, Pelekhov and Rus 2004, "The star
 * clustering algorithm"), each document with the centre it shares most with. A page built from two texts therefore
 * belongs to one of them and does not join both, as a connected component would.
 */
final class Families {

    private static final double MOSTLY = 0.5;

    private final List<Map<Integer, Link>> neighbours = new ArrayList<>();

    /**
     * What a document has in common with a neighbour.
     *
     * @param strength the larger of both shares, from 0 to 1
     * @param own the share of its own narrative that stands in the neighbour
     */
    private record Link(double strength, double own) {}

    Families(int documents) {
        for (int i = 0; i < documents; i++) {
            neighbours.add(new TreeMap<>());
        }
    }

    /**
     * Notes that two documents carry one text.
     *
     * @param ofOne the share of the first one's narrative that stands in the other, from 0 to 1
     * @param ofOther the share of the other's narrative that stands in the first
     */
    void link(int one, int other, double ofOne, double ofOther) {
        double strength = Math.max(ofOne, ofOther);
        neighbours.get(one).put(other, new Link(strength, ofOne));
        neighbours.get(other).put(one, new Link(strength, ofOther));
    }

    /** The groups of two or more, each as positions with its centre first. */
    List<List<Integer>> groups() {
        int[] homes = homes();
        Map<Integer, List<Integer>> members = new TreeMap<>();
        for (int document = 0; document < homes.length; document++) {
            List<Integer> group = members.computeIfAbsent(homes[document], home -> new ArrayList<>(List.of(home)));
            if (homes[document] != document) {
                group.add(document);
            }
        }
        return members.values().stream().filter(group -> group.size() > 1).toList();
    }

    /** For each document the centre it belongs to; a centre belongs to itself. */
    private int[] homes() {
        boolean[] centre = centres();
        int[] homes = new int[centre.length];
        boolean[] alone = new boolean[centre.length];
        Arrays.fill(alone, true);
        for (int document = 0; document < homes.length; document++) {
            homes[document] = centre[document] ? document : nearest(document, centre);
            if (homes[document] != document) {
                alone[homes[document]] = false;
            }
        }
        for (int document = 0; document < homes.length; document++) {
            if (homes[document] == document && alone[document] && isMostlyShared(document)) {
                homes[document] = homes[nearest(document, null)];
            }
        }
        return homes;
    }

    private boolean[] centres() {
        double[] weight = new double[neighbours.size()];
        for (int i = 0; i < weight.length; i++) {
            weight[i] = centrality(i);
        }
        Integer[] order = new Integer[weight.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                Comparator.comparingDouble((Integer i) -> -weight[i])
                        .thenComparing(i -> -neighbours.get(i).size())
                        .thenComparing(Comparator.naturalOrder()));
        boolean[] centre = new boolean[weight.length];
        boolean[] covered = new boolean[weight.length];
        for (int document : order) {
            if (!covered[document]) {
                centre[document] = true;
                covered[document] = true;
                neighbours.get(document).keySet().forEach(other -> covered[other] = true);
            }
        }
        return centre;
    }

    /**
     * How well a document stands for its neighbours: the strength of its links, each weighed by how many of its other
     * neighbours that neighbour knows. A page made of several texts has many neighbours, but they are strangers.
     */
    private double centrality(int document) {
        Map<Integer, Link> near = neighbours.get(document);
        double sum = 0;
        for (Map.Entry<Integer, Link> link : near.entrySet()) {
            Map<Integer, Link> further = neighbours.get(link.getKey());
            long common = near.keySet().stream().filter(further::containsKey).count();
            sum += link.getValue().strength() * (1 + common) / near.size();
        }
        return sum;
    }

    /** A copy of a member is of the family even where it shares too little with the centre. */
    private boolean isMostlyShared(int document) {
        return neighbours.get(document).values().stream().anyMatch(link -> link.strength() >= MOSTLY);
    }

    /**
     * The neighbour, among centres or (without a choice of centres) among all, that most of the document's own text
     * stands in: a page built round a text is of that text's family, not of its padding's.
     */
    private int nearest(int document, boolean[] among) {
        Map<Integer, Link> near = new HashMap<>(neighbours.get(document));
        near.keySet().removeIf(other -> among != null && !among[other]);
        return near.entrySet().stream()
                .max(Comparator.comparingDouble((Map.Entry<Integer, Link> link) ->
                                link.getValue().own())
                        .thenComparing(Map.Entry.<Integer, Link>comparingByKey().reversed()))
                .orElseThrow()
                .getKey();
    }
}
