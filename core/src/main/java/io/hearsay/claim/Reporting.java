package io.hearsay.claim;

import io.hearsay.attribution.Attribution;
import io.hearsay.attribution.Cue;
import io.hearsay.attribution.CueLexicon;
import io.hearsay.attribution.QuotationType;
import io.hearsay.text.Pos;
import io.hearsay.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the words of the cue tell of the saying: what is done by it, and whether it happened.
 *
 * @param act what is done
 * @param actWord the cue word that tells it, or null
 * @param factuality whether it happened
 * @param factualityWord the word that puts that in doubt, or null
 */
record Reporting(SpeechAct act, Token actWord, Factuality factuality, Token factualityWord) {

    private static final int GROUP = 5;
    /** Words of phrases that report speech though no verb of saying is in them. */
    private static final Set<String> TELLING = Set.of("according", "clear", "plain", "words", "statement", "remarks");

    private static final Set<String> NEGATIONS = Set.of("not", "n't", "never", "neither", "nor", "without");
    private static final Set<String> DOUBTS = Set.of(
            "may",
            "might",
            "could",
            "would",
            "will",
            "should",
            "shall",
            "'ll",
            "'d",
            "reportedly",
            "allegedly",
            "apparently",
            "supposedly",
            "purportedly",
            "expected",
            "if");

    static Reporting of(Attribution attribution, Page page) {
        if (attribution.cue() == null) {
            return new Reporting(SpeechAct.ASSERT, null, Factuality.FACTUAL, null);
        }
        List<Token> cue = page.words(attribution.cue());
        Token actWord = actWord(cue);
        SpeechAct act =
                actWord == null ? unnamed(attribution, cue) : act(actWord).orElseThrow();
        List<Token> group = new ArrayList<>(verbGroupBefore(page.before(attribution.cue(), GROUP)));
        group.addAll(cue);
        Token negation = first(group, NEGATIONS);
        if (negation != null) {
            return new Reporting(act, actWord, Factuality.COUNTERFACTUAL, negation);
        }
        Token doubt = first(group, DOUBTS);
        return new Reporting(act, actWord, doubt == null ? Factuality.FACTUAL : Factuality.POSSIBLE, doubt);
    }

    /** The last cue word the lexicon knows: "declined to comment" declines, but "refused to deny" denies nothing. */
    private static Token actWord(List<Token> cue) {
        Token found = null;
        for (Token token : cue) {
            Optional<SpeechAct> act = act(token);
            if (act.isPresent()) {
                if (act.get() == SpeechAct.DECLINE) {
                    return token;
                }
                found = token;
            }
        }
        return found;
    }

    private static Optional<SpeechAct> act(Token token) {
        return CueLexicon.standard()
                .find(token.lower())
                .map(Cue::act)
                .map(name -> SpeechAct.valueOf(name.toUpperCase(Locale.ROOT)));
    }

    /**
     * A cue no lexicon names: who is quoted, or "made it clear", has spoken; else no more than an attitude is known.
     */
    private static SpeechAct unnamed(Attribution attribution, List<Token> cue) {
        boolean told = attribution.type() != QuotationType.INDIRECT
                || cue.stream()
                        .noneMatch(token -> Character.isLetter(token.form().codePointAt(0)))
                || first(cue, TELLING) != null;
        return told ? SpeechAct.ASSERT : SpeechAct.ATTITUDE;
    }

    private static List<Token> verbGroupBefore(List<Token> before) {
        int from = before.size();
        while (from > 0 && belongs(before.get(from - 1))) {
            from--;
        }
        return before.subList(from, before.size());
    }

    private static boolean belongs(Token token) {
        return token.pos() == Pos.AUX
                || token.pos() == Pos.PART
                || token.pos() == Pos.ADV
                || token.is("n't", "expected");
    }

    private static Token first(List<Token> tokens, Set<String> words) {
        return tokens.stream()
                .filter(token -> words.contains(token.lower()))
                .findFirst()
                .orElse(null);
    }
}
