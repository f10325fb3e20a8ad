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

    private final List<Map<Integer, Double>> neighbours = new ArrayList<>();

    Families(int documents) {
        for (int i = 0; i < documents; i++) {
            neighbours.add(new TreeMap<>());
        }
    }

    /** Notes that two documents carry one text, and how strongly, from 0 to 1. */
    void link(int one, int other, double strength) {
        neighbours.get(one).put(other, strength);
        neighbours.get(other).put(one, strength);
    }

    /** The groups of two or more, each as ascending positions with the most connected one named first. */
    List<List<Integer>> groups() {
        boolean[] centre = centres();
        Map<Integer, List<Integer>> members = new TreeMap<>();
        for (int document = 0; document < neighbours.size(); document++) {
            int home = centre[document] ? document : nearestCentre(document, centre);
            members.computeIfAbsent(home, key -> new ArrayList<>(List.of(key)));
            if (home != document) {
                members.get(home).add(document);
            }
        }
        return members.values().stream().filter(group -> group.size() > 1).toList();
    }

    private boolean[] centres() {
        double[] weight = new double[neighbours.size()];
        for (int i = 0; i < weight.length; i++) {
            weight[i] = centrality(i);
        }
        Integer[] order = new Integer[weight.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order, Comparator.comparingDouble((Integer i) -> -weight[i]).thenComparing(Comparator.naturalOrder()));
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
        Map<Integer, Double> near = neighbours.get(document);
        double sum = 0;
        for (Map.Entry<Integer, Double> link : near.entrySet()) {
            Map<Integer, Double> further = neighbours.get(link.getKey());
            long common = near.keySet().stream().filter(further::containsKey).count();
            sum += link.getValue() * (1 + common) / near.size();
        }
        return sum;
    }

    private int nearestCentre(int document, boolean[] centre) {
        Map<Integer, Double> centres = new HashMap<>(neighbours.get(document));
        centres.keySet().removeIf(other -> !centre[other]);
        return centres.entrySet().stream()
                .max(Map.Entry.<Integer, Double>comparingByValue()
                        .thenComparing(
                                Map.Entry.<Integer, Double>comparingByKey().reversed()))
                .orElseThrow()
                .getKey();
    }
}
