package io.hearsay.query.export;

import static io.hearsay.query.export.Field.group;
import static io.hearsay.query.export.Field.json;
import static io.hearsay.query.export.Field.text;
import static io.hearsay.query.export.Field.time;

import java.util.List;

/** What an exported claim tells: in JSON all that {@code /claims} does, in CSV what fits into cells. */
final class ClaimFields {

    /** {@code e} the claims, {@code a} their articles, as far as the scraper has them still. */
    static final String FROM = "claim.claim_v1 e left join crawl.article_v1 a on a.id = e.article_id";

    private static final String OUTLET = "case when a.id is null then e.outlet else a.outlet end";

    static final List<Field> JSON = List.of(
            text("id", "e.id"),
            text("text", "e.text"),
            text("type", "e.type"),
            group(
                    "speaker",
                    text("id", "e.speaker_id"),
                    text("name", "e.speaker_name").orNull(),
                    text("status", "e.speaker_status"),
                    text("role", "e.speaker_role"),
                    text("represents", "e.represents")),
            json("via", "e.via"),
            text("act", "e.act"),
            text("polarity", "e.polarity"),
            text("modality", "e.modality"),
            text("factuality", "e.factuality"),
            json("grounds", "e.grounds"),
            json("addressee", "e.addressee"),
            text("date", "e.date"),
            text("place", "e.place"),
            json("confidence", "e.confidence"),
            text("why", "e.why"),
            json("content", "e.content"),
            json("cue", "e.cue").orNull(),
            json("source", "e.source").orNull(),
            json("carrier", "e.carrier"),
            text("nestedIn", "e.nested_in"),
            group(
                    "article",
                    text("id", "e.article_id"),
                    text("url", "a.url").orNull(),
                    text("title", "a.title").orNull(),
                    text("outlet", OUTLET).orNull(),
                    group(
                                    "published",
                                    text("date", "a.published_date"),
                                    text("evidence", "a.published_evidence"),
                                    json("confidence", "coalesce(a.published_confidence, 0)"))
                            .orNull()),
            text("statementId", "e.statement_id").orNull(),
            text("propositionId", "e.proposition_id"),
            time("extractedAt", "e.extracted_at"));

    static final List<Field> CSV = List.of(
            text("id", "e.id"),
            text("text", "e.text"),
            text("type", "e.type"),
            text("speakerId", "e.speaker_id"),
            text("speaker", "e.speaker_name"),
            text("speakerStatus", "e.speaker_status"),
            text("speakerRole", "e.speaker_role"),
            text("via", "(select string_agg(hop ->> 'name', '; ') from jsonb_array_elements(e.via) hop)"),
            text("act", "e.act"),
            text("polarity", "e.polarity"),
            text("modality", "e.modality"),
            text("date", "e.date"),
            text("place", "e.place"),
            text("confidence", "e.confidence"),
            text("outlet", OUTLET),
            text("published", "a.published_date"),
            text("articleId", "e.article_id"),
            text("articleUrl", "a.url"),
            text("articleTitle", "a.title"),
            text("statementId", "e.statement_id"));

    private ClaimFields() {}
}
