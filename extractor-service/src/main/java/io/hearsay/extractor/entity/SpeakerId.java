package io.hearsay.extractor.entity;

import io.hearsay.entity.Aliases;
import io.hearsay.entity.Speaker;
import io.hearsay.entity.SpeakerStatus;
import io.hearsay.extractor.Word;
import io.hearsay.text.ContentId;

/** Ids of speakers. */
public final class SpeakerId {

    private SpeakerId() {}

    /**
     * The id of a speaker, or null for an unresolved one.
     *
     * @param speaker who speaks
     * @param contentHash of the article with the statement's earliest claim; it sets one anonymous source apart from
     *     others described alike, since descriptions are not identities
     */
    public static String of(Speaker speaker, String contentHash) {
        return switch (speaker.status()) {
            case NAMED -> of(speaker.name());
            case ANONYMOUS -> ContentId.of("speaker", Word.of(speaker.status()), speaker.name(), contentHash);
            case UNRESOLVED -> null;
        };
    }

    /** The id of whom or what a name names. */
    static String of(String name) {
        return ContentId.of("speaker", Word.of(SpeakerStatus.NAMED), canonical(name));
    }

    private static String canonical(String name) {
        return Aliases.standard().canonical(name).orElse(name);
    }
}
