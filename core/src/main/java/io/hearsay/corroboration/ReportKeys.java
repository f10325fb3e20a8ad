package io.hearsay.corroboration;

import io.hearsay.entity.Speaker;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Keys under which reports meet: reports of one statement share one. They are made of who speaks and of the words, so
 * that reports of different speakers never meet.
 */
public final class ReportKeys {

    /** What two reports of one speaker have in common must tell as much, in nats; three terms nearly always do. */
    private static final MeetingKeys ENOUGH = new MeetingKeys(9, 12, 3);

    private ReportKeys() {}

    /** The keys of a report; equal on every machine as long as the word lists stay the same. */
    public static Set<Long> of(Report report) {
        String speaker = speaker(report.speaker());
        Wording wording = Wording.of(report.text());
        Set<String> words = ENOUGH.of(wording.terms());
        words.addAll(ENOUGH.ofFew(wording.terms()));
        words.add(SameUtterance.folded(report.text()));
        return words.stream()
                .map(word -> MeetingKeys.hash(speaker + "\n" + word))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What all speakers share who may be one: reports of one statement have the same. */
    public static String speaker(Speaker speaker) {
        return speaker.status() + ":" + SpeakerMatch.key(speaker);
    }
}
