package io.hearsay.entity;

import io.hearsay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds who a page's sources are, asked for one source after the other in text order. A pronoun or an office goes to
 * the nearest fitting speaker of the same or the preceding paragraph; where there is none, the speaker stays
 * unresolved.
 */
public final class SpeakerResolver {

    private static final Set<String> PLACE = Set.of("in", "at", "near", "inside", "outside");
    private static final Set<String> HE = Set.of("he", "him", "his");
    private static final Set<String> SHE = Set.of("she", "her");
    private static final Set<String> PLURAL = Set.of("they", "them", "their");
    private static final Set<String> IT = Set.of("it", "its");
    private static final Set<String> OTHER_PRONOUNS = Set.of(
            "i", "we", "you", "who", "which", "that", "this", "my", "our", "whoever", "what", "these", "those", "whom");
    private static final Map<String, String> OFFICES =
            Map.of("fm", "foreign minister", "pm", "prime minister", "premier", "prime minister", "potus", "president");
    private static final Set<String> FEMALE = Set.of(
            "spokeswoman", "chairwoman", "congresswoman", "queen", "ms.", "mrs.", "ms", "mrs", "princess", "actress");
    private static final Set<String> MALE =
            Set.of("spokesman", "chairman", "congressman", "king", "mr.", "mr", "sheikh", "prince", "sir");

    private static final int MEMORY = 60;

    private final Aliases aliases = Aliases.standard();
    private final List<Mention> people;
    private final Map<String, List<Mention>> byLastName;
    private final List<Spoken> spoken = new ArrayList<>();

    /** A person by full name somewhere on the page. */
    private record Mention(String name, String role, String represents) {}

    /** A speaker already met. */
    private record Spoken(Speaker speaker, int paragraph, Gender gender, boolean plural, boolean person) {}

    private enum Gender {
        MALE,
        FEMALE,
        UNKNOWN
    }

    /**
     * Prepares for one page.
     *
     * @param phrases every phrase of the page that may name a person with or without office, in text order
     */
    public SpeakerResolver(List<String> phrases) {
        people = phrases.stream()
                .distinct()
                .map(this::mention)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        byLastName = people.stream().collect(Collectors.groupingBy(person -> key(person.name())));
    }

    /**
     * Resolves the next source.
     *
     * @param source the source's words, or null for a bare quotation
     * @param paragraph number of its paragraph
     * @param prominent whether a later pronoun may mean it: not the voice of a transcript, nor one spoken of in a
     *     report
     */
    public Resolution resolve(Span source, int paragraph, boolean prominent) {
        if (source == null) {
            return new Resolution(Speaker.UNKNOWN, "no words name a speaker");
        }
        String words = source.exact();
        String lower = words.toLowerCase(Locale.ROOT);
        Resolution resolution = isPronoun(lower) ? ofPronoun(lower, paragraph) : ofPhrase(words, paragraph);
        Speaker speaker = resolution.speaker();
        if (speaker.status() != SpeakerStatus.UNRESOLVED && prominent) {
            spoken.add(new Spoken(speaker, paragraph, gender(lower, speaker), isPlural(lower), isPerson(speaker)));
        }
        return resolution;
    }

    private static boolean isPronoun(String lower) {
        return HE.contains(lower)
                || SHE.contains(lower)
                || PLURAL.contains(lower)
                || IT.contains(lower)
                || OTHER_PRONOUNS.contains(lower);
    }

    private Resolution ofPronoun(String pronoun, int paragraph) {
        for (Spoken candidate : recent()) {
            if (paragraph - candidate.paragraph() > 1) {
                break;
            }
            if (fits(pronoun, candidate)) {
                return new Resolution(candidate.speaker(), "“%s”: the last speaker it fits".formatted(pronoun));
            }
        }
        return new Resolution(Speaker.UNKNOWN, "“%s”: nobody near spoke whom it fits".formatted(pronoun));
    }

    /** The latest speakers, last first: nobody reads further back for an antecedent. */
    private List<Spoken> recent() {
        return spoken.subList(Math.max(0, spoken.size() - MEMORY), spoken.size())
                .reversed();
    }

