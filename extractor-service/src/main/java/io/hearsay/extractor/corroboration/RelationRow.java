package io.hearsay.extractor.corroboration;

import io.hearsay.corroboration.Relation;
import io.hearsay.extractor.Json;
import io.hearsay.extractor.Word;
import io.hearsay.text.ContentId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnTransformer;

/** How two statements relate, as it is kept. */
@Entity(name = "Relation")
@Table(name = "relation")
public class RelationRow {

    @Id
    public String id;

    public String kind;

    /** The earlier statement, or the one that says more. */
    public String a;

    public String b;

    public double score;

    public String reason;

    /** JSON: an {@link Evidence} for each side. */
    @ColumnTransformer(write = "cast(? as jsonb)")
    public String evidence;

    /** Both passages. */
    record Passages(Evidence a, Evidence b) {}

    static RelationRow of(StatementRow a, StatementRow b, Relation relation) {
        RelationRow row = new RelationRow();
        row.kind = Word.of(relation.kind());
        row.id = ContentId.of("relation", row.kind, a.id, b.id);
        row.a = a.id;
        row.b = b.id;
        row.score = relation.score();
        row.reason = relation.reason();
        row.evidence = Json.write(new Passages(a.passage(), b.passage()));
        return row;
    }
}
