package io.hearsay.query.correction;

import io.hearsay.query.search.Conditions;
import io.hearsay.query.search.Lists;
import io.hearsay.query.search.Source;
import io.hearsay.query.search.Stretch;
import io.hearsay.web.Listing;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the log of corrections, which is there while the extractor is not. */
@ApplicationScoped
public class Corrections implements PanacheRepositoryBase<CorrectionRow, String> {

    private static final Source<CorrectionRow> LATEST_FIRST = new Source<>(
            CorrectionRow.class,
            "claim.correction_v1",
            "lpad(cast(e.number as text), 19, '0')",
            CorrectionRow::place,
            true);

    private static final String MARKS =
            """
            select m.claim_id, c.id, c.kind, c.author, c.reason, c.created_at
            from claim.corrected_v1 m join claim.correction_v1 c on c.id = m.correction_id
            where m.claim_id in (:claims) order by c.number""";

    private final Lists lists;
    private final EntityManager entities;

    Corrections(Lists lists, EntityManager entities) {
        this.lists = lists;
        this.entities = entities;
    }

    Listing<CorrectionAnswer> read(Conditions conditions, Stretch stretch) {
        return lists.read(LATEST_FIRST, conditions, stretch, rows -> rows.stream()
                .map(CorrectionAnswer::of)
                .toList());
    }

    Optional<CorrectionAnswer> answer(String id) {
        return findByIdOptional(id).map(CorrectionAnswer::of);
    }

    /** The corrections that made some claims what they are, by claim, the earliest first; others have none. */
    @SuppressWarnings("unchecked")
    public Map<String, List<CorrectionMark>> marks(Collection<String> claims) {
        if (claims.isEmpty()) {
            return Map.of();
        }
        Map<String, List<CorrectionMark>> marks = new HashMap<>();
        List<Tuple> rows = entities.createNativeQuery(MARKS, Tuple.class)
                .setParameter("claims", claims)
                .getResultList();
        rows.forEach(row -> marks.computeIfAbsent(row.get(0, String.class), claim -> new ArrayList<>())
                .add(mark(row)));
        return marks;
    }

    private static CorrectionMark mark(Tuple row) {
        return new CorrectionMark(
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, String.class),
                OffsetDateTime.ofInstant(row.get(5, Instant.class), ZoneOffset.UTC));
    }
}
