package io.hearsay.corroboration;

import io.hearsay.claim.SpeechAct;
import io.hearsay.entity.Speaker;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The denial of a named claim: "rejected Moscow's explanation that its warplanes had strayed by mistake" contradicts
 * Moscow's explanation, whatever else either says.
 */
final class NamedDenials {

    private static final Set<String> ACCOUNTS = Set.of(
            "explanation",
            "claim",
            "account",
            "assertion",
            "allegation",
            "accusation",
            "charge",
            "statement",
            "version",
            "report",
            "suggestion",
            "argument",
            "denial",
            "assurance",
            "insistence");
    private static final double LEAST_SHARED = 0.6;

    private NamedDenials() {}

    /** Whether either utterance rejects the other by name. */
    static Optional<Relation> between(Reading a, Reading b) {
        return rejects(a, b).or(() -> rejects(b, a));
    }

    private static Optional<Relation> rejects(Reading denier, Reading denied) {
        List<Token> tokens = denier.tokens();
        int account = account(tokens);
        if (account <= 0 || !isHolder(tokens.get(account - 1), denied.speaker()) || !denies(denier, account)) {
            return Optional.empty();
        }
        Wording content = Wording.of(rest(tokens, account));
        Wording claim = Wording.of(denied.utterance().text());
        double shared = Math.max(content.sharedWith(claim), claim.sharedWith(content));
        return shared < LEAST_SHARED
                ? Optional.empty()
                : Optional.of(new Relation(
                        Relation.Kind.CONTRADICTS,
                        shared,
                        "one rejects the other's " + tokens.get(account).lower()));
    }

    private static boolean denies(Reading denier, int account) {
        return denier.utterance().act() == SpeechAct.DENY
                || Cues.DENIAL.anyIn(denier.tokens().subList(0, account))
                || carrierDenies(denier.utterance());
    }

    /** Where "Moscow's explanation" stands; -1 when nothing of the kind does. */
    private static int account(List<Token> tokens) {
        for (int at = 1; at < tokens.size(); at++) {
            boolean held = tokens.get(at - 1).possessive() || tokens.get(at - 1).adjective();
            if (held && ACCOUNTS.contains(tokens.get(at).base())) {
                return at;
            }
        }
        return -1;
    }

    private static boolean carrierDenies(Utterance utterance) {
        return utterance.carrier() != null && Cues.DENIAL.anyIn(Token.of(utterance.carrier()));
    }

    private static boolean isHolder(Token holder, Speaker speaker) {
        boolean body = holder.entity() != null
                && Countries.of(speaker).filter(Countries.of(holder)::equals).isPresent();
        return body || SpeakerMatch.nameWords(speaker).contains(holder.lower());
    }

    private static String rest(List<Token> tokens, int account) {
        StringBuilder rest = new StringBuilder();
        tokens.subList(account + 1, tokens.size())
                .forEach(token -> rest.append(token.surface()).append(' '));
        return rest.toString();
    }
}
