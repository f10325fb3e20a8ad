package io.hearsay.query.search;

import io.hearsay.entity.Aliases;
import io.hearsay.entity.KnownName;
import io.hearsay.web.ProblemException;
import io.hearsay.web.QueryParameters;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What claims and statements are searched by; all that is given must hold. */
public final class Filter {

    /** Characters of the words of a search, at most. */
    public static final int LONGEST_QUERY = 1_000;

    /**
     * Code points of a name or any other word that a search is narrowed by, at most; no article is handed in with more.
     */
    public static final int LONGEST_NAME = 500;

    private static final Aliases ALIASES = Aliases.standard();
    static final List<String> TYPES = List.of("direct", "indirect", "mixed");
    static final List<String> ACTS =
            List.of("assert", "deny", "accuse", "warn", "urge", "promise", "ask", "decline", "attitude");
    static final List<String> POLARITIES = List.of("affirmed", "negated");
    static final List<String> MODALITIES = List.of("certain", "possible", "necessary", "conditional");
    static final List<String> STATUSES = List.of("named", "anonymous", "unresolved");

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
            schema = @Schema(maxLength = LONGEST_NAME),
            example = "Josh Earnest")
    String speaker;

    @QueryParam("about")
    @Parameter(
            description = "Whom or what the words name, under any of its names: America finds U.S. and Washington.",
            schema = @Schema(maxLength = LONGEST_NAME),
            example = "America")
    String about;

    @QueryParam("outlet")
    @Parameter(
            description = "The outlet that published it, however capitalised.",
            schema = @Schema(maxLength = LONGEST_NAME),
            example = "Meridian")
    String outlet;

    @QueryParam("via")
    @Parameter(
            description = "An agency or outlet in the chain, however capitalised.",
            schema = @Schema(maxLength = LONGEST_NAME),
            example = "AFP")
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
    @Parameter(description = "Whether it is said or denied.", schema = @Schema(enumeration = {"affirmed", "negated"}))
    String polarity;

    @QueryParam("modality")
    @Parameter(
            description = "How certain it is said to be.",
            schema = @Schema(enumeration = {"certain", "possible", "necessary", "conditional"}))
    String modality;

    @QueryParam("status")
    @Parameter(
            description = "What is known of the speaker; anonymous are unnamed sources, kept as they are described.",
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

    /** The conditions on entries. */
    public Conditions conditions() {
        Conditions conditions = new Conditions()
                .and(WORDS, "q", terms().words())
                .and(Facet.OUTLET.has("lower(:outlet)"), "outlet", asked("outlet", outlet))
                .and(Facet.VIA.has("lower(:via)"), "via", asked("via", via))
                .and(Facet.TYPE.has(":type"), "type", oneOf("type", type, TYPES))
                .and(Facet.ACT.has(":act"), "act", oneOf("act", act, ACTS))
                .and(Facet.POLARITY.has(":polarity"), "polarity", oneOf("polarity", polarity, POLARITIES))
                .and(Facet.MODALITY.has(":modality"), "modality", oneOf("modality", modality, MODALITIES))
                .and(Facet.STATUS.has(":status"), "status", oneOf("status", status, STATUSES))
                .and("e.origins >= :origins", "origins", minOrigins());
        named(conditions);
        days(conditions);
        return conditions;
    }

    /** Whether an act is asked for; attitudes are answered only then. */
    public boolean asksForAct() {
        return asked("act", act) != null;
    }

    /** Whether there are words to be found. */
    public boolean hasWords() {
        return terms().words() != null;
    }

    private Integer minOrigins() {
        String asked = asked("minOrigins", minOrigins);
        return asked == null ? null : QueryParameters.count("minOrigins", asked);
    }

    /** What the words that are to be marked are found by: the words asked for, and all names of whom they are about. */
    Optional<Wanted> wanted() {
        String spokenOf = asked("about", about);
        return terms().words() == null && spokenOf == null
                ? Optional.empty()
                : Optional.of(new Wanted(terms().words(), spokenOf, spokenOf == null ? null : names(spokenOf)));
    }

    /**
     * What words are marked by.
     *
     * @param words as in a search, or null
     * @param about a name, or null
     * @param names all known names of what it names, one a line, or null
     */
    record Wanted(String words, String about, String names) {}

    /** Whether there are words to be found in a search as typed, beside terms like {@code speaker:}. */
    public static boolean hasWords(String q) {
        return Terms.of(words(q)).words() != null;
    }

    /** The parameters that terms in the words of a search stand for. */
    public static Set<String> typed(String q) {
        return Terms.of(words(q)).narrowed().keySet();
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
        return q == null || q.isBlank() ? null : DASHES.matcher(q).replaceAll("-");
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

    /** A date may be as coarse as a year: it is kept when it may lie in the period. */
    private void days(Conditions conditions) {
        LocalDate first = QueryParameters.date("since", asked("since", since));
        LocalDate last = QueryParameters.date("until", asked("until", until));
        if (first != null || last != null) {
            conditions.and("e.day <> ''");
        }
        conditions
                .bound("e.day >= left(:since, 4)", "since", text(first))
                .and("e.day >= left(:since, length(e.day))", "since", text(first))
                .bound("e.day <= cast(:until as text) || '~'", "until", text(last))
                .and("left(e.day, 10) <= :until", "until", text(last));
    }

    private static String text(LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static String given(String name, String value) {
        if (value == null) {
            return null;
        }
        if (value.isBlank()) {
            throw ProblemException.badRequest(name, name + " must not be empty; leave it out to ask for all");
        }
        int length = value.codePointCount(0, value.length());
        if (length > LONGEST_NAME) {
            throw ProblemException.badRequest(
                    name, "%s must be at most %,d characters, not %,d".formatted(name, LONGEST_NAME, length));
        }
        return value.strip();
    }

    /**
     * Each dash would be a "not" to Postgres, which has room for few dozen of them, one in the other; it passes over
     * what stands between two of them without being part of a word, and unaccent makes dashes of what is none here.
     */
    private static final Pattern DASHES =
            Pattern.compile("[%1$s](?:[^\\p{L}\\p{N}\"%1$s]*+[%1$s])++".formatted("\\p{Pd}\u00AD\u02D7\u2212\uFFE9"));

    static final String WORDS = "e.search @@ websearch_to_tsquery('english', public.unaccent(:q))";

    /**
     * Whoever is known by the name, accents apart; who speaks for it; and, where there is none, the names most like, or
     * of which it is a whole word, such as a surname.
     */
    private static final String SPEAKER =
            """
            e.keys && array(
              with asked as materialized (
                select lower(public.unaccent(cast(:speaker as text))) as name,
                  lower(public.unaccent(cast(:body as text))) as body),
              exact as materialized (
                select key from claim.speaker_v1 where id = :speaker
                union all
                select key from claim.speaker_v1
                where folded && array[(select name from asked), (select body from asked)])
              select key from exact
              union all
              select key from claim.speaker_v1
              where not exists (select from exact) and folded_name OPERATOR(public.%%>) (select name from asked)
                and exists (select from unnest(folded) known
                  where public.similarity(known, (select name from asked)) >= 0.5
                    or position(' ' || (select name from asked) || ' ' in ' ' || known || ' ') > 0)
              union all
              select %s)"""
                    .formatted(Facet.REPRESENTS.key("cast(:body as text)"));

    /** All names of what is spoken of, as a query; null when none of them has a word that is searched for. */
    static final String ANY_NAME =
            """
            (select cast(string_agg('(' || cast(named.query as text) || ')', ' | ') as tsquery)
            from (
              select phraseto_tsquery('english', public.unaccent(name)) as query
              from (
                select regexp_split_to_table(:names, E'\\n') as name
                union
                select unnest(array[known.name] || known.aliases) from claim.speaker_v1 known
                where known.status = 'named'
                  and known.folded @> array[lower(public.unaccent(cast(:about as text)))]) names) named
            where numnode(named.query) > 0)""";

    /** Any name of it in the words said; the context that other names were added to does not count. */
    private static final String ABOUT =
            "e.search @@ %s and ts_filter(e.search, '{b}') @@ %s".formatted(ANY_NAME, ANY_NAME);
}
