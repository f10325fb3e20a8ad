package io.hearsay.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.attribution.QuotationType;
import io.hearsay.claim.Modality;
import io.hearsay.claim.Polarity;
import io.hearsay.claim.SpeechAct;
import io.hearsay.claim.Via;
import io.hearsay.corroboration.Origin.Rule;
import io.hearsay.corroboration.Origins.ReprintLink;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OriginsTest {

    private static final Via AFP = new Via("AFP", Via.Kind.AGENCY);
    private static final Via AGENCE = new Via("Agence France-Presse", Via.Kind.AGENCY);
    private static final String SAME_SENTENCE =
            "“It was the fog,” harbour master Ada Holm told the evening news in Kvikne on Friday.";

    @Test
    void strangersAreOriginsOfTheirOwn() {
        assertThat(Origins.of(List.of(report("a", "A says one."), report("b", "B says another.")), List.of()))
                .hasSize(2)
                .allMatch(origin -> origin.joins().isEmpty());
    }

    @Test
    void reprintsAreOneOriginWithTheShareAsReason() {
        List<Origin> origins = Origins.of(
                List.of(report("a", "A says one."), report("b", "B says another.")),
                List.of(new ReprintLink("a", "b", 0.93), new ReprintLink("b", "elsewhere", 1)));

        assertThat(origins)
                .singleElement()
                .satisfies(origin -> assertThat(origin.joins()).singleElement().satisfies(join -> {
                    assertThat(join.rule()).isEqualTo(Rule.REPRINT);
                    assertThat(join.reason()).contains("93%");
                }));
    }

    @Test
    void oneAgencyIsOneOriginUnderAnyOfItsNames() {
        assertThat(Origins.of(
                        List.of(report("a", "A says one.", AFP), report("b", "B says another.", AGENCE)), List.of()))
                .singleElement()
                .satisfies(origin ->
                        assertThat(origin.joins()).extracting(Origin.Join::rule).containsExactly(Rule.CHAIN));
    }

    @Test
    void aPageThatNamesAnOutletAndThatOutletsPageAreOneOrigin() {
        Report relaying = report("a", "A says one.", new Via("Paper b", Via.Kind.OUTLET));

        assertThat(Origins.of(List.of(relaying, report("b", "B says another.")), List.of()))
                .hasSize(1);
    }

    @Test
    void aStatementGivenOutToAllJoinsNobody() {
        Via statement = new Via("a statement", Via.Kind.STATEMENT);

        assertThat(Origins.of(
                        List.of(report("a", "A says one.", statement), report("b", "B says another.", statement)),
                        List.of()))
                .hasSize(2);
    }

    @Test
    void aCopiedSentenceJoinsAndASharedQuotationDoesNot() {
        assertThat(Origins.of(List.of(report("a", SAME_SENTENCE), report("b", SAME_SENTENCE)), List.of()))
                .singleElement()
                .satisfies(origin ->
                        assertThat(origin.joins()).extracting(Origin.Join::rule).containsExactly(Rule.CARRIER));
        assertThat(Origins.of(
                        List.of(report("a", SAME_SENTENCE), report("b", "Holm blamed the weather: “It was the fog,”")),
                        List.of()))
                .hasSize(2);
    }

    @Test
    void twoClaimsOfOnePageAreOneOrigin() {
        Report one = report("a", "A says one.");
        Report other = withId(report("a", "A says more."), "claim-a2");

        assertThat(Origins.of(List.of(one, other), List.of()))
                .singleElement()
                .satisfies(origin -> assertThat(origin.articles()).containsExactly("a"));
    }

    @Test
    void theOrderOfTheInputDoesNotMatter() {
        List<Report> reports = new ArrayList<>(List.of(
                report("a", SAME_SENTENCE),
                report("b", SAME_SENTENCE),
                report("c", "C says one.", AFP),
                report("d", "D says two.", AGENCE),
                report("e", "E says three.")));
        List<Origin> expected = Origins.of(reports, List.of(new ReprintLink("a", "c", 0.9)));
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(reports, new Random(seed));
            assertThat(Origins.of(reports, List.of(new ReprintLink("c", "a", 0.9))))
                    .isEqualTo(expected);
        }
        assertThat(expected).hasSize(2);
    }

    private static Report report(String article, String carrier, Via... via) {
        return new Report(
                "claim-" + article,
                article,
                "Paper " + article,
                null,
                SeedReports.named("Ada Holm", null, null),
                List.of(via),
                "It was the fog",
                QuotationType.DIRECT,
                SpeechAct.ASSERT,
                Polarity.AFFIRMED,
                Modality.CERTAIN,
                null,
                carrier);
    }

    private static Report withId(Report report, String id) {
        return new Report(
                id,
                report.article(),
                report.outlet(),
                report.published(),
                report.speaker(),
                report.via(),
                report.text(),
                report.type(),
                report.act(),
                report.polarity(),
                report.modality(),
                report.date(),
                report.carrier());
    }
}
