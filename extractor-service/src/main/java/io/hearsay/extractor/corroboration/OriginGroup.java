package io.hearsay.extractor.corroboration;

import io.hearsay.corroboration.Origin;
import io.hearsay.extractor.Word;
import java.util.List;

/** An origin as it stands in {@code origin_groups}. */
record OriginGroup(List<String> claims, List<String> articles, List<JoinReason> joins) {

    /** Why two claims are of one origin. */
    record JoinReason(String a, String b, String rule, String reason) {}

    static List<OriginGroup> of(List<Origin> origins) {
        return origins.stream().map(OriginGroup::of).toList();
    }

    private static OriginGroup of(Origin origin) {
        List<JoinReason> joins = origin.joins().stream()
                .map(join -> new JoinReason(join.a(), join.b(), Word.of(join.rule()), join.reason()))
                .toList();
        return new OriginGroup(origin.reports(), origin.articles(), joins);
    }
}
