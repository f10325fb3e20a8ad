package io.hearsay.corroboration;

import io.hearsay.entity.Aliases;
import io.hearsay.entity.Speaker;
import io.hearsay.entity.SpeakerStatus;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether two speakers may be one. A surname fits its full name; a body fits its aliases; an anonymous source fits only
 * the same description, since nothing tells two unnamed officials apart or together.
 */
final class SpeakerMatch {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "one", "another", "al");

    private SpeakerMatch() {}

    static boolean mayBeOne(Speaker a, Speaker b) {
        if (a.status() != b.status()) {
            return false;
        }
        return switch (a.status()) {
            case UNRESOLVED -> true;
            case ANONYMOUS -> words(a.name()).equals(words(b.name()));
            case NAMED -> namesFit(a.name(), b.name());
        };
    }

    /** What every compatible name shares: the last word of a person's name, the canonical name of a body. */
    static String key(Speaker speaker) {
        if (speaker.status() == SpeakerStatus.UNRESOLVED) {
            return "?";
        }
        return Aliases.standard().canonical(speaker.name()).orElseGet(() -> {
            List<String> words = words(speaker.name());
            boolean person = speaker.status() == SpeakerStatus.NAMED && !words.isEmpty();
            return person ? words.getLast() : String.join(" ", words);
        });
    }

    /**
     * Whether two names mean one speaker or one institution speaking through its people ("Norvia", "Norvia's chief").
     */
    static boolean sameSource(Speaker a, Speaker b) {
        if (a.status() == SpeakerStatus.UNRESOLVED || b.status() == SpeakerStatus.UNRESOLVED) {
            return false;
        }
        if (mayBeOne(a, b)) {
            return true;
        }
        List<String> first = words(a.name());
        List<String> second = words(b.name());
        List<String> shorter = first.size() <= second.size() ? first : second;
        List<String> longer = shorter == first ? second : first;
        return !shorter.isEmpty() && new HashSet<>(longer).containsAll(shorter);
    }

    /** The words of a speaker's name in lower case. */
    static Set<String> nameWords(Speaker speaker) {
        return speaker.name() == null ? Set.of() : Set.copyOf(words(speaker.name()));
    }

    private static boolean namesFit(String a, String b) {
        Aliases aliases = Aliases.standard();
        if (aliases.canonical(a).isPresent() || aliases.canonical(b).isPresent()) {
            return aliases.canonical(a).equals(aliases.canonical(b));
        }
        List<String> first = words(a);
        List<String> second = words(b);
        List<String> shorter = first.size() <= second.size() ? first : second;
        List<String> longer = shorter == first ? second : first;
        return !shorter.isEmpty()
                && shorter.getLast().equals(longer.getLast())
                && new HashSet<>(longer).containsAll(shorter);
    }

    private static List<String> words(String name) {
        String folded = MARKS.matcher(Normalizer.normalize(canonicalWords(name), Normalizer.Form.NFD))
                .replaceAll("");
        return Arrays.stream(SEPARATORS.split(folded.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty() && !ARTICLES.contains(word))
                .toList();
    }

    /** "American officials" and "US officials" are one description. */
    private static String canonicalWords(String name) {
        StringBuilder words = new StringBuilder(name);
        Aliases.standard().mentions(name).reversed().forEach(mention -> {
            int start = name.offsetByCodePoints(0, mention.span().start());
            int end = name.offsetByCodePoints(0, mention.span().end());
            words.replace(start, end, mention.canonical());
        });
        return words.toString();
    }
}
