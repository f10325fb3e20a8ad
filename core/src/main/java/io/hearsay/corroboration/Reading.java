package io.hearsay.corroboration;

import io.hearsay.claim.SpeechAct;
import io.hearsay.corroboration.lexicon.Frames;
import io.hearsay.entity.Speaker;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An utterance as the tests of {@link RelationFinder} see it.
 *
 * @param utterance what was said, and by whom
 * @param said the day of the utterance, or null
 * @param tokens its words
 * @param terms the words that tell what it is about
 * @param parties who does what with whom
 * @param negated whether its main clause is denied
 * @param focus what is denied, where something is: the first word after the negation that tells something
 * @param stance how it is held
 * @param universal whether it speaks of all of something
 * @param quantities its numbers
 * @param periods the times it speaks about
 */
record Reading(
        Utterance utterance,
        LocalDate said,
        List<Token> tokens,
        List<Term> terms,
        Parties parties,
        boolean negated,
        Optional<Term> focus,
        Stance stance,
        boolean universal,
        List<Quantity> quantities,
        List<PeriodReader.Period> periods) {

    private static final double LIGHT_WEIGHT = 0.4;
    private static final double ASIDE_WEIGHT = 0.3;
    private static final int DATE_LENGTH = 10;
    private static final int LONGEST_STATEMENT = 400;

    /** How the content is held. */
    enum Stance {
        ASSERTED,
        POSSIBLE,
        CONDITIONAL,
        /** Demanded, urged or wished for: not said to be so. */
        DEMANDED
    }

    static Reading of(Utterance utterance) {
        List<Token> all = Token.of(utterance.text());
        List<Token> tokens = all.subList(0, Math.min(all.size(), LONGEST_STATEMENT));
        BitSet conditions = asides(tokens, Cues.CONDITION);
        BitSet asides = asides(tokens, Cues.REASON);
        BitSet main = new BitSet();
        main.set(0, tokens.size());
        main.andNot(conditions);
        main.andNot(asides);
        List<Token> mainTokens = main.isEmpty() ? tokens : select(tokens, main);
        LocalDate said = day(utterance.date()).orElse(null);
        List<Term> terms = terms(tokens, conditions, asides);
        boolean negated = negated(mainTokens) != (utterance.act() == SpeechAct.DENY);
        return new Reading(
                utterance,
                said,
                tokens,
                terms,
                Parties.of(mainTokens),
                negated,
                negated ? focus(tokens, terms) : Optional.empty(),
                stance(utterance, mainTokens, conditions),
                Cues.UNIVERSAL.anyIn(mainTokens),
                QuantityReader.read(tokens),
                PeriodReader.read(tokens, said));
    }

    Speaker speaker() {
        return utterance.speaker();
    }

    /** The country or body that acts in it: named, or the speaker's own where it says "we". */
    Set<String> actors() {
        if (!parties.actors().isEmpty() || !parties.firstPerson()) {
            return parties.actors();
        }
        return Countries.of(speaker()).map(Set::of).orElse(Set.of());
    }

    /** Whether a country or body is named in it or is the one who speaks. */
    boolean mentions(String country) {
        return Countries.of(speaker()).filter(country::equals).isPresent()
                || tokens.stream().anyMatch(token -> token.entity() != null && country.equals(Countries.of(token)));
    }

    private static boolean negated(List<Token> tokens) {
        List<Cues.Place> affirmations = Cues.AFFIRMATION.in(tokens);
        long negations = Cues.NEGATION.in(tokens).stream()
                .filter(negation -> affirmations.stream().noneMatch(place -> place.contains(negation)))
                .count();
        return negations % 2 == 1;
    }

    private static Optional<Term> focus(List<Token> tokens, List<Term> terms) {
        List<Cues.Place> negations = Cues.NEGATION.in(tokens);
        int from = negations.isEmpty() ? 0 : negations.getFirst().end();
        List<Term> topical =
                terms.stream().filter(term -> term.token().entity() == null).toList();
        return topical.stream()
                .filter(term -> term.place() >= from)
                .findFirst()
                .or(() -> topical.isEmpty() ? Optional.empty() : Optional.of(topical.getLast()));
    }

    private static Stance stance(Utterance utterance, List<Token> main, BitSet conditions) {
        if (utterance.act() == SpeechAct.URGE
                || utterance.act() == SpeechAct.ASK
                || Cues.DEMAND.anyIn(main)
                || Cues.WISH.anyIn(main)) {
            return Stance.DEMANDED;
        }
        if (!conditions.isEmpty()) {
            return Stance.CONDITIONAL;
        }
        return Cues.POSSIBILITY.anyIn(main) ? Stance.POSSIBLE : Stance.ASSERTED;
    }

    /** From each cue to the end of its clause. */
    private static BitSet asides(List<Token> tokens, Cues kind) {
        BitSet asides = new BitSet();
        for (Cues.Place cue : kind.in(tokens)) {
            int end = cue.end();
            while (end < tokens.size() && !tokens.get(end).boundary()) {
                end++;
            }
            asides.set(cue.start(), end);
        }
        return asides;
    }

    private static List<Token> select(List<Token> tokens, BitSet chosen) {
        return chosen.stream().mapToObj(tokens::get).toList();
    }

    private static List<Term> terms(List<Token> tokens, BitSet conditions, BitSet asides) {
        Map<Integer, Set<String>> frames = Frames.standard()
                .evoked(
                        tokens.stream().map(Token::base).toList(),
                        tokens.stream().map(Token::lower).toList());
        BitSet negations = new BitSet();
        Cues.NEGATION.in(tokens).forEach(place -> negations.set(place.start(), place.end()));
        List<Term> terms = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            Set<String> evoked = frames.getOrDefault(at, Set.of());
            boolean empty = negations.get(at)
                    || token.figure()
                    || isGivenName(tokens, at)
                    || token.lower().equals("%")
                    || CommonWords.isStopword(token.lower())
                    || (evoked.isEmpty() && CommonWords.isLight(token.base()));
            if (!conditions.get(at) && !empty) {
                terms.add(new Term(at, token, evoked, weight(token, asides.get(at))));
            }
        }
        return terms;
    }

    /** Of a name in several words the last one tells who is meant. */
    private static boolean isGivenName(List<Token> tokens, int at) {
        return tokens.get(at).name()
                && at + 1 < tokens.size()
                && tokens.get(at + 1).name()
                && !tokens.get(at + 1).boundary();
    }

    private static double weight(Token token, boolean aside) {
        double weight = CommonWords.isLight(token.base()) ? LIGHT_WEIGHT : 1;
        return aside ? weight * ASIDE_WEIGHT : weight;
    }

    private static Optional<LocalDate> day(String date) {
        if (date == null || date.length() < DATE_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(date.substring(0, DATE_LENGTH)));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // a date that is none bounds nothing
        }
    }
}
