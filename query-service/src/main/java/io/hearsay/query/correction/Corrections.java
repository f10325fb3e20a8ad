package io.hearsay.query.correction;

import io.hearsay.query.search.Conditions;
import io.hearsay.query.search.Lists;
import io.hearsay.query.search.Source;
import io.hearsay.query.search.Sql;
import io.hearsay.web.Listing;
import io.hearsay.web.Stretch;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
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
            where m.claim_id = any(:claims) order by c.number""";

    private final Lists lists;
    private final Sql sql;

    Corrections(Lists lists, Sql sql) {
        this.lists = lists;
        this.sql = sql;
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
    public Map<String, List<CorrectionMark>> marks(Collection<String> claims) {
        Map<String, List<CorrectionMark>> marks = new HashMap<>();
        if (!claims.isEmpty()) {
            sql.rows(
                            MARKS,
                            Map.of("claims", claims.toArray(String[]::new)),
                            row -> Map.entry(row.getString(1), mark(row)))
                    .forEach(mark -> marks.computeIfAbsent(mark.getKey(), claim -> new ArrayList<>())
                            .add(mark.getValue()));
        }
        return marks;
    }

    private static CorrectionMark mark(ResultSet row) throws SQLException {
        return new CorrectionMark(
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class));
    }
}
