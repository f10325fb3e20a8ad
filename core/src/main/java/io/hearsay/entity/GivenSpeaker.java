package io.hearsay.entity;

import io.hearsay.text.Span;
import java.util.List;
import java.util.Optional;

/** Speakers as somebody names them outside any page, under the conventions by which those of pages are resolved. */
public final class GivenSpeaker {

    private GivenSpeaker() {}

    /**
     * The speaker somebody means; a name that the alias table knows becomes its canonical name.
     *
     * @param name name or description; passed over for an unresolved speaker
     * @param status what is known of the speaker
     * @param role office, or null
     */
    public static Speaker of(String name, SpeakerStatus status, String role) {
        if (status == SpeakerStatus.UNRESOLVED) {
            return Speaker.UNKNOWN;
        }
        String plain = plain(name);
        if (status == SpeakerStatus.ANONYMOUS) {
            return new Speaker(plain, status, null, spokenForBy(plain));
        }
        Aliases aliases = Aliases.standard();
        String known = aliases.canonical(plain).orElse(plain);
        String office = role == null || role.isBlank() ? null : plain(role);
        String represents = aliases.represents(known)
                .or(() -> office == null ? Optional.empty() : Optional.ofNullable(spokenForBy(office)))
                .orElse(null);
        return new Speaker(known, status, office, represents);
    }

    /** The body that a description speaks for; nobody speaks for the place that sources are merely in. */
    private static String spokenForBy(String description) {
        Span words = new Span(0, description.codePointCount(0, description.length()), description);
        return new SpeakerResolver(List.of()).resolve(words, 0, false).speaker().represents();
    }

    private static String plain(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }
}
