package io.hearsay.claim;

import io.hearsay.attribution.Attribution;
import io.hearsay.attribution.CueLexicon;
import io.hearsay.entity.Aliases;
import io.hearsay.entity.EntityKind;
import io.hearsay.text.Pos;
import io.hearsay.text.Span;
import io.hearsay.text.Token;
import java.util.List;
import java.util.Set;

/** To whom something was said: "told reporters", "said to the council". An agency or outlet is a channel instead. */
final class Addressee {

    private static final int NEAR = 10;
    private static final Set<String> TO = Set.of("to", "with");
    private static final Set<String> ENDS = Set.of(
            "in", "at", "on", "during", "by", "after", "before", "that", "to", "from", "via", "about", "when", "as",
            "while", "whether", "if", "how", "why", "not");

    private Addressee() {}

    /** The noun phrase between the cue and the content, or after the cue that follows its content; null for none. */
    static Span of(Attribution attribution, Page page) {
        if (attribution.cue() == null) {
            return null;
        }
        List<Token> after = page.after(attribution.cue(), NEAR).stream()
                .takeWhile(token -> attribution.content().stream().noneMatch(part -> page.holds(part, token)))
                .takeWhile(token -> attribution.source() == null || !page.holds(attribution.source(), token))
                .toList();
        List<Token> cue = page.words(attribution.cue());
        boolean to = !after.isEmpty() && TO.contains(after.getFirst().lower());
        if (cue.isEmpty() || !takes(cue.getLast(), to ? "addressee-to" : "addressee")) {
            return null;
        }
        return phrase(to ? after.subList(1, after.size()) : after, page);
    }

    private static boolean takes(Token verb, String complement) {
        return CueLexicon.standard()
                .find(verb.lower())
                .filter(cue -> cue.complements().contains(complement))
                .isPresent();
    }

    private static Span phrase(List<Token> tokens, Page page) {
        int end = 0;
        while (end < tokens.size()
                && tokens.get(end).pos() != Pos.PUNCT
                && tokens.get(end).pos() != Pos.VERB
                && tokens.get(end).pos() != Pos.AUX
                && !ENDS.contains(tokens.get(end).lower())
                && !Circumstances.isTime(tokens.get(end).lower())) {
            end++;
        }
        if (end == 0) {
            return null;
        }
        Span span = page.span(tokens.getFirst(), tokens.get(end - 1));
        boolean channel = Aliases.standard().mentions(span.exact()).stream()
                .anyMatch(mention -> mention.kind() == EntityKind.AGENCY || mention.kind() == EntityKind.OUTLET);
        return channel ? null : span;
    }
}
