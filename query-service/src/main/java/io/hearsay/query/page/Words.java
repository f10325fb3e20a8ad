package io.hearsay.query.page;

import io.hearsay.query.article.DatedAnswer;
import io.hearsay.query.claim.ClaimAnswer;
import io.hearsay.query.claim.Hop;
import io.hearsay.query.correction.CorrectionAnswer;
import io.hearsay.query.outlet.OutletAnswer;
import io.hearsay.query.page.Marking.Piece;
import io.hearsay.query.reprint.Run;
import io.hearsay.query.search.Mark;
import io.hearsay.query.speaker.SpeakerReference;
import io.hearsay.query.statement.RelationAnswer;
import io.hearsay.query.statement.StatementAnswer;
import io.hearsay.query.timeline.TimelineAnswer.Bound;
import io.hearsay.web.Total;
import io.quarkus.qute.TemplateExtension;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How templates put what answers hold into words; {@code say:} in a template. */
@TemplateExtension(namespace = "say")
final class Words {

    private static final Map<String, String> ACTS = Map.of(
            "assert", "an assertion",
            "deny", "a denial",
            "accuse", "an accusation",
            "warn", "a warning",
            "urge", "an appeal",
            "promise", "a promise",
            "ask", "a question",
            "decline", "a refusal",
            "attitude", "an attitude");

    private static final Map<String, String> COPIES = Map.of(
            "reprint", "the same text",
            "excerpt", "an excerpt",
            "revision", "a revision",
            "part-reused", "a part is reused",
            "spun", "the same text, reworded");

    private static final Map<String, String> RULES = Map.of(
            "reprint", "One text",
            "chain", "One channel",
            "carrier", "One sentence");

