package io.hearsay.corroboration;

import io.hearsay.entity.Aliases;
import io.hearsay.entity.EntityMention;
import io.hearsay.entity.Speaker;
import java.util.List;
import java.util.Optional;

/** For whom a body or a speaker acts: the White House and its spokesman for the United States. */
final class Countries {

    private Countries() {}

    /** The country an entity acts for, else the entity, else the word itself. */
    static String of(Token token) {
        return token.entity() == null ? token.lower() : of(token.entity());
    }

    static String of(String canonical) {
        return Aliases.standard().represents(canonical).orElse(canonical);
    }

    /** The country or body a speaker speaks for, as far as name and office tell. */
    static Optional<String> of(Speaker speaker) {
        if (speaker.represents() != null) {
            return Optional.of(of(speaker.represents()));
        }
        return first(speaker.role()).or(() -> first(speaker.name()));
    }

    /** The body an office belongs to; a source "in Damascus" speaks for nobody. */
    private static Optional<String> first(String phrase) {
        if (phrase == null) {
            return Optional.empty();
        }
        List<EntityMention> mentions = Aliases.standard().mentions(phrase);
        if (mentions.isEmpty()) {
            return Optional.empty();
        }
        int start = phrase.offsetByCodePoints(0, mentions.getFirst().span().start());
        boolean place = phrase.substring(0, start).matches("(?s).*\\b(?:in|at|from|near) (?:the )?");
        return place ? Optional.empty() : Optional.of(of(mentions.getFirst().canonical()));
    }
}