    private static boolean fits(String pronoun, Spoken candidate) {
        if (HE.contains(pronoun)) {
            return !candidate.plural() && candidate.person() && candidate.gender() != Gender.FEMALE;
        }
        if (SHE.contains(pronoun)) {
            return !candidate.plural() && candidate.person() && candidate.gender() != Gender.MALE;
        }
        if (PLURAL.contains(pronoun)) {
            return candidate.plural();
        }
        return IT.contains(pronoun) && !candidate.person() && !candidate.plural();
    }

    private Resolution ofPhrase(String words, int paragraph) {
        Optional<EntityMention> entity = aliases.mention(SourcePhrase.possessiveless(words));
        if (entity.isPresent() && !(entity.get().form() == MentionForm.DEMONYM && words.endsWith("s"))) {
            return new Resolution(named(entity.get().canonical(), null), aliasOf(entity.get()));
        }
        SourcePhrase phrase = SourcePhrase.parse(words);
        if (SourceNouns.GOVERNMENT.has(phrase.head())) {
            Optional<String> country = country(words);
            if (country.isPresent()) {
                return new Resolution(
                        named(country.get(), null), "its %s, by the alias table".formatted(phrase.head()));
            }
        }
        if (phrase.name() != null) {
            Speaker person = person(phrase, words);
            return new Resolution(
                    person, person.name().equals(phrase.name()) ? "named here" : "full name elsewhere on the page");
        }
        Optional<Mention> known = byLastName(words);
        if (known.isPresent()) {
            return new Resolution(person(known.get(), null), "full name elsewhere on the page");
        }
        return ofDescription(phrase, words, paragraph);
    }

    /** How a name that the table knows stands for whom it means. */
    private static String aliasOf(EntityMention entity) {
        String form =
                switch (entity.form()) {
                    case NAME -> "a name";
                    case DEMONYM -> "the adjective";
                    case SEAT -> "the seat of government";
                };
        return "“%s”: %s of %s, by the alias table".formatted(entity.span().exact(), form, entity.canonical());
    }

    private Resolution ofDescription(SourcePhrase phrase, String words, int paragraph) {
        boolean definite = words.toLowerCase(Locale.ROOT).startsWith("the ");
        if (definite) {
            Optional<Speaker> holder = officeHolder(phrase, paragraph);
            if (holder.isPresent()) {
                return new Resolution(holder.get(), "“%s”: described or named so before".formatted(words));
            }
        }
        boolean personal = SourceNouns.PERSON.has(phrase.head()) || SourceNouns.REPORT.has(phrase.head());
        boolean body = SourceNouns.BODY.has(phrase.head());
        boolean capitalised = isCapitalised(phrase);
        if ((personal && !body) || (!body && !capitalised)) {
            return new Resolution(
                    new Speaker(
                            words, SpeakerStatus.ANONYMOUS, null, country(words).orElse(null)),
                    "described, not named");
        }
        String name = definite ? words.substring(4) : words;
        return new Resolution(
                new Speaker(name, SpeakerStatus.NAMED, null, country(words).orElse(null)),
                body ? "a body acting as one" : "named here");
    }

    private static boolean isCapitalised(SourcePhrase phrase) {
        return phrase.words().stream()
                .anyMatch(word -> Character.isUpperCase(word.codePointAt(0))
                        && SourcePhrase.lower(word).equals(phrase.head()));
    }

    /** "the FM", "the minister", "the official": someone whose office or description was given before. */
    private Optional<Speaker> officeHolder(SourcePhrase phrase, int paragraph) {
        String office = OFFICES.getOrDefault(phrase.head(), phrase.head());
        if (phrase.words().size() > 3) {
            return Optional.empty();
        }
        for (Spoken candidate : recent()) {
            String role = candidate.speaker().role();
            boolean sameOffice = role != null && endsWith(role, office);
            boolean sameDescription = candidate.speaker().status() == SpeakerStatus.ANONYMOUS
                    && !candidate.plural()
                    && paragraph - candidate.paragraph() <= 2
                    && endsWith(candidate.speaker().name(), office);
            if (sameOffice || sameDescription) {
                return Optional.of(candidate.speaker());
            }
        }
        return people.stream()
                .filter(person -> person.role() != null && endsWith(person.role(), office))
                .findFirst()
                .map(person -> person(person, person.role()));
    }

