package io.hearsay.query.search;

import io.hearsay.entity.Aliases;
import io.hearsay.entity.KnownName;
import io.hearsay.web.ProblemException;
import io.hearsay.web.QueryParameters;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What claims and statements are searched by; all that is given must hold. */
public final class Filter {

    static final int LONGEST_QUERY = 1_000;
    private static final Aliases ALIASES = Aliases.standard();
    private static final List<String> TYPES = List.of("direct", "indirect", "mixed");
    private static final List<String> ACTS =
            List.of("assert", "deny", "accuse", "warn", "urge", "promise", "ask", "decline", "attitude");
    private static final List<String> POLARITIES = List.of("affirmed", "negated");
    private static final List<String> MODALITIES = List.of("certain", "possible", "necessary", "conditional");
    private static final List<String> STATUSES = List.of("named", "anonymous", "unresolved");

    /** What all rows that have speaker, chain and act are counted by. */
    private static final List<Facet> SHARED_FACETS = List.of(
            new Facet(
                    "speaker",
                    "array[e.speaker_id]",
                    "(select known.name from claim.speaker_v1 known where known.id = value)"),
            Facet.of("status", "e.speaker_status"),
            Facet.ofMany("via", "array(select distinct hop ->> 'name' from jsonb_array_elements(e.via) hop)"),
            Facet.of("act", "e.act"),
            Facet.of("polarity", "e.polarity"),
            Facet.of("modality", "e.modality"));

    @QueryParam("q")
    @Parameter(
            description = "Words that must all occur, in any inflection; \"several words\" in quotes as a phrase. Terms"
                    + " narrow the search as the parameters of their names do: speaker:, about:, outlet:, via:, type:,"
                    + " act:, polarity:, modality:, status:, since:, until:, each with a word or a phrase in quotes, and"
                    + " origins>=2.",
            schema = @Schema(maxLength = LONGEST_QUERY),
            example = "coordinate \"Assad regime\" speaker:Earnest")
    String q;

    @QueryParam("speaker")
    @Parameter(
            description =
                    "The speaker's id, name or another name of it, or the body it speaks for; where no such name is"
                            + " known, the names most like it.",
            example = "Josh Earnest")
    String speaker;

    @QueryParam("about")
    @Parameter(
            description = "Whom or what the words name, under any of its names: America finds U.S. and Washington.",
            example = "America")
    String about;

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

