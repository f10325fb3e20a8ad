package io.hearsay.extractor.takedown;

import io.hearsay.entity.NameMatcher;
import io.hearsay.entity.Speaker;
import io.hearsay.entity.SpeakerStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * By which words a person is known.
 *
 * @param anywhere finds names that are theirs wherever they stand
 * @param speaking finds names that are theirs where they speak
 * @param nearby finds these and their last words, which are theirs in an article that has one of the names in full
 * @param mentions whether sentences that name them go as well
 */
record Rule(NameMatcher anywhere, NameMatcher speaking, NameMatcher nearby, boolean mentions) {

    static Rule of(TakeDownRow row) {
        List<String> names = List.of(row.names);
        List<String> all =
                Stream.concat(names.stream(), Arrays.stream(row.aliases)).toList();
        List<String> nearby = new ArrayList<>(all);
        names.forEach(name -> nearby.add(name.substring(name.lastIndexOf(' ') + 1)));
        return new Rule(NameMatcher.of(names), NameMatcher.of(all), NameMatcher.of(nearby), row.mentions);
    }

    /** Whether a speaker is this person. */
    boolean isMeantBy(Speaker speaker) {
        return speaker.status() == SpeakerStatus.NAMED && isNamed(speaker.name());
    }

    /** Whether a speaker's name is this person's, an office before it or not ("mayor Ada Quill"). */
    boolean isNamed(String speaker) {
        return speaking.isNamed(speaker) || anywhere.isIn(speaker);
    }
}
