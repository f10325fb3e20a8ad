package io.hearsay.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.attribution.encoder.Extent;
import io.hearsay.attribution.encoder.Reading;
import io.hearsay.text.AnalyzedText;
import io.hearsay.text.TextAnalyzer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules as they are, the encoder's readings made up. */
class ConsensusTest {

    private static final TextAnalyzer ANALYZER = TextAnalyzer.standard();
    private static final double SURE = 0.9;
    private static final double UNSURE = 0.4;

    @Test
    void contentsThatDifferByAnEdgeEndWhereTheRulesEndThem() {
        String text = "Officials said that the road was closed.";

        assertThat(joined(text, reading(text, "Officials", "said", "that the road was", SURE)))
                .containsExactly("Officials | said | the road was closed");
    }

    @Test
    void contentsThatDifferByMoreAreTheEncoders() {
        String text = "Officials said the road, which leads to the port and on to the airport, was closed.";

        assertThat(joined(text, reading(text, "Officials", "said", "the road", SURE)))
                .containsExactly("Officials | said | the road");
    }

    @Test
    void aReportWithinAReportIsNotCutInTwo() {
        String text = "Oslo rejected Moscow's explanation that its jets had strayed by mistake into the north.";

        assertThat(joined(text, reading(text, "Oslo", "rejected", "Moscow's explanation that its", SURE)))
                .contains("Oslo | rejected | Moscow's explanation that its jets had strayed by mistake into the north");
    }

    @Test
    void whatTheEncoderReadsWithoutASourceIsNotEnough() {
        String text = "The road is widely seen as closed.";
        Reading reading = new Reading(extent(text, "seen"), null, List.of(extent(text, "as closed")), SURE, 1);

        assertThat(joined(text, reading)).isEmpty();
    }

    @Test
    void aClauseAfterThatBeginsThere() {
        String text = "Officials told a crowd of drivers that the road was closed.";

        assertThat(joined(text, reading(text, "Officials", "told", "of drivers that the road was closed", SURE)))
                .containsExactly("Officials | told | the road was closed");
    }

    @Test
    void aVerbThatOnlyTheRulesTakeForAReportIsNone() {
        assertThat(joined("Officials said that the road was closed.")).isEmpty();
    }

    @Test
    void aQuotationNeedsNobodysAgreement() {
        assertThat(joined("“The road is closed,” officials said."))
                .containsExactly("officials | said | The road is closed");
    }

    @Test
    void aBareQuotationGetsTheSourceTheEncoderSees() {
        String text = "Ms Lind shrugged. “The road is closed and it will stay so.”";

        assertThat(joined(text, reading(text, "Ms Lind", "shrugged", "The road is closed and it will stay so", SURE)))
                .containsExactly("Ms Lind | shrugged | The road is closed and it will stay so.");
    }

    @Test
    void aSourceIsTakenWhole() {
        String text = "Ms Lind, a spokeswoman, said the road was closed.";

        assertThat(joined(text, reading(text, "Ms Lind, a spokeswoman", "said", "the road was closed", SURE)))
                .containsExactly("Ms Lind, a spokeswoman | said | the road was closed");
    }

    @Test
    void anotherSourceThanTheRulesIsNotTaken() {
        String text = "The mayor met Ms Lind. Officials said the road was closed.";

        assertThat(joined(text, reading(text, "Ms Lind", "said", "the road was closed", SURE)))
                .containsExactly("Officials | said | the road was closed");
    }

    @Test
    void whatTheEncoderAloneReadsCountsWhenItIsSure() {
        String text = "The road is widely seen by drivers as closed.";

        assertThat(joined(text, reading(text, "drivers", "seen", "as closed", SURE)))
                .containsExactly("drivers | seen | as closed");
        assertThat(joined(text, reading(text, "drivers", "seen", "as closed", UNSURE)))
                .isEmpty();
    }

    @Test
    void aReadingBeginsAndEndsInWholeWords() {
        String text = "The roads are widely seen by drivers as closed, again.";

        assertThat(joined(text, reading(text, "river", "seen", "oads are", SURE)))
                .containsExactly("drivers | seen | roads are");
    }

    @Test
    void aCueReportsOnce() {
        String text = "“The road is closed,” officials said on Friday.";

        assertThat(joined(text, reading(text, "officials", "said", "on Friday", SURE)))
                .containsExactly("officials | said | The road is closed");
    }

    @Test
    void aConditionReportsNothing() {
        String text = "Drivers leave if police claim the road is closed.";

        assertThat(joined(text, reading(text, "police", "claim", "the road is closed", SURE)))
                .isEmpty();
    }

    private static List<String> joined(String text, Reading... readings) {
        AnalyzedText analyzed = ANALYZER.analyze(text, List.of());
        List<Frame> frames = FrameBuilder.build(analyzed, CueLexicon.standard());
        Words words = Words.of(analyzed.codePoints(), frames);
        return new Consensus(analyzed.codePoints(), words)
                .join(new RuleFinder().find(analyzed, frames), List.of(readings)).stream()
                        .map(ConsensusTest::line)
                        .toList();
    }

    private static Reading reading(String text, String source, String cue, String content, double probability) {
        return new Reading(extent(text, cue), extent(text, source), List.of(extent(text, content)), probability, 1);
    }

    private static Extent extent(String text, String words) {
        int start = text.indexOf(words);
        return new Extent(start, start + words.length());
    }

    private static String line(Attribution attribution) {
        return "%s | %s | %s"
                .formatted(
                        attribution.source().exact(),
                        attribution.cue().exact(),
                        String.join(
                                " … ",
                                attribution.content().stream()
                                        .map(span -> span.exact())
                                        .toList()));
    }
}
