package io.hearsay.corroboration;

import io.hearsay.corroboration.lexicon.Frames;
import io.hearsay.corroboration.lexicon.Thesaurus;
import io.hearsay.entity.Speaker;
import io.hearsay.entity.SpeakerStatus;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Keys under which statements meet: only statements that share one are compared. They are made of what a statement is
 * about, each thing under one name – a country and all that act for it, a frame and its opposites, else a word that
 * stands for its synonyms – and of who speaks.
 */
public final class RelationKeys {

    /**
     * What two statements have in common must tell as much, in nats, that they are about one matter: fewer than one of
     * 59,000 strangers share it.
     */
    private static final double ENOUGH = 11;

    private RelationKeys() {}

    /** The keys of an utterance; equal on every machine as long as the word lists stay the same. */
    public static Set<Long> of(Utterance utterance) {
        Reading reading = Reading.of(utterance);
        return of(reading).stream().map(MeetingKeys::hash).collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> of(Reading reading) {
        return MeetingKeys.of(topics(reading), speaker(reading), ENOUGH);
    }

    /** What an utterance is about. */
    static Set<String> topics(Reading reading) {
        Set<String> topics = new TreeSet<>();
        for (Term term : reading.terms()) {
            if (term.token().entity() != null) {
                topics.add("=" + Countries.of(term.token()));
            } else if (term.frames().isEmpty()) {
                topics.add(Thesaurus.standard().concept(term.token().base()));
            } else {
                term.frames()
                        .forEach(frame -> topics.add("~" + Frames.standard().topic(frame)));
            }
        }
        return topics;
    }

    private static Set<String> speaker(Reading reading) {
        Speaker speaker = reading.speaker();
        return speaker.status() == SpeakerStatus.UNRESOLVED
                ? Set.of()
                : Set.of("@" + Countries.of(speaker).orElseGet(() -> SpeakerMatch.key(speaker)));
    }
}
