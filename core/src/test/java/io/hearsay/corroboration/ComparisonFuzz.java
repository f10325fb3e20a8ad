package io.hearsay.corroboration;

import static io.hearsay.fuzz.FuzzTarget.mustHold;

import io.hearsay.fuzz.FuzzTarget;
import io.hearsay.fuzz.Growth;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Two statements, parted by a line end: their relation has a reason and a score, and a text agrees with itself. */
final class ComparisonFuzz implements FuzzTarget {

    private final RelationFinder relations = new RelationFinder();

    @Override
    public void feed(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        String second = end < 0 ? text : text.substring(end + 1);
        Relation relation = relations.compare(
                Utterance.of("Rosa Lind", first, "2014-08-26"), Utterance.of("Rosa Lind", second, "2014-08-27"));
        mustHold(relation.kind() != null && !relation.reason().isBlank(), "a relation has a reason");
        mustHold(relation.score() >= 0 && relation.score() <= 1, "a score lies from 0 to 1: " + relation.score());
    }

    @Override
    public List<String> seeds() {
        return List.of(
                "There are no plans to coordinate with Assad.\nThe cooperation with Assad has already begun.",
                "At least 1,200 people were killed in May 2014.\nMore than 1.5 thousand died after 30 September.",
                "We will never sell it.\nThey denied that the sale was 20% done by Tuesday.");
    }

    @Override
    public List<Growth> growths() {
        return List.of(
                Growth.of("word "),
                new Growth("", "plans not ", "\nplans not"),
                Growth.of("1,"),
                Growth.of("in May 2014 and "),
                Growth.of("a"),
                Growth.of("no "),
                Growth.of("one hundred and "));
    }
}
