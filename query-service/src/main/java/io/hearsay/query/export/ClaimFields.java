package io.hearsay.query.export;

import static io.hearsay.query.export.Field.group;
import static io.hearsay.query.export.Field.json;
import static io.hearsay.query.export.Field.text;

import java.util.List;

/** What an exported claim tells: in JSON all that {@code /claims} does, in CSV what fits into cells. */
final class ClaimFields {

    /**
     * {@code e} what is searched, {@code c} the claims, {@code a} their articles, as far as the scraper has them still,
     * {@code w} those of which not all may be shown. Entries have a collation of their own, in which ids of claims have
     * no index.
     */
    static final String FROM =
            """
            claim.claim_entry_v1 e join claim.claim_v1 c on c.id = e.id collate "default"
            left join crawl.article_v1 a on a.id = c.article_id
            left join claim.withheld_v1 w on w.article_id = c.article_id""";

    private static final String TITLE = "case when w.article_id is null then a.title else w.title end";

    private static final String OUTLET = "case when a.id is null then c.outlet else a.outlet end";

    private static final String CORRECTIONS =
            """
            coalesce((
              select jsonb_agg(jsonb_build_object('id', k.id, 'kind', k.kind, 'author', k.author, 'reason', k.reason,
                'createdAt', %s) order by k.number)
              from claim.corrected_v1 m join claim.correction_v1 k on k.id = m.correction_id
              where m.claim_id = c.id), '[]')"""
                    .formatted(moment("k.created_at"));

    static final List<Field> JSON = List.of(
            text("id", "c.id"),
            text("text", "c.text"),
            text("type", "c.type"),
            group(
                    "speaker",
                    text("id", "c.speaker_id"),
                    text("name", "c.speaker_name").orNull(),
                    text("status", "c.speaker_status"),
                    text("role", "c.speaker_role"),
                    text("represents", "c.represents")),
            json("via", "c.via"),
            text("act", "c.act"),
            text("polarity", "c.polarity"),
            text("modality", "c.modality"),
            text("factuality", "c.factuality"),
            json("grounds", "c.grounds"),
            json("addressee", "c.addressee"),
            text("date", "c.date"),
            text("place", "c.place"),
            json("confidence", "c.confidence"),
            text("why", "c.why"),
            json("content", "c.content"),
            json("cue", "c.cue").orNull(),
            json("source", "c.source").orNull(),
            json("carrier", "c.carrier"),
            text("nestedIn", "c.nested_in"),
            group(
                    "article",
                    text("id", "c.article_id"),
                    text("url", "a.url").orNull(),
                    text("title", TITLE).orNull(),
                    text("outlet", OUTLET).orNull(),
                    group(
                                    "published",
                                    text("date", "a.published_date"),
                                    text("evidence", "a.published_evidence"),
                                    json("confidence", "coalesce(a.published_confidence, 0)"))
                            .orNull()),
            text("statementId", "c.statement_id").orNull(),
            text("propositionId", "c.proposition_id"),
            text("extractedAt", moment("c.extracted_at")),
            json("corrections", CORRECTIONS),
            group(
                    "links",
                    text("self", path("claims", "c.id")),
                    text("statement", path("statements", "c.statement_id")),
                    text("article", path("articles", "c.article_id")),
                    text(
                            "original",
                            "case when starts_with(a.url, 'https://') or starts_with(a.url, 'http://') then a.url end"),
                    text("speaker", path("speakers", "c.speaker_id"))));

    static final List<Field> CSV = List.of(
            text("id", "c.id"),
            text("text", "c.text"),
            text("type", "c.type"),
            text("speakerId", "c.speaker_id"),
            text("speaker", "c.speaker_name"),
            text("speakerStatus", "c.speaker_status"),
            text("speakerRole", "c.speaker_role"),
            text("via", "(select string_agg(hop ->> 'name', '; ') from jsonb_array_elements(c.via) hop)"),
            text("act", "c.act"),
            text("polarity", "c.polarity"),
            text("modality", "c.modality"),
            text("date", "c.date"),
            text("place", "c.place"),
            text("confidence", "c.confidence"),
            text("outlet", OUTLET),
            text("published", "a.published_date"),
            text("articleId", "c.article_id"),
            text("articleUrl", "a.url"),
            text("articleTitle", TITLE),
            text("statementId", "c.statement_id"));

    private ClaimFields() {}

    /** ISO 8601 in UTC, with as many digits as there are. */
    private static String moment(String column) {
        return "rtrim(rtrim(to_char(%s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US'), '0'), '.') || 'Z'"
                .formatted(column);
    }

    private static String path(String noun, String id) {
        return "'/api/v1/%s/' || %s".formatted(noun, id);
    }
}