    private static final Map<String, String> EVIDENCE = Map.of(
            "json-ld", "as the page's metadata say",
            "microdata", "as the page's metadata say",
            "meta", "as the page's metadata say",
            "time-element", "as the page shows",
            "url", "as its address tells",
            "dateline", "as its dateline tells",
            "feed", "as the outlet's feed says",
            "sitemap", "as the outlet's sitemap says",
            "given", "as it was handed in");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.UK);

    /** More of one kind than anyone reads at a time. */
    private static final int MANY = 20;

    private Words() {}

    /** A date as precise as it is, or "undated". */
    static String day(String date) {
        return Days.inWords(date);
    }

    /** When an article was published, or "undated". */
    static String published(DatedAnswer published) {
        return published == null ? "undated" : Days.inWords(published.date());
    }

    /** What a date rests on. */
    static String evidence(DatedAnswer dated) {
        return EVIDENCE.getOrDefault(dated.evidence(), "from " + dated.evidence());
    }

    /** "1 page", "3 pages". */
    static String counted(Number number, String one) {
        return number(number) + " " + noun(number, one);
    }

    /** "page" of one, "pages" of any other number. */
    static String noun(Number number, String one) {
        return number.longValue() == 1 ? one : one + "s";
    }

    /** A number with its thousands apart. */
    static String number(Number number) {
        return String.format(Locale.UK, "%,d", number.longValue());
    }

    /** "24 statements", "more than 10,000 statements". */
    static String total(Total total, String one) {
        String counted = counted(total.value(), one);
        return total.relation() == Total.Relation.gte ? "more than " + counted : counted;
    }

    /** A share from 0 to 1 in per cent. */
    static String percent(Number share) {
        return Math.round(share.doubleValue() * 100) + " %";
    }

    /** What is done by saying it: "a denial". */
    static String act(String act) {
        return ACTS.getOrDefault(act, act);
    }

    /** How one article's words stand in another. */
    static String copy(String kind) {
        return COPIES.getOrDefault(kind, kind);
    }

    /** Why two reports are one origin, in two words. */
    static String rule(String rule) {
        return RULES.getOrDefault(rule, rule);
    }

    /** A chain, nearest the speaker first: "AFP, by way of Fars". */
    static String chain(List<Hop> via) {
        return via.stream().map(Hop::name).collect(Collectors.joining(", by way of "));
    }

    /**
     * A statement's words, in quotation marks only where a page quotes them: a report's words are not the speaker's.
     */
    static String opening(StatementAnswer statement) {
        return isQuoted(statement) ? "“" : "";
    }

    static String closing(StatementAnswer statement) {
        return isQuoted(statement) ? "”" : "";
    }

    /** A text with the words that a search matched marked in it. */
    static List<Piece> found(String text, List<Mark> marks) {
        List<Marking.Mark> found = marks == null
                ? List.of()
                : marks.stream()
                        .map(mark -> Marking.Mark.plain(mark.start(), mark.end(), "found"))
                        .toList();
        return Marking.pieces(text, 0, found);
    }

    private static boolean isQuoted(StatementAnswer statement) {
        return statement.claims().stream().map(ClaimAnswer::type).anyMatch("direct"::equals);
    }

    /** How a claim's words are rendered. */
    static String rendered(String type) {
        return switch (type) {
            case "direct" -> "quoted directly";
            case "indirect" -> "in the page's words";
            default -> "partly quoted";
        };
    }

    /** Who speaks, and by which words of the page. */
    static String speaking(ClaimAnswer claim) {
        String words = claim.source() == null ? null : "“" + claim.source().exact() + "”";
        return switch (claim.speaker().status()) {
            case "unresolved" -> words == null ? "nobody is named" : words + ", which names nobody the page tells of";
            case "anonymous" -> "kept as described" + (words == null ? "" : ": " + words);
            default -> claim.speaker().name() + (words == null ? ", from what stands before" : ", read from " + words);
        };
    }

    /** How a statement stands to the one asked for. */
    static String relation(RelationAnswer relation) {
        if (relation.kind().equals("entails")) {
            return relation.direction().equals("from") ? "Says less of the same" : "Says more of the same";
        }
        return relation.kind().equals("same") ? "Says the same" : relation.kind();
    }

    /** One thing as a list. */
    static List<String> one(String thing) {
        return List.of(thing);
    }

    /** The ids of a statement's claims. */
    static List<String> claims(StatementAnswer statement) {
        return statement.claims().stream().map(ClaimAnswer::id).toList();
    }

    /** What a correction did. */
    static String corrected(String kind) {
        return switch (kind) {
            case "speaker" -> "Speaker corrected";
            case "not-a-claim" -> "Marked as no claim";
            case "split" -> "Split off";
            case "join" -> "Joined";
            default -> "Corrected";
        };
    }

    /** What a correction in the log did: "Speaker corrected: Josh Earnest". */
    static String correction(CorrectionAnswer correction) {
        String done = corrected(correction.kind());
        if (correction.speaker() == null) {
            return done;
        }
        String name = correction.speaker().name();
        return done + ": " + (name == null ? "not named on the page" : name);
    }

    /** What is known of an undated statement's time. */
    static String bounded(List<Bound> bounds) {
        return Days.bounded(bounds);
    }

    /** Two days as a period; one when they are the same, or only one is known. */
    static String span(String earliest, String latest) {
        return Stream.of(earliest, latest)
                .filter(Objects::nonNull)
                .map(Days::inWords)
                .distinct()
                .collect(Collectors.joining(" to "));
    }

    /** Per cent of an outlet's articles that copy none. */
    static long own(OutletAnswer outlet) {
        return Math.round(100.0 * (outlet.articles() - outlet.reprinted()) / Math.max(1, outlet.articles()));
    }

    /** The rest of a hundred. */
    static long rest(Number percent) {
        return 100 - percent.longValue();
    }

    /** The first of many copied runs. */
    static List<Run> someRuns(List<Run> runs) {
        return runs.subList(0, Math.min(MANY, runs.size()));
    }

    /** The names of the first of many speakers, and how many more there are. */
    static String names(List<SpeakerReference> speakers) {
        String names = speakers.stream()
                .limit(MANY)
                .map(speaker -> Objects.requireNonNullElse(speaker.name(), "speaker not named"))
                .collect(Collectors.joining(", "));
        return speakers.size() > MANY ? "%s and %d more".formatted(names, speakers.size() - MANY) : names;
    }

    /** A moment to the minute, in UTC. */
    static String moment(OffsetDateTime moment) {
        return MINUTE.format(moment.withOffsetSameInstant(ZoneOffset.UTC));
    }

    /** The address of a search narrowed by one thing. */
    static String searchFor(String name, String value) {
        return Addresses.of("/statements", Map.of(name, value));
    }

    /** At most so many characters of a text, cut at a blank where there is one. */
    static String shortened(String text, Integer length) {
        if (text.length() <= length) {
            return text;
        }
        int blank = text.lastIndexOf(' ', length);
        int end = blank < length / 2 ? length : blank;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + " …";
    }

    /** An address that may be linked to, or null: data may hold anything, a reader's browser runs only some of it. */
    static String address(String url) {
        return Addresses.safe(url);
    }
}
