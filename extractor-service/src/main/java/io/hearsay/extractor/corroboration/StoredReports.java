package io.hearsay.extractor.corroboration;

import io.hearsay.corroboration.Bundle;
import io.hearsay.corroboration.LeaderClustering;
import io.hearsay.corroboration.Report;
import io.hearsay.extractor.claim.Claims;
import io.hearsay.extractor.corroboration.ReportIndex.Filed;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/** The stored reports while some of them are placed; remembers which leaders gain or lose followers. */
final class StoredReports implements LeaderClustering.Members<Bundle> {

    private final ReportIndex index;
    private final Claims claims;
    private final Map<String, Bundle> known = new HashMap<>();
    private final Set<String> touched = new TreeSet<>();

    StoredReports(ReportIndex index, Claims claims) {
        this.index = index;
        this.claims = claims;
    }

    /** Ids of the claims that lead a cluster whose followers changed, former leaders among them. */
    Set<String> touched() {
        return touched;
    }

    /** The bundles that some reports are, or are part of. */
    List<Bundle> bundles(Collection<Filed> reports) {
        List<Filed> unknown = reports.stream()
                .filter(report -> !known.containsKey(report.claim()))
                .toList();
        List<String> single = unknown.stream()
                .filter(report -> report.bundle() == null)
                .map(Filed::claim)
                .toList();
        claims.withIds(single).forEach(row -> known.put(row.id, Bundle.of(Reports.of(row))));
        unknown.stream().map(Filed::bundle).filter(Objects::nonNull).distinct().forEach(this::load);
        return reports.stream()
                .map(report -> known.get(report.claim()))
                .distinct()
                .toList();
    }

    private void load(String name) {
        List<Report> reports =
                claims.withIds(index.ofBundle(name)).stream().map(Reports::of).toList();
        Bundle bundle = Bundle.together(reports);
        reports.forEach(report -> known.put(report.id(), bundle));
    }

    @Override
    public Bundle leader(Bundle member) {
        Filed leader = index.leader(member.fullest().id());
        return leader == null ? null : bundles(List.of(leader)).getFirst();
    }

    @Override
    public Collection<Bundle> leadersAround(Bundle member) {
        return bundles(index.leadersAround(member));
    }

    @Override
    public Collection<Bundle> around(Bundle leader) {
        return bundles(index.around(leader));
    }

    @Override
    public Collection<Bundle> followers(Bundle leader) {
        return bundles(index.followers(List.of(leader.fullest().id()))).stream()
                .filter(follower -> !follower.equals(leader))
                .toList();
    }

    @Override
    public OptionalDouble nearness(Bundle leader, Bundle member) {
        return leader.nearness(member);
    }

    @Override
    public void follow(Bundle member, Bundle leader) {
        Filed before = index.leader(member.fullest().id());
        if (before != null) {
            touched.add(before.claim());
        }
        touched.add(leader.fullest().id());
        index.follow(
                member.reports().stream().map(Report::id).toList(),
                leader.fullest().id());
    }
}
