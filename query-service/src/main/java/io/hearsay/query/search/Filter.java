package io.hearsay.query.search;

import io.hearsay.web.ProblemException;
import io.hearsay.web.QueryParameters;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What claims and statements are searched by; all that is given must hold. */
public final class Filter {

    static final int LONGEST_QUERY = 1_000;
    private static final List<String> TYPES = List.of("direct", "indirect", "mixed");
    private static final List<String> ACTS =
            List.of("assert", "deny", "accuse", "warn", "urge", "promise", "ask", "decline", "attitude");
    private static final List<String> POLARITIES = List.of("affirmed", "negated");
    private static final List<String> MODALITIES = List.of("certain", "possible", "necessary", "conditional");
    private static final List<String> STATUSES = List.of("named", "anonymous", "unresolved");

    @QueryParam("q")
    @Parameter(
            description = "Words that must all occur, in any inflection; \"several words\" in quotes as a phrase.",
            schema = @Schema(maxLength = LONGEST_QUERY),
            example = "coordinate \"Assad regime\"")
    String q;

    @QueryParam("speaker")
    @Parameter(description = "The speaker's id, name or another name of it.", example = "Josh Earnest")
    String speaker;

    @QueryParam("outlet")
    @Parameter(description = "The outlet that published it.", example = "Meridian")
    String outlet;

    @QueryParam("via")
    @Parameter(description = "An agency or outlet in the chain.", example = "AFP")
    String via;

    @QueryParam("type")
    @Parameter(description = "How it is rendered.", schema = @Schema(enumeration = {"direct", "indirect", "mixed"}))
    String type;

    @QueryParam("act")
    @Parameter(
            description = "What is done by saying it. Attitudes are answered only when asked for.",
            schema =
                    @Schema(
                            enumeration = {
                                "assert",
                                "deny",
                                "accuse",
                                "warn",
                                "urge",
                                "promise",
                                "ask",
                                "decline",
                                "attitude"
                            }))
    String act;

    @QueryParam("polarity")
    @Parameter(schema = @Schema(enumeration = {"affirmed", "negated"}))
    String polarity;

    @QueryParam("modality")
    @Parameter(schema = @Schema(enumeration = {"certain", "possible", "necessary", "conditional"}))
    String modality;

    @QueryParam("status")
    @Parameter(
            description = "What is known of the speaker.",
            schema = @Schema(enumeration = {"named", "anonymous", "unresolved"}))
    String status;

    @QueryParam("since")
    @Parameter(description = "On this day or later; leaves out the undated.", example = "2014-08-01")
    String since;

    @QueryParam("until")
    @Parameter(description = "On this day or earlier; leaves out the undated.", example = "2014-08-31")
    String until;

    /**
     * The conditions on rows that have speaker, chain and act, as claims and statements do.
     *
     * @param date SQL of the row's ISO date, empty when undated
     */
    public Conditions conditions(String date) {
        Conditions conditions = new Conditions()
                .and("e.search @@ websearch_to_tsquery('english', public.unaccent(:q))", "q", words(q))
                .and(SPEAKER, "speaker", given("speaker", speaker))
                .and(VIA, "via", given("via", via))
                .and("e.polarity = :polarity", "polarity", QueryParameters.oneOf("polarity", polarity, POLARITIES))
                .and("e.modality = :modality", "modality", QueryParameters.oneOf("modality", modality, MODALITIES))
                .and("e.speaker_status = :status", "status", QueryParameters.oneOf("status", status, STATUSES));
        acts(conditions);
        days(conditions, date);
        return conditions;
    }

    /** The outlet asked for, or null. */
    public String outlet() {
        return given("outlet", outlet);
    }

    /** The rendering asked for, or null. */
    public String type() {
        return QueryParameters.oneOf("type", type, TYPES);
    }

    /**
     * The words of a search.
     *
     * @throws ProblemException (400, field {@code q}) when they are too many
     */
    public static String words(String q) {
        if (q != null && q.length() > LONGEST_QUERY) {
            throw ProblemException.badRequest(
                    "q", "q must be at most %,d characters, not %,d".formatted(LONGEST_QUERY, q.length()));
        }
        return q == null || q.isBlank() ? null : q;
    }

    private void acts(Conditions conditions) {
        String asked = QueryParameters.oneOf("act", act, ACTS);
        if (asked == null) {
            conditions.and("e.act <> 'attitude'");
        } else {
            conditions.and("e.act = :act", "act", asked);
        }
    }

    /** A date may be as coarse as a year: it is kept when it may lie in the period. */
    private void days(Conditions conditions, String date) {
        LocalDate first = QueryParameters.date("since", since);
        LocalDate last = QueryParameters.date("until", until);
        if (first != null || last != null) {
            conditions.and(date + " <> ''");
        }
        conditions
                .and("%s >= left(:since, length(%s))".formatted(date, date), "since", text(first))
                .and("left(%s, 10) <= :until".formatted(date), "until", text(last));
    }

    private static String text(LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static String given(String name, String value) {
        if (value != null && value.isBlank()) {
            throw ProblemException.badRequest(name, name + " must not be empty; leave it out to ask for all");
        }
        return value == null ? null : value.strip();
    }

    private static final String SPEAKER =
            """
            e.speaker_id in (select known.id from claim.speaker_v1 known
              where known.id = :speaker or lower(known.name) = lower(:speaker)
                or exists (select from unnest(known.aliases) alias where lower(alias) = lower(:speaker)))""";

    private static final String VIA =
            """
            exists (select from jsonb_array_elements(e.via) hop where lower(hop ->> 'name') = lower(:via))""";
}
