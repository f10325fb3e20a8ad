package io.hearsay.corroboration;

import io.hearsay.corroboration.lexicon.Frames;
import io.hearsay.corroboration.lexicon.Thesaurus;
import io.hearsay.entity.Speaker;
import io.hearsay.entity.SpeakerStatus;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Keys under which statements meet: only statements of which one seeks what the other is filed under are compared. They
 * are made of what a statement is about, each thing under one name – a country and all that act for it, a frame and its
 * opposites, else a word that stands for its synonyms – of who speaks, and of when.
 *
 * <p>What two speakers say years apart must have more in common than what they say within some months: otherwise a
 * statement would meet the more others, the longer news has been gathered.
 *
 * @param filed under which keys it is found
 * @param sought under which keys it finds others; it meets another exactly when the other meets it
 */
public record RelationKeys(Set<Integer> filed, Set<Integer> sought) {

    /**
     * What two statements of neighbouring periods, or of one speaker, have in common must tell as much, in nats, that
     * they are about one matter: fewer than one of 59,000 strangers share it.
     */
    private static final MeetingKeys NEAR = new MeetingKeys(11, 9, 3);

    /** What two statements of any time have in common: fewer than one of eight million strangers share it. */
    private static final MeetingKeys FAR = new MeetingKeys(16, 8, 4);

    private static final int DAYS_OF_PERIOD = 60;
    private static final String DATED = "#dated";
    private static final String UNDATED = "#undated";

    public RelationKeys {
        filed = Set.copyOf(filed);
        sought = Set.copyOf(sought);
    }

    /** The keys of an utterance; equal on every machine as long as the word lists stay the same. */
    public static RelationKeys of(Utterance utterance) {
        Reading reading = Reading.of(utterance);
        Set<String> topics = topics(reading);
        Set<String> always = FAR.of(topics);
        speaker(reading).ifPresent(speaker -> always.addAll(ofSpeaker(speaker, topics)));
        Set<String> near = NEAR.of(topics);
        near.addAll(NEAR.ofFew(topics));
        return reading.said() == null
                ? of(always, near, Set.of(UNDATED), Set.of(UNDATED, DATED))
                : dated(always, near, Math.floorDiv(reading.said().toEpochDay(), DAYS_OF_PERIOD));
    }

    private static RelationKeys dated(Set<String> always, Set<String> near, long period) {
        Set<String> sought = LongStream.rangeClosed(period - 1, period + 1)
                .mapToObj(RelationKeys::within)
                .collect(Collectors.toCollection(HashSet::new));
        sought.add(UNDATED);
        return of(always, near, Set.of(within(period), DATED), sought);
    }

    private static String within(long period) {
        return "#" + period;
    }

    private static RelationKeys of(Set<String> always, Set<String> near, Set<String> filed, Set<String> sought) {
        return new RelationKeys(hashes(always, near, filed), hashes(always, near, sought));
    }

    private static Set<Integer> hashes(Set<String> always, Set<String> near, Set<String> times) {
        Stream<String> timed = near.stream().flatMap(key -> times.stream().map(time -> key + time));
        return Stream.concat(always.stream(), timed).map(RelationKeys::hash).collect(Collectors.toSet());
    }

    /** 32 bits are enough: what meets because two keys have one hash is compared and found unrelated. */
    private static int hash(String key) {
        return (int) MeetingKeys.hash(key);
    }

    /** Those of the keys that the speaker is part of. */
    private static Collection<String> ofSpeaker(String speaker, Set<String> topics) {
        Set<String> terms = new TreeSet<>(topics);
        terms.add(speaker);
        Set<String> keys = NEAR.of(terms);
        keys.removeIf(key -> !key.contains(speaker));
        return keys;
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

    private static Optional<String> speaker(Reading reading) {
        Speaker speaker = reading.speaker();
        return speaker.status() == SpeakerStatus.UNRESOLVED
                ? Optional.empty()
                : Optional.of("@" + Countries.of(speaker).orElseGet(() -> SpeakerMatch.key(speaker)));
    }
}
