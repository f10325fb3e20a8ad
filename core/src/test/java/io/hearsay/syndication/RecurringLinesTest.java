package io.hearsay.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecurringLinesTest {

    private static final String BANNER = "We use cookies to give you the best experience on our site.";

    @Test
    void aLineOnThreePagesOfAnOutletIsFurniture() {
        List<Document> documents = pages("Gazette", "The first story is short.", "A second one.", "The third is here.");

        assertThat(RecurringLines.in(documents).contains("Gazette", BANNER)).isTrue();
    }

    @Test
    void itIsNoneForAnotherOutlet() {
        List<Document> documents = pages("Gazette", "The first story is short.", "A second one.", "The third is here.");

        assertThat(RecurringLines.in(documents).contains("Courier", BANNER)).isFalse();
        assertThat(RecurringLines.in(documents).contains(null, BANNER)).isFalse();
    }

    @Test
    void oneArticleUnderThreeAddressesDoesNotVanish() {
        String story = "The only story of the day is told under three addresses, which makes nothing of it furniture.";
        List<Document> documents = pages("Gazette", story, story, story);

        assertThat(RecurringLines.in(documents).contains("Gazette", story)).isFalse();
    }

    @Test
    void linesThatDifferOnlyInFiguresRecur() {
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            documents.add(
                    new Document("d" + i, "Updated 1" + i + ":08 GMT\nStory number " + "x".repeat(i) + ".", "G", null));
        }

        assertThat(RecurringLines.in(documents).contains("G", "Updated 23:59 GMT"))
                .isTrue();
    }

    private static List<Document> pages(String outlet, String... stories) {
        List<Document> documents = new ArrayList<>();
        for (String story : stories) {
            documents.add(new Document("d" + documents.size(), BANNER + "\n" + story, outlet, null));
        }
        return documents;
    }
}
