package io.hearsay.query.timeline;

import io.hearsay.entity.Aliases;
import io.hearsay.entity.EntityMention;
import io.hearsay.query.contradiction.ContradictionAnswer;
import io.hearsay.query.contradiction.Contradictions;
import io.hearsay.query.search.Conditions;
import io.hearsay.query.search.Filter;
import io.hearsay.query.speaker.SpeakerAnswer;
import io.hearsay.query.speaker.Speakers;
import io.hearsay.query.statement.StatementAnswer;
import io.hearsay.query.statement.Statements;
import io.hearsay.web.Listing;
import io.hearsay.web.Stretch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts what a speaker said in order of time. */
@ApplicationScoped
class Timelines {

    /** A body speaks through itself and through whoever represents it. */
    private static final String SPEAKS =
            """
            (e.speaker_id = :speaker or e.represents in (select known.name from claim.speaker_v1 known
              where known.id = :speaker and known.status = 'named'))""";

    private final Speakers speakers;
    private final Statements statements;
    private final Contradictions contradictions;
    private final Bounds bounds;
    private final Aliases aliases = Aliases.standard();

    Timelines(Speakers speakers, Statements statements, Contradictions contradictions, Bounds bounds) {
        this.speakers = speakers;
        this.statements = statements;
        this.contradictions = contradictions;
        this.bounds = bounds;
    }

    TimelineAnswer of(String id, String q, Stretch stretch) {
        SpeakerAnswer speaker = speakers.require(id, "/api/v1/speakers/%s/timeline");
        Listing<StatementAnswer> dated =
                statements.read(Statements.CHRONOLOGICAL, said(id, q).and("e.said_on is not null"), stretch);
        List<StatementAnswer> undated = stretch.after() == null
                ? statements
                        .read(Statements.CHRONOLOGICAL, said(id, q).and("e.said_on is null"), Stretch.longest())
                        .items()
                : List.of();
        Map<String, List<ContradictionAnswer>> changes = changes(dated.items());
        return new TimelineAnswer(
                speaker,
                dated.items().stream()
                        .map(statement -> new TimelineAnswer.Entry(
                                statement.saidOn(),
                                statement,
                                counterparts(speaker, statement),
                                changes.getOrDefault(statement.id(), List.of()),
                                List.of()))
                        .toList(),
                undated.stream()
                        .map(statement -> new TimelineAnswer.Entry(
                                null, statement, counterparts(speaker, statement), List.of(), bounds.of(statement)))
                        .toList(),
                dated.total(),
                dated.next());
    }

    private Map<String, List<ContradictionAnswer>> changes(List<StatementAnswer> items) {
        return contradictions.changesTo(items.stream().map(StatementAnswer::id).toList()).stream()
                .collect(Collectors.groupingBy(change -> change.b().id()));
    }

    private static Conditions said(String id, String q) {
        return new Conditions()
                .and(SPEAKS, "speaker", id)
                .and("e.search @@ websearch_to_tsquery('english', public.unaccent(:q))", "q", Filter.words(q));
    }

    /** The bodies a statement names besides the one that speaks. */
    private List<String> counterparts(SpeakerAnswer speaker, StatementAnswer statement) {
        return aliases.mentions(statement.text()).stream()
                .map(EntityMention::canonical)
                .map(name -> aliases.represents(name).orElse(name))
                .distinct()
                .filter(name -> !name.equals(speaker.name()) && !name.equals(speaker.represents()))
                .toList();
    }
}
