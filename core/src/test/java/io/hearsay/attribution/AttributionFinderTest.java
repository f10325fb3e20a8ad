package io.hearsay.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.text.Span;
import io.hearsay.text.TextAnalyzer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each construction in a sentence of its own: {@code source | cue | content, parts joined by " … "}. */
class AttributionFinderTest {

    private static final TextAnalyzer ANALYZER = TextAnalyzer.standard();
    private static final AttributionFinder FINDER = AttributionFinder.create();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            “The dam is safe,” the mayor said.                     | the mayor  | said    | The dam is safe
            "The dam is safe," the mayor said.                     | the mayor  | said    | The dam is safe
            «The dam is safe», said the mayor.                     | the mayor  | said    | The dam is safe
            ``The dam is safe,'' the mayor said.                   | the mayor  | said    | The dam is safe
            The mayor said, “The dam is safe.”                     | The mayor  | said    | The dam is safe.
            Mayor Ortiz told reporters: “The dam is safe.”         | Mayor Ortiz | told   | The dam is safe.
            “Is it safe?” the mayor asked.                         | the mayor  | asked   | Is it safe?
            “The dam is safe,” said Ada Ortiz, the mayor.          | Ada Ortiz, the mayor | said    | The dam is safe
            “The dam is safe”, Ada Ortiz, mayor of Lund, told AFP. | Ada Ortiz, mayor of Lund | told    | The dam is safe
            “The dam,” she said, “is safe.”                        | she        | said    | The dam … is safe.
            “It held,” she said. “We were lucky.”                  | she        | said    | It held … We were lucky.
            """)
    void quotationsGoToTheirSpeaker(String text, String source, String cue, String content) {
        assertThat(found(text)).containsExactly(source + " | " + cue + " | " + content);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            Officials said that the road was closed.               | Officials  | said    | the road was closed
            Officials said the road was closed on Friday.          | Officials  | said    | the road was closed on Friday
            The road was closed, officials said on Friday.         | officials  | said    | The road was closed
            The road, police said, was closed.                     | police     | said    | The road … was closed
            Two drivers told Reuters that the road was closed.     | Two drivers | told   | the road was closed
            According to police, the road was closed.              | police     | According to | the road was closed
            The road was closed, according to police.              | police     | according to | The road was closed
            The minister made it clear that the road would stay closed. | The minister | made it clear | the road would stay closed
            Norway has accused Denmark of spying on its fleet.     | Norway     | has accused | Denmark of spying on its fleet
            The union urged members to vote on Monday.             | The union  | urged   | members to vote on Monday
            The company denied that it had known.                  | The company | denied | it had known
            The bank promised to repay its clients.                | The bank   | promised | to repay its clients
            Ms Lind, who runs the port, said ships were late.      | Ms Lind, who runs the port | said    | ships were late
            Ms Lind, a spokeswoman, said ships were late.          | Ms Lind, a spokeswoman | said    | ships were late
            Another official earlier claimed that ships were late. | Another official | earlier claimed | ships were late
            One aide, speaking on condition of anonymity told Reuters that talks had failed. | One aide | told | talks had failed
            """)
    void reportsInTheWritersWordsAreFound(String text, String source, String cue, String content) {
        assertThat(found(text)).containsExactly(source + " | " + cue + " | " + content);
    }

    @Test
    void whoAddsIsWhoSpokeNotWhoeverIsSpokenOf() {
        assertThat(found("Mr Lind told reporters the plan was dead, adding that nobody would leave."))
                .contains("Mr Lind | adding | nobody would leave");
    }

    @Test
    void aQuotedSpeakerIsNotTheOneWhoQuotes() {
        assertThat(found("“Prices will fall,” Rahal was quoted by Fars as saying. “They must.”"))
                .containsExactly("Rahal | was quoted by Fars as saying | Prices will fall … They must.");
    }

    @Test
    void aVerbFarFromItsSubjectSharesIt() {
        assertThat(found("Norway has begun patrols off the coast but insisted on Friday it has no plans to stay."))
                .containsExactly("Norway | insisted | it has no plans to stay");
    }

    @Test
    void coordinatedReportsArePartedAtTheSecondCue() {
        assertThat(found("Lima rejected the offer as late and said the talks were over."))
                .containsExactly("Lima | rejected | the offer as late", "Lima | said | the talks were over");
    }

    @Test
    void withSomebodyReportingIsAReport() {
        assertThat(found("The town fell silent, with the Red Cross reporting that water had run out."))
                .containsExactly("the Red Cross | reporting | water had run out");
    }

    @Test
    void aNounCanReport() {
        assertThat(found("The raid went on despite Syrian insistence that all strikes must end."))
                .containsExactly("Syrian | insistence | all strikes must end");
    }

    @Test
    void aReportWithinAReportIsNested() {
        List<Attribution> list =
                attributions("Oslo rejected Moscow's explanation that its jets had strayed by mistake.");

        assertThat(list)
                .extracting(AttributionFinderTest::line)
                .containsExactly(
                        "Oslo | rejected | Moscow's explanation that its jets had strayed by mistake",
                        "Moscow | explanation | its jets had strayed by mistake");
        assertThat(list).extracting(Attribution::nestedIn).containsExactly(-1, 0);
    }

    @Test
    void aTurnOfATranscriptIsItsSpeakers() {
        assertThat(found("The talks resumed.\nGARCIA: The two sides met again today."))
                .containsExactly("GARCIA | : | The two sides met again today");
    }

    @Test
    void aDatelineIsNoSpeaker() {
        assertThat(found("OSLO: The two sides met again today.")).isEmpty();
    }

    @Test
    void scareQuotesAreNoSpeech() {
        assertThat(found("The “smart” bridge was closed to “heavy users” for a day."))
                .isEmpty();
    }

    @Test
    void quotedFragmentsStayInTheirReport() {
        List<Attribution> list = attributions("The mayor said the dam was “as safe as ever” on Friday.");

        assertThat(list).hasSize(1);
        assertThat(line(list.getFirst())).isEqualTo("The mayor | said | the dam was “as safe as ever” on Friday");
        assertThat(list.getFirst().type()).isEqualTo(QuotationType.MIXED);
    }

    @Test
    void aBareQuotationHasNoSource() {
        assertThat(found("The talks ended.\n“Nobody wanted this.”\nSnow fell."))
                .containsExactly("null | null | Nobody wanted this.");
    }

    @Test
    void aQuotationOverTwoParagraphsIsOne() {
        assertThat(found("“We left,” she said. “It was late.\n“Nobody saw us.”"))
                .containsExactly("she | said | We left … It was late. … Nobody saw us.");
    }

    @Test
    void aLineCanIntroduceTheNext() {
        assertThat(found("Rosa Lind put it so:\n“The sea gives and takes.”"))
                .containsExactly("Rosa Lind | : | The sea gives and takes.");
    }

    @Test
    void aNameBelowSignsAQuotation() {
        assertThat(found("“I will never vote again.”\n― Rosa Lind"))
                .containsExactly("Rosa Lind | ― | I will never vote again.");
    }

    @Test
    void aReportInAConditionIsNone() {
        assertThat(found("It is unclear if Oslo told its allies that the port was closed."))
                .isEmpty();
    }

    @Test
    void whatSomebodyIsSaidToWantIsPartOfTheReport() {
        assertThat(found("Officials said they want to reopen the port."))
                .containsExactly("Officials | said | they want to reopen the port");
    }

    @Test
    void typeTellsQuotedFromRendered() {
        assertThat(attributions("“It held,” she said.").getFirst().type()).isEqualTo(QuotationType.DIRECT);
        assertThat(attributions("She said it held.").getFirst().type()).isEqualTo(QuotationType.INDIRECT);
    }

    @Test
    void sentencesHoldTheirQuotations() {
        Attributions found =
                FINDER.find(ANALYZER.analyze("Rain fell. “It held. We left,” she said. Snow fell.", List.of()));

        assertThat(found.sentences())
                .extracting(Span::exact)
                .containsExactly("Rain fell.", "It held. We left,” she said.", "Snow fell.");
    }

    private static List<String> found(String text) {
        return attributions(text).stream().map(AttributionFinderTest::line).toList();
    }

    private static List<Attribution> attributions(String text) {
        return FINDER.find(ANALYZER.analyze(text, List.of())).list();
    }

    private static String line(Attribution attribution) {
        return exact(attribution.source()) + " | " + exact(attribution.cue()) + " | "
                + String.join(
                        " … ", attribution.content().stream().map(Span::exact).toList());
    }

    private static String exact(Span span) {
        return span == null ? "null" : span.exact();
    }
}
