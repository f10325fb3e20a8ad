package io.hearsay.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.attribution.QuotationType;
import io.hearsay.claim.Modality;
import io.hearsay.claim.Polarity;
import io.hearsay.claim.SpeechAct;
import io.hearsay.entity.Speaker;
import io.hearsay.entity.SpeakerStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementClustererTest {

    private static final Speaker HOLM = SeedReports.named("Ada Holm", "harbour master", null);
    private static final Speaker SURNAME = SeedReports.named("Holm", null, null);

    @Test
    void aShortenedQuotationIsTheSameStatementUnderTheFullestTextAndName() {
        Report full = report("a", HOLM, "The broken lamp on the outer pier misled the pilot, and the fog did the rest");
        Report cut = report("b", SURNAME, "The broken lamp on the outer pier misled the pilot");

        assertThat(StatementClusterer.cluster(List.of(cut, full)))
                .singleElement()
                .satisfies(statement -> {
                    assertThat(statement.text()).isEqualTo(full.text());
                    assertThat(statement.speaker()).isEqualTo(HOLM);
                    assertThat(statement.pages()).isEqualTo(2);
                });
    }

    @Test
    void theTextIsTheFullestDirectClaimEvenWhereAParaphraseIsLonger() {
        Report direct = report("a", HOLM, "The broken lamp on the outer pier misled the pilot");
        Report paraphrase = of(
                "b",
                HOLM,
                "a broken lamp on the outer pier misled the pilot of the ferry Aurora",
                QuotationType.INDIRECT,
                SpeechAct.ASSERT,
                Polarity.AFFIRMED,
                null);

        assertThat(StatementClusterer.cluster(List.of(paraphrase, direct)))
                .singleElement()
                .returns(direct.text(), Statement::text);
    }

    @Test
    void otherWordsAndOtherSpeakersAreOtherStatements() {
        Report lamp = report("a", HOLM, "The broken lamp misled the pilot");
        Report fog = report("b", HOLM, "The fog was thicker than ever");
        Report other = report("c", SeedReports.named("Ivo Mraz", null, null), "The broken lamp misled the pilot");

        assertThat(StatementClusterer.cluster(List.of(lamp, fog, other))).hasSize(3);
    }

    @Test
    void aNegatedReportIsNoReportOfTheAffirmedOne() {
        Report affirmed = report("a", HOLM, "The old lamp misled the ferry pilot that night");
        Report negated = of(
                "b",
                HOLM,
                "The old lamp never misled the ferry pilot that night",
                QuotationType.INDIRECT,
                SpeechAct.ASSERT,
                Polarity.NEGATED,
                null);

        assertThat(StatementClusterer.cluster(List.of(affirmed, negated))).hasSize(2);
    }

    @Test
    void theSameWordsOnDaysThatAreToldApartAreTwoUtterances() {
        assertThat(StatementClusterer.cluster(List.of(
                        dated("a", "Five boats are missing off the cape", "2020-01-02"),
                        dated("b", "Five boats are missing off the cape", "2020-03-04"))))
                .hasSize(2);
    }

    @Test
    void unnamedSourcesAreOneOnlyUnderOneDescription() {
        String text = "The cargo was never checked in the port";
        Report one = report("a", SeedReports.anonymous("one customs officer"), text);
        Report same = report("b", SeedReports.anonymous("a customs officer"), text);
        Report other = report("c", SeedReports.anonymous("two sailors"), text);

        assertThat(StatementClusterer.cluster(List.of(one, same, other))).hasSize(2);
    }

    @Test
    void attitudesAreNoStatements() {
        Report attitude = of(
                "a",
                HOLM,
                "the lamp should be mended",
                QuotationType.INDIRECT,
                SpeechAct.ATTITUDE,
                Polarity.AFFIRMED,
                null);

        assertThat(StatementClusterer.cluster(List.of(attitude))).isEmpty();
    }

    @Test
    void theIdComesFromTheEarliestReportAndStaysWhenLaterOnesArrive() {
        Report early = dated("a", "The broken lamp on the outer pier misled the pilot", "2020-01-02");
        Report late = report("b", HOLM, "The broken lamp on the outer pier misled the pilot, she said");

        assertThat(StatementClusterer.cluster(List.of(early)).getFirst().id())
                .isEqualTo(StatementClusterer.cluster(List.of(late, early))
                        .getFirst()
                        .id());
    }

    @Test
    void reportsOfOneStatementShareASpeakerKey() {
        assertThat(ReportKeys.speaker(HOLM)).isEqualTo(ReportKeys.speaker(SURNAME));
        assertThat(ReportKeys.speaker(HOLM)).isNotEqualTo(ReportKeys.speaker(SeedReports.anonymous("Holm")));
        assertThat(ReportKeys.speaker(SeedReports.named("Washington", null, null)))
                .isEqualTo(ReportKeys.speaker(SeedReports.named("United States", null, null)));
    }

    @Test
    void whatWasPutTogetherIsOneAndLeadsWhateverIsNearToAnyOfIt() {
        Report lamp = report("a", HOLM, "The broken lamp on the outer pier misled the pilot");
        Report fog = report("b", HOLM, "Thick fog had closed the harbour since the early morning");
        Report again =
                report("c", HOLM, "Thick fog had closed the harbour since the early morning, and the ferry left");

        assertThat(StatementClusterer.clusterBundles(List.of(Bundle.of(again), Bundle.together(List.of(lamp, fog)))))
                .singleElement()
                .returns(again.text(), Statement::text)
                .returns(3, Statement::pages);
    }

    @Test
    void whatWasSplitStaysApartHoweverAlike() {
        Report one = report("a", HOLM, "The broken lamp on the outer pier misled the pilot");
        Report other = report("b", HOLM, "The broken lamp on the outer pier misled the pilot");
        Report fuller =
                report("c", HOLM, "The broken lamp on the outer pier misled the pilot, and the fog did the rest");

        assertThat(StatementClusterer.clusterBundles(
                        List.of(Bundle.together(List.of(one)), Bundle.together(List.of(other)), Bundle.of(fuller))))
                .hasSize(2);
    }

    @Test
    void ofReportsPutTogetherANameIsTheSpeakersAndNoDescription() {
        Report named = report("a", SURNAME, "The broken lamp on the outer pier misled the pilot");
        Report described = report(
                "b",
                new Speaker("an official of the harbour", SpeakerStatus.ANONYMOUS, null, null),
                "Thick fog had closed the harbour since the early morning");

        assertThat(StatementClusterer.clusterBundles(List.of(Bundle.together(List.of(named, described)))))
                .singleElement()
                .returns(SURNAME, Statement::speaker);
    }

    private static Report report(String article, Speaker speaker, String text) {
        return of(article, speaker, text, QuotationType.DIRECT, SpeechAct.ASSERT, Polarity.AFFIRMED, null);
    }

    private static Report dated(String article, String text, String date) {
        return of(article, HOLM, text, QuotationType.INDIRECT, SpeechAct.ASSERT, Polarity.AFFIRMED, date);
    }

    private static Report of(
            String article,
            Speaker speaker,
            String text,
            QuotationType type,
            SpeechAct act,
            Polarity polarity,
            String date) {
        return new Report(
                "claim-" + article,
                article,
                null,
                date,
                speaker,
                List.of(),
                text,
                type,
                act,
                polarity,
                Modality.CERTAIN,
                date,
                null);
    }
}