    private static boolean endsWith(String role, String office) {
        String lower = role.toLowerCase(Locale.ROOT);
        return lower.equals(office) || lower.contains(office + " ") || lower.endsWith(" " + office);
    }

    private Speaker person(SourcePhrase phrase, String words) {
        Optional<Mention> known = byLastName(phrase.name());
        String name = known.map(Mention::name)
                .filter(full -> full.length() > phrase.name().length())
                .orElse(phrase.name());
        String represents =
                country(words).or(() -> known.map(Mention::represents)).orElse(null);
        String role =
                phrase.role() != null ? phrase.role() : known.map(Mention::role).orElse(null);
        return new Speaker(name, SpeakerStatus.NAMED, role, represents);
    }

    private Speaker person(Mention mention, String role) {
        return new Speaker(
                mention.name(), SpeakerStatus.NAMED, role != null ? role : mention.role(), mention.represents());
    }

    private Speaker named(String canonical, String role) {
        return new Speaker(
                canonical,
                SpeakerStatus.NAMED,
                role,
                aliases.represents(canonical).orElse(null));
    }

    private Optional<Mention> byLastName(String words) {
        if (!isCapitalisedName(words)) {
            return Optional.empty();
        }
        Optional<Mention> best = Optional.empty();
        for (Mention person : byLastName.getOrDefault(key(words), List.of())) {
            if (words.indexOf(' ') < 0 || person.name().endsWith(words)) {
                boolean better = best.isEmpty()
                        || (best.get().role() == null && person.role() != null)
                        || best.get().name().indexOf(' ') < 0;
                best = better ? Optional.of(person) : best;
            }
        }
        return best;
    }

    private static boolean isCapitalisedName(String words) {
        return !words.isEmpty() && Character.isUpperCase(words.codePointAt(0)) && words.split(" ", -1).length <= 4;
    }

    private static String key(String name) {
        String plain = SourcePhrase.possessiveless(name);
        return plain.substring(plain.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    private Optional<Mention> mention(String phrase) {
        SourcePhrase parsed = SourcePhrase.parse(phrase);
        boolean full = parsed.name() != null && (parsed.name().indexOf(' ') > 0 || parsed.role() != null);
        return full
                ? Optional.of(new Mention(
                        parsed.name(), parsed.role(), country(phrase).orElse(null)))
                : Optional.empty();
    }

    /** The country spoken for; who is merely in a place ("sources in Damascus") speaks for nobody. */
    private Optional<String> country(String words) {
        return aliases.mentions(words).stream()
                .filter(mention -> !isPlace(words, mention))
                .map(mention -> aliases.represents(mention.canonical()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean isPlace(String words, EntityMention mention) {
        String before = words.substring(
                        0, words.offsetByCodePoints(0, mention.span().start()))
                .strip();
        String preposition = before.endsWith(" the") ? before.substring(0, before.length() - " the".length()) : before;
        return PLACE.contains(
                preposition.substring(preposition.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
    }

    private static Gender gender(String lower, Speaker speaker) {
        String all = lower + " " + (speaker.role() == null ? "" : speaker.role().toLowerCase(Locale.ROOT));
        for (String word : all.split("[ ,]", -1)) {
            if (FEMALE.contains(word) || SHE.contains(word)) {
                return Gender.FEMALE;
            }
            if (MALE.contains(word) || HE.contains(word)) {
                return Gender.MALE;
            }
        }
        return Gender.UNKNOWN;
    }

    private static boolean isPlural(String lower) {
        String head = SourcePhrase.parse(lower).head();
        return PLURAL.contains(lower)
                || (head.endsWith("s") && !head.endsWith("ss") && SourceNouns.PERSON.has(head))
                || head.equals("people");
    }

    private boolean isPerson(Speaker speaker) {
        if (speaker.status() == SpeakerStatus.ANONYMOUS) {
            return SourceNouns.PERSON.has(SourcePhrase.parse(speaker.name()).head());
        }
        return aliases.kind(speaker.name()).isEmpty()
                && (speaker.role() != null
                        || SourcePhrase.parse(speaker.name()).name() != null
                        || speaker.name().indexOf(' ') < 0)
                && !SourceNouns.BODY.has(SourcePhrase.parse(speaker.name()).head());
    }
}
