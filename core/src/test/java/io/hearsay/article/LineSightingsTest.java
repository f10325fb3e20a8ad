package io.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineSightingsTest {

    private static final String NOTICE = "Our 12 reporters work around the clock to bring you the news first.";

    private final LineSightings sightings = new LineSightings();

    private static String article(String subject, String... more) {
        return String.join(
                "\n\n",
                "The " + subject + " talks opened on Monday after a week in which nobody had known who would come.",
                "A delegate to the " + subject + " talks said that they would go on for as long as they were needed.",
                String.join("\n\n", more));
    }

    private String note(String page, String text) {
        return sightings.note(page, CountedLines.of(text));
    }

    @Test
    void aLineOnThreePagesIsFurnitureWhateverItsDigits() {
        note("a", article("harbour", NOTICE));
        note("b", article("river", NOTICE.replace("12", "14")));
        assertThat(sightings.furniture().lines()).isEmpty();
        note("c", article("mountain", NOTICE));
        assertThat(sightings.furniture().lines()).containsExactly(FurnitureLines.mask(NOTICE));
    }

    @Test
    void aPageCountsOnceHoweverOftenItChanges() {
        for (String change : List.of("first", "second", "third", "fourth")) {
            assertThat(note("a", article("harbour", NOTICE, "This is the " + change + " version.")))
                    .isEqualTo("a");
        }
        assertThat(sightings.furniture().lines()).isEmpty();
    }

    @Test
    void reprintsOfOneTextCountAsOnePage() {
        note("a", article("harbour"));
        for (String page : List.of("b", "c", "d", "e")) {
            assertThat(note(page, article("harbour", "This is what " + page + " adds to it.")))
                    .isEqualTo("a");
        }
        assertThat(sightings.furniture().lines()).isEmpty();
    }

    @Test
    void furnitureThatIsKnownMakesNoReprint() {
        List.of("harbour", "river", "mountain").forEach(subject -> note(subject, article(subject, NOTICE)));
        assertThat(note("d", NOTICE + "\n\nA short line of its own.")).isEqualTo("d");
    }

    @Test
    void backgroundAndQuotationsMayRecur() {
        sightings.add("The talks were called " + "after many years of it ".repeat(12), List.of("a", "b", "c"));
        sightings.add("“We have no plans to come,” she said on Monday.", List.of("a", "b", "c"));
        sightings.add("Sign up here.", List.of("a", "b", "c"));
        assertThat(sightings.furniture().lines()).containsExactly("Sign up here.");
    }

    @Test
    void goesOnFromWhatWasNotedBefore() {
        sightings.add(FurnitureLines.mask(NOTICE), List.of("a", "b"));
        note("c", article("harbour", NOTICE));
        assertThat(sightings.isFurniture(FurnitureLines.mask(NOTICE))).isTrue();
    }
}
