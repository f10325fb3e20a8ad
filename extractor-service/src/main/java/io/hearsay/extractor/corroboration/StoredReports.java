package io.hearsay.extractor.corroboration;

import io.hearsay.corroboration.LeaderClustering;
import io.hearsay.corroboration.Report;
import io.hearsay.corroboration.StatementClusterer;
import io.hearsay.extractor.claim.Claims;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/** The stored reports while some of them are placed; remembers which leaders gain or lose followers. */
final class StoredReports implements LeaderClustering.Members<Report> {

    private final ReportIndex index;
    private final Claims claims;
    private final Map<String, Report> known = new HashMap<>();
    private final Set<String> touched = new TreeSet<>();

    StoredReports(ReportIndex index, Claims claims) {
        this.index = index;
        this.claims = claims;
    }

    /** Ids of the leaders whose followers changed, former leaders among them. */
    Set<String> touched() {
        return touched;
    }

    /** The reports of some claims. */
    List<Report> reports(Collection<String> ids) {
        List<String> unknown = ids.stream().filter(id -> !known.containsKey(id)).toList();
        claims.withIds(unknown).forEach(row -> known.put(row.id, Reports.of(row)));
        return ids.stream().map(known::get).toList();
    }

    @Override
    public Report leader(Report member) {
        String leader = index.leader(member.id());
        return leader == null ? null : reports(List.of(leader)).getFirst();
    }

    @Override
    public Collection<Report> leadersAround(Report member) {
        return reports(index.leadersAround(member));
    }

    @Override
    public Collection<Report> around(Report leader) {
        return reports(index.around(leader));
    }

    @Override
    public Collection<Report> followers(Report leader) {
        return reports(index.followers(List.of(leader.id())));
    }

    @Override
    public OptionalDouble nearness(Report leader, Report member) {
        return StatementClusterer.nearness(leader, member);
    }

    @Override
    public void follow(Report member, Report leader) {
        String before = index.leader(member.id());
        if (before != null) {
            touched.add(before);
        }
        touched.add(leader.id());
        index.follow(List.of(member.id()), leader.id());
    }
}
