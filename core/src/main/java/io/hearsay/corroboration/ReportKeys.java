package io.hearsay.corroboration;

import io.hearsay.entity.Speaker;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keys under which reports meet: reports of one statement share one. They are made of who speaks and of the words, so
 * that reports of different speakers never meet.
 */
public final class ReportKeys {

    /** What two reports of one speaker have in common must tell as much, in nats; three terms nearly always do. */
    private static final double ENOUGH = 9;

    private ReportKeys() {}

    /** The keys of a report; equal on every machine as long as the word lists stay the same. */
    public static Set<Long> of(Report report) {
        String speaker = speaker(report.speaker());
        Wording wording = Wording.of(report.text());
        Stream<String> words = Stream.concat(
                MeetingKeys.of(wording.terms(), Set.of(), ENOUGH).stream(),
                Stream.of(SameUtterance.folded(report.text())));
        return words.map(word -> MeetingKeys.hash(speaker + "\n" + word))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What all speakers share who may be one: reports of one statement have the same. */
    public static String speaker(Speaker speaker) {
        return speaker.status() + ":" + SpeakerMatch.key(speaker);
    }
}
