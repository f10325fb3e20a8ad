package io.hearsay.query.speaker;

import io.hearsay.query.retired.Retired;
import io.hearsay.query.search.Conditions;
import io.hearsay.query.search.Lists;
import io.hearsay.query.search.Source;
import io.hearsay.web.Listing;
import io.hearsay.web.Stretch;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Reads speakers. */
@ApplicationScoped
public class Speakers implements PanacheRepositoryBase<SpeakerRow, String> {

    private static final Source<SpeakerRow> MOST_QUOTED = new Source<>(
            SpeakerRow.class,
            "claim.speaker_v1",
            "lpad(cast(e.statements as text), 9, '0')",
            SpeakerRow::statementsPadded,
            true);

    private final Lists lists;
    private final Retired retired;
    private final KnownNames names;

    Speakers(Lists lists, Retired retired, KnownNames names) {
        this.lists = lists;
        this.retired = retired;
        this.names = names;
    }

    Listing<SpeakerAnswer> read(Conditions conditions, Stretch stretch) {
        return lists.read(MOST_QUOTED, conditions, stretch, rows -> rows.stream()
                .map(row -> SpeakerAnswer.of(row, null))
                .toList());
    }

    /** What a speaker is called, if there is one with this id. */
    public Optional<String> nameOf(String id) {
        return findByIdOptional(id).map(row -> row.name);
    }

    /**
     * One speaker, with its names.
     *
     * @param path path of the resource asked for with {@code %s} for the id
     * @throws RuntimeException the answer to give when there is none: 301, 404 or 410
     */
    public SpeakerAnswer require(String id, String path) {
        return findByIdOptional(Retired.id(id))
                .map(row -> SpeakerAnswer.of(row, names.of(row)))
                .orElseThrow(() -> retired.missing("speaker", path, id));
    }
}
