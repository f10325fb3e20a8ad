package io.hearsay.syndication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReprintFinderTest {

    private static final String FERRY =
            """
            The ferry Aurora ran aground off the northern cape early on Monday with 212 people on board.
            Rescue boats from three villages reached the ship within an hour and took all passengers ashore.
            Two sailors were treated for bruises in the district hospital and were sent home before noon.
            The harbour master blamed thick fog and a broken lamp on the outer pier for the accident.
            Divers are to inspect the hull as soon as the storm that is expected tonight has passed.
            """;
    private static final String MARKET =
            """
            Prices of bread rose again in the capital after mills cut their output for a second month.
            Bakers queued before dawn to buy flour that the state reserve had put on sale.
            Economists expect relief only when the harvest reaches the northern silos in August.
            Shops in the suburbs limited each customer to two loaves and one bag of rolls.
            """;

    private final ReprintFinder finder = new ReprintFinder();

    @Test
    void aWholeCopyUnderAnotherDatelineIsAReprint() {
        Reprint reprint = finder.compare(document("b", "NORTH CAPE (Wire) - " + FERRY), document("a", FERRY))
                .orElseThrow();

        assertThat(reprint.article()).isEqualTo("a");
        assertThat(reprint.kind()).isEqualTo(ReprintKind.REPRINT);
        assertThat(reprint.share()).isGreaterThan(0.95);
    }

    @Test
    void runsPointIntoBothTextsByCodePoints() {
        String copy = "🚢 Harbour news 🚢 said this.\n" + FERRY;
        Reprint reprint =
                finder.compare(document("b", copy), document("a", FERRY)).orElseThrow();

        for (Run run : reprint.runs()) {
            assertThat(slice(copy, run.here().start(), run.here().end()))
                    .isEqualTo(run.here().exact());
            assertThat(slice(FERRY, run.there().start(), run.there().end()))
                    .isEqualTo(run.there().exact());
        }
        assertThat(reprint.runs()).isNotEmpty();
    }

    @Test
    void aPartWithNothingAddedIsAnExcerpt() {
        String part = FERRY.lines().limit(3).reduce((a, b) -> a + "\n" + b).orElseThrow();

        assertThat(finder.compare(document("b", part), document("a", FERRY)))
                .get()
                .returns(ReprintKind.EXCERPT, Reprint::kind);
    }

    @Test
    void aPartInsideALongerTextIsPartReused() {
        String part = FERRY.lines().limit(3).reduce((a, b) -> a + "\n" + b).orElseThrow();

        assertThat(finder.compare(document("b", part + "\n" + MARKET), document("a", FERRY)))
                .get()
                .returns(ReprintKind.PART_REUSED, Reprint::kind);
    }

    @Test
    void britishSpellingAndOtherQuotationMarksHideNothing() {
        String american = FERRY.replace("harbour", "harbor");

        assertThat(finder.compare(document("b", american), document("a", FERRY)))
                .get()
                .returns(ReprintKind.REPRINT, Reprint::kind);
    }

    @Test
    void aSharedQuotationAloneMakesNoReprint() {
        String quotation = "\"We saw the lamp go out, we called the harbour three times on every channel we have, and"
                + " nobody answered us until the ship was already lying on the rocks,\" keeper Ada Holm said.\n";

        assertThat(finder.compare(document("b", quotation + MARKET), document("a", quotation + FERRY)))
                .isEmpty();
    }

    @Test
    void differentTextsAreNoReprints() {
        assertThat(finder.compare(document("b", MARKET), document("a", FERRY))).isEmpty();
        assertThat(finder.compare(document("b", ""), document("a", FERRY))).isEmpty();
    }

    @Test
    void aGroupIsLedByItsEarliestDocument() {
        List<ReprintGroup> groups = finder.find(List.of(
                new Document("x", FERRY, "Second", "2020-02-03"),
                new Document("y", FERRY, "First", "2020-02-02"),
                new Document("z", MARKET, "First", "2020-02-01")));

        assertThat(groups).singleElement().satisfies(group -> {
            assertThat(group.lead()).isEqualTo("y");
            assertThat(group.members()).containsExactly("y", "x");
            assertThat(group.copies().get("x")).extracting(Reprint::article).containsExactly("y");
        });
    }

    @Test
    void anAgencyLeadsEvenWhenItsPageIsLater() {
        List<ReprintGroup> groups = finder.find(List.of(
                new Document("x", FERRY, "The Courier", "2020-02-02"),
                new Document("y", FERRY, "Reuters", "2020-02-03")));

        assertThat(groups).singleElement().returns("y", ReprintGroup::lead);
    }

    @Test
    void aPageBuiltFromTwoTextsDoesNotJoinThem() {
        String ferryHalf = FERRY.lines().limit(3).reduce((a, b) -> a + "\n" + b).orElseThrow();
        List<ReprintGroup> groups = finder.find(List.of(
                new Document("f1", FERRY, "A", "2020-01-01"),
                new Document("f2", FERRY, "B", "2020-01-02"),
                new Document("m1", MARKET, "A", "2020-01-01"),
                new Document("m2", MARKET, "B", "2020-01-02"),
                new Document("mixed", ferryHalf + "\n" + MARKET, "C", "2020-01-03")));

        assertThat(groups).hasSize(2).extracting(ReprintGroup::lead).containsExactly("f1", "m1");
        assertThat(groups.getLast().members()).contains("mixed");
    }

    @Test
    void linesThatRecurWithinAnOutletAreFurniture() {
        String furniture = "We use cookies to give every reader of this fine newspaper the best possible experience on"
                + " all of our sites and services at any time of the day.\n";
        List<Document> documents = new ArrayList<>();
        List<String> texts = List.of(FERRY, MARKET, "A short note about the weather in the hills today.");
        for (int i = 0; i < texts.size(); i++) {
            documents.add(new Document("d" + i, furniture + texts.get(i), "Gazette", "2020-01-01"));
        }

        assertThat(finder.find(documents)).isEmpty();
    }

    @Test
    void theOrderOfTheInputDoesNotMatter() {
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            documents.add(new Document("d" + i, (i % 2 == 0 ? FERRY : MARKET) + "Note " + i + ".", "O" + i, null));
        }
        List<ReprintGroup> expected = finder.find(documents);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(documents, new Random(seed));
            assertThat(finder.find(documents)).isEqualTo(expected);
        }
        assertThat(expected).hasSize(2);
    }

    @Test
    void twoDocumentsOfOneNameAreRefused() {
        assertThatThrownBy(() -> finder.find(List.of(document("a", FERRY), document("a", MARKET))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"a\"");
    }

    @Test
    void theAgencyTextOnTwoSeedPagesIsOneGroupAndThePageThatOnlyQuotesItIsNot() {
        List<ReprintGroup> groups = finder.find(List.of(
                new Document("000", seed("000"), "Daily Loop", "2014-08-26"),
                new Document("001", seed("001"), "Meridian", null),
                new Document("002", seed("002"), "Recorder", null),
                new Document("003", seed("003"), "Orbita", null),
                new Document("004", seed("004"), "Courier", null)));

        assertThat(groups).singleElement().satisfies(group -> {
            assertThat(group.members()).containsExactlyInAnyOrder("001", "002");
            assertThat(group.copies().get("002")).singleElement().returns(ReprintKind.REPRINT, Reprint::kind);
        });
    }

    @Test
    void aMegabyteOfOneWordIsReadInLinearTime() {
        String monotonous = "word ".repeat(200_000) + ".";

        assertThat(finder.compare(document("b", monotonous), document("a", monotonous)))
                .isPresent();
    }

    private static Document document(String id, String text) {
        return new Document(id, text, null, null);
    }

    private static String slice(String text, int start, int end) {
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }

    private static String seed(String page) {
        try (InputStream in = ReprintFinderTest.class.getResourceAsStream("/seeds/" + page + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
