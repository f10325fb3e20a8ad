package io.hearsay.claim;

import io.hearsay.attribution.Attribution;
import io.hearsay.entity.Aliases;
import io.hearsay.entity.EntityMention;
import io.hearsay.entity.Speaker;
import io.hearsay.entity.SpeakerStatus;
import io.hearsay.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * To whom the words were given before they reached the page, asked for one attribution after the other in text order. A
 * chain named for a group of sources holds for the unnamed member of it who speaks next.
 */
final class Chains {

    private static final int NEAR = 8;

    private final Page page;
    private final Aliases aliases = Aliases.standard();
    private List<Via> groupChain = List.of();
    private String groupHead = "";
    private int groupSentence = -9;

    Chains(Page page) {
        this.page = page;
    }

    List<Via> via(Attribution attribution, Speaker speaker) {
        List<Via> via = stated(attribution);
        boolean anonymous = speaker.status() == SpeakerStatus.ANONYMOUS;
        int sentence = page.sentence(attribution);
        if (via.isEmpty() && anonymous && sentence - groupSentence <= 1 && isMember(speaker.name())) {
            return groupChain;
        }
        if (!via.isEmpty() && anonymous) {
            groupChain = via;
            groupHead = plural(speaker.name());
            groupSentence = sentence;
        }
        return via;
    }

    private List<Via> stated(Attribution attribution) {
        if (attribution.cue() == null) {
            return List.of();
        }
        Optional<Via> told =
                attribution.cue().exact().toLowerCase(Locale.ROOT).matches("(?:.* )?(?:told|tells|tell|telling)")
                        ? entityAfter(attribution, 0)
                        : Optional.empty();
        return told.or(() -> quotedBy(attribution))
                .or(() -> inSource(attribution))
                .or(() -> inStatement(attribution))
                .map(List::of)
                .orElse(List.of());
    }

    private Optional<Via> entityAfter(Attribution attribution, int skip) {
        List<Token> after = page.after(attribution.cue(), NEAR);
        int from = skip < after.size() && after.get(skip).is("the") ? skip + 1 : skip;
        return from < after.size() ? entityAt(after, from) : Optional.empty();
    }

    private Optional<Via> entityAt(List<Token> tokens, int from) {
        String rest = page.span(tokens.get(from), tokens.getLast()).exact();
        return aliases.mentions(rest).stream()
                .findFirst()
                .filter(mention -> mention.span().start() == 0)
                .flatMap(Chains::hop);
    }

    private static Optional<Via> hop(EntityMention mention) {
        return switch (mention.kind()) {
            case AGENCY -> Optional.of(new Via(mention.canonical(), Via.Kind.AGENCY));
            case OUTLET -> Optional.of(new Via(mention.canonical(), Via.Kind.OUTLET));
            default -> Optional.empty();
        };
    }

    /** "was quoted by Fars as saying". */
    private Optional<Via> quotedBy(Attribution attribution) {
        List<Token> before = Stream.concat(
                        page.before(attribution.cue(), NEAR).stream(), page.words(attribution.cue()).stream())
                .toList();
        for (int i = 0; i + 1 < before.size(); i++) {
            if (before.get(i).is("quoted", "cited") && before.get(i + 1).is("by")) {
                int from = i + 2 < before.size() && before.get(i + 2).is("the") ? i + 3 : i + 2;
                return from < before.size() ? entityAt(before, from) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "an account in the Financial Times". */
    private Optional<Via> inSource(Attribution attribution) {
        if (attribution.source() == null
                || aliases.mention(attribution.source().exact()).isPresent()) {
            return Optional.empty();
        }
        String source = attribution.source().exact();
        boolean account =
                source.toLowerCase(Locale.ROOT).matches("(?:an?|the) (?:account|report|interview|article|story)\\b.*");
        return account
                ? aliases.mentions(source).stream()
                        .map(Chains::hop)
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.empty();
    }

    private Optional<Via> inStatement(Attribution attribution) {
        List<Token> after = page.after(attribution.cue(), NEAR);
        for (int i = 0; i + 1 < after.size() && i < 3; i++) {
            if (after.get(i).is("in") && after.get(i + 1).is("a", "an")) {
                for (int k = i + 2; k < Math.min(after.size(), i + 5); k++) {
                    if (after.get(k).is("statement")) {
                        return Optional.of(new Via("statement", Via.Kind.STATEMENT));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Whether "one source close to the issue" is of the "sources in Damascus". */
    private boolean isMember(String name) {
        if (groupHead.isEmpty()) {
            return false;
        }
        for (String word : name.toLowerCase(Locale.ROOT).split(" ", -1)) {
            if (groupHead.equals(word + "s") || groupHead.equals(word)) {
                return true;
            }
        }
        return false;
    }

    private static String plural(String name) {
        for (String word : name.toLowerCase(Locale.ROOT).split(" ", -1)) {
            if (word.endsWith("s") && word.length() > 4 && !word.equals("numerous")) {
                return word;
            }
        }
        return "";
    }
}