    @QueryParam("minOrigins")
    @Parameter(
            description = "How many independent origins the statement has at least; leaves out claims without one.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000000"),
            example = "2")
    String minOrigins;

    private Terms terms;

    /** What is searched by, by the names of the query parameters; what is absent or null is not asked for. */
    public static Filter of(Map<String, String> parameters) {
        Filter filter = new Filter();
        filter.q = parameters.get("q");
        filter.speaker = parameters.get("speaker");
        filter.about = parameters.get("about");
        filter.outlet = parameters.get("outlet");
        filter.via = parameters.get("via");
        filter.type = parameters.get("type");
        filter.act = parameters.get("act");
        filter.polarity = parameters.get("polarity");
        filter.modality = parameters.get("modality");
        filter.status = parameters.get("status");
        filter.since = parameters.get("since");
        filter.until = parameters.get("until");
        filter.minOrigins = parameters.get("minOrigins");
        return filter;
    }

    /**
     * The conditions on rows that have speaker, chain and act, as claims and statements do.
     *
     * @param date SQL of the row's ISO date, empty when undated
     */
    public Conditions conditions(String date) {
        Conditions conditions = new Conditions()
                .and("e.search @@ websearch_to_tsquery('english', public.unaccent(:q))", "q", terms().words())
                .and(VIA, "via", asked("via", via))
                .and("e.polarity = :polarity", "polarity", oneOf("polarity", polarity, POLARITIES))
                .and("e.modality = :modality", "modality", oneOf("modality", modality, MODALITIES))
                .and("e.speaker_status = :status", "status", oneOf("status", status, STATUSES));
        named(conditions);
        acts(conditions);
        days(conditions, date);
        return conditions;
    }

    /**
     * What such rows are counted by.
     *
     * @param date SQL of the row's ISO date, empty when undated
     * @param more facets of these rows alone
     */
    public static List<Facet> facets(String date, Facet... more) {
        return Stream.of(SHARED_FACETS.stream(), Stream.of(more), Stream.of(Facet.of("year", "left(" + date + ", 4)")))
                .flatMap(facets -> facets)
                .toList();
    }

    /** The outlet asked for, or null. */
    public String outlet() {
        return asked("outlet", outlet);
    }

    /** The rendering asked for, or null. */
    public String type() {
        return oneOf("type", type, TYPES);
    }

    /** How many origins there must be at least, or null. */
    public Integer minOrigins() {
        String asked = asked("minOrigins", minOrigins);
        return asked == null ? null : QueryParameters.count("minOrigins", asked);
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

    private Terms terms() {
        if (terms == null) {
            terms = Terms.of(words(q));
        }
        return terms;
    }

    /** What a parameter asks for, or a term of the search in its place. */
    private String asked(String name, String parameter) {
        String term = terms().narrowed().get(name);
        String given = given(name, parameter);
        if (term != null && given != null && !term.equals(given)) {
            throw ProblemException.badRequest(
                    name, "%s is asked for twice, as %s and, in q, as %s".formatted(name, given, term));
        }
        return given == null ? term : given;
    }

    private String oneOf(String name, String parameter, List<String> allowed) {
        return QueryParameters.oneOf(name, asked(name, parameter), allowed);
    }

    private void named(Conditions conditions) {
        String speaking = asked("speaker", speaker);
        if (speaking != null) {
            conditions.and(SPEAKER, "speaker", speaking).and("true", "body", entity(speaking));
        }
        String spokenOf = asked("about", about);
        if (spokenOf != null) {
            conditions.and(ABOUT, "about", spokenOf).and("true", "names", names(spokenOf));
        }
    }

    /** The name under which an entity is kept, or the name itself where it is not known. */
    private static String entity(String name) {
        return ALIASES.canonical(name).orElse(name);
    }

    /** A name and all others of what it names, one a line. */
    private static String names(String name) {
        return Stream.concat(
                        Stream.of(name), ALIASES.knownAs(entity(name)).stream().map(KnownName::name))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private void acts(Conditions conditions) {
        String asked = oneOf("act", act, ACTS);
        if (asked == null) {
            conditions.and("e.act <> 'attitude'");
        } else {
            conditions.and("e.act = :act", "act", asked);
        }
    }

    /** A date may be as coarse as a year: it is kept when it may lie in the period. */
    private void days(Conditions conditions, String date) {
        LocalDate first = QueryParameters.date("since", asked("since", since));
        LocalDate last = QueryParameters.date("until", asked("until", until));
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

    /**
     * Whoever is known by the name, accents apart; who speaks for it; and, where there is none, the names most like.
     */
    private static final String SPEAKER =
            """
            (e.represents = :body or e.speaker_id in (
              with known as (
                select id, name from claim.speaker_v1
                union all select id, unnest(aliases) from claim.speaker_v1),
              exact as (
                select id from known where id = :speaker
                  or lower(public.unaccent(name)) = lower(public.unaccent(cast(:speaker as text)))
                union all select id from claim.speaker_v1 where name = :body)
              select id from exact
              union all
              select id from known
              where not exists (select from exact)
                and public.similarity(public.unaccent(name), public.unaccent(cast(:speaker as text))) >= 0.5))""";

    private static final String ANY_NAME =
            """
            (select cast(string_agg('(' || cast(named.query as text) || ')', ' | ') as tsquery)
            from (
              select phraseto_tsquery('english', public.unaccent(name)) as query
              from (
                select regexp_split_to_table(:names, E'\\n') as name
                union
                select unnest(array[known.name] || known.aliases) from claim.speaker_v1 known
                where known.status = 'named' and (lower(known.name) = lower(:about)
                  or exists (select from unnest(known.aliases) alias where lower(alias) = lower(:about)))) names) named
            where numnode(named.query) > 0)""";

    /** Any name of it in the words said; the context that other names were added to does not count. */
    private static final String ABOUT =
            "e.search @@ %s and ts_filter(e.search, '{b}') @@ %s".formatted(ANY_NAME, ANY_NAME);

    private static final String VIA =
            """
            exists (select from jsonb_array_elements(e.via) hop where lower(hop ->> 'name') = lower(:via))""";
}
