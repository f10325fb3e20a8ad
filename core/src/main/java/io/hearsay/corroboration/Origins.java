package io.hearsay.corroboration;

import io.hearsay.claim.Via;
import io.hearsay.corroboration.Origin.Join;
import io.hearsay.corroboration.Origin.Rule;
import io.hearsay.entity.Aliases;
import io.hearsay.syndication.CopiedSentence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts independent roots. Reports are of one origin when their articles are reprints of one another, when they name
 * the same agency or outlet in the chain (or one names the outlet the other appeared in), or when the sentence that
 * carries the claim was copied, narration included. A shared quotation alone ties nothing together: two reporters may
 * have heard the same speaker.
 *
 * <p>The work grows with the number of reports and reprints, not with the square of the reports.
 */
public final class Origins {

    /** By time, undated last, then by id: the order "earliest" means everywhere. */
    static final Comparator<Report> EARLIEST = Comparator.comparing(
                    Report::published, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Report::id);

    private static final int LONGEST_REASON = 160;

    private Origins() {}

    /**
     * Two articles that carry the same text.
     *
     * @param a id of one article
     * @param b id of the other
     * @param share share of the shorter text copied, from 0 to 1
     */
    public record ReprintLink(String a, String b, double share) {}

    /**
     * The independent origins of some reports, of one statement or of one proposition.
     *
     * @param reports the reports, in any order
     * @param reprints which articles carry the same text; articles of no report here are ignored
     * @return the origins, the one with the earliest report first
     */
    public static List<Origin> of(Collection<Report> reports, Collection<ReprintLink> reprints) {
        List<Report> ordered = reports.stream().sorted(EARLIEST).toList();
        Joining joining = new Joining(ordered);
        joining.sameArticle();
        joining.reprints(reprints);
        joining.chains();
        joining.carriers();
        return joining.origins();
    }

    private static final class Joining {

        private final List<Report> reports;
        private final int[] parent;
        private final List<List<Join>> joins = new ArrayList<>();
        private final Map<String, List<Integer>> byArticle = new TreeMap<>();

        Joining(List<Report> reports) {
            this.reports = reports;
            this.parent = new int[reports.size()];
            for (int i = 0; i < parent.length; i++) {
                parent[i] = i;
                joins.add(new ArrayList<>());
                byArticle
                        .computeIfAbsent(reports.get(i).article(), article -> new ArrayList<>())
                        .add(i);
            }
        }

        void sameArticle() {
            byArticle.values().forEach(same -> same.forEach(other -> parent[other] = same.getFirst()));
        }

        void reprints(Collection<ReprintLink> links) {
            links.stream()
                    .filter(link -> byArticle.containsKey(link.a()) && byArticle.containsKey(link.b()))
                    .sorted(Comparator.comparing((ReprintLink link) -> order(link, true))
                            .thenComparing(link -> order(link, false)))
                    .forEach(link -> join(
                            byArticle.get(link.a()).getFirst(),
                            byArticle.get(link.b()).getFirst(),
                            Rule.REPRINT,
                            "their articles carry the same text (%.0f%% of the shorter)"
                                    .formatted(link.share() * 100)));
        }

        void chains() {
            Map<String, Integer> first = new HashMap<>();
            for (int i = 0; i < parent.length; i++) {
                for (Via via : reports.get(i).via()) {
                    if (via.kind() != Via.Kind.STATEMENT) {
                        joinTo(first, key(via.name()), i, "both name " + via.name());
                    }
                }
            }
            for (int i = 0; i < parent.length; i++) {
                String outlet = reports.get(i).outlet();
                if (outlet != null && first.containsKey(key(outlet))) {
                    join(first.get(key(outlet)), i, Rule.CHAIN, "one names " + outlet + ", where the other appeared");
                }
            }
        }

        void carriers() {
            Map<Long, List<Integer>> byKey = new HashMap<>();
            for (int i = 0; i < parent.length; i++) {
                for (Long key : CopiedSentence.keys(reports.get(i).carrier())) {
                    List<Integer> holders = byKey.computeIfAbsent(key, unseen -> new ArrayList<>(1));
                    int current = i;
                    holders.stream().findFirst().ifPresent(holder -> joinCarriers(holder, current));
                    holders.add(i);
                }
            }
        }

        List<Origin> origins() {
            Map<Integer, List<Integer>> groups = new TreeMap<>();
            for (int i = 0; i < parent.length; i++) {
                groups.computeIfAbsent(root(i), key -> new ArrayList<>()).add(i);
            }
            return groups.values().stream().map(this::origin).toList();
        }

        private Origin origin(List<Integer> members) {
            List<Join> reasons = members.stream()
                    .flatMap(member -> joins.get(member).stream())
                    .toList();
            return new Origin(
                    members.stream().map(member -> reports.get(member).id()).toList(),
                    members.stream()
                            .map(member -> reports.get(member).article())
                            .distinct()
                            .toList(),
                    reasons);
        }

        private void joinCarriers(int one, int other) {
            if (root(one) == root(other)) {
                return;
            }
            CopiedSentence.of(reports.get(one).carrier(), reports.get(other).carrier())
                    .ifPresent(run -> join(
                            one,
                            other,
                            Rule.CARRIER,
                            "the sentence is copied: \"" + shortened(run.here().exact()) + "\""));
        }

        private void joinTo(Map<String, Integer> first, String key, int report, String reason) {
            Integer earlier = first.putIfAbsent(key, report);
            if (earlier != null) {
                join(earlier, report, Rule.CHAIN, reason);
            }
        }

        /** Notes a reason only where it adds something: a report is tied to its origin once. */
        private void join(int one, int other, Rule rule, String reason) {
            int first = Math.min(root(one), root(other));
            int second = Math.max(root(one), root(other));
            if (first != second) {
                parent[second] = first;
                joins.get(Math.max(one, other))
                        .add(new Join(
                                reports.get(Math.min(one, other)).id(),
                                reports.get(Math.max(one, other)).id(),
                                rule,
                                reason));
            }
        }

        private int root(int report) {
            int root = report;
            while (parent[root] != root) {
                parent[root] = parent[parent[root]];
                root = parent[root];
            }
            return root;
        }
    }

    private static String order(ReprintLink link, boolean smaller) {
        return link.a().compareTo(link.b()) < 0 == smaller ? link.a() : link.b();
    }

    private static String key(String name) {
        return Aliases.standard().canonical(name).orElse(name).toLowerCase(Locale.ROOT);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_REASON
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_REASON)) + "…";
    }
}
