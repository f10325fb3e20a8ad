package io.hearsay.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.corroboration.Origin.Join;
import io.hearsay.corroboration.Origin.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the five seed pages say together, from their claims as a reader would note them. */
class SeedPagesTest {

    private final RelationFinder relations = new RelationFinder();

    @Test
    void noPlansToCoordinateIsOneStatementOnThreePagesWithOneOrigin() {
        Statement statement = statementOf(SeedReports.EARNEST_000);

        assertThat(statement.reports())
                .containsExactlyInAnyOrder(SeedReports.EARNEST_000, SeedReports.EARNEST_001, SeedReports.EARNEST_002);
        assertThat(statement.pages()).isEqualTo(3);
        assertThat(statement.speaker().name()).isEqualTo("Josh Earnest");
        List<Origin> origins = Origins.of(statement.reports(), SeedReports.REPRINTS);
        assertThat(origins).singleElement().satisfies(origin -> assertThat(origin.joins())
                .extracting(Join::rule)
                .containsExactlyInAnyOrder(Rule.REPRINT, Rule.CARRIER));
        assertThat(origins.getFirst().joins())
                .filteredOn(join -> join.rule() == Rule.CARRIER)
                .allSatisfy(join -> assertThat(join.reason())
                        .contains("White House spokesman Josh Earnest said in Washington on Tuesday"));
    }

    @Test
    void theSharingOfIntelligenceIsOnAfpsWordAloneHoweverManyPagesCarryIt() {
        for (Report report : List.of(SeedReports.SHARING_000, SeedReports.COOPERATION_000)) {
            Statement statement = statementOf(report);

            assertThat(statement.pages()).isEqualTo(3);
            assertThat(statement.via()).containsExactly(SeedReports.AFP);
            assertThat(Origins.of(statement.reports(), List.of()))
                    .singleElement()
                    .satisfies(origin -> assertThat(origin.joins())
                            .allMatch(join ->
                                    join.rule() == Rule.CHAIN && join.reason().contains("AFP")));
        }
    }

    @Test
    void officialsOfOneCountryAreOneDescriptionUnderEitherName() {
        assertThat(statementOf(SeedReports.OFFICIALS_000).reports())
                .containsExactlyInAnyOrder(SeedReports.OFFICIALS_000, SeedReports.OFFICIALS_001);
    }

    @Test
    void theDenialOfPlansContradictsTheAssertedCooperation() {
        Relation relation = relate(SeedReports.EARNEST_000, SeedReports.COOPERATION_001);

        assertThat(relation.kind()).isEqualTo(Relation.Kind.CONTRADICTS);
        assertThat(relation.reason()).contains("denies");
        assertThat(relate(SeedReports.COOPERATION_001, SeedReports.EARNEST_000).kind())
                .isEqualTo(Relation.Kind.CONTRADICTS);
        assertThat(relate(SeedReports.EARNEST_000, SeedReports.SHARING_000).kind())
                .isEqualTo(Relation.Kind.CONTRADICTS);
    }

    @Test
    void natosRejectionContradictsMoscowsExplanation() {
        Relation relation = relate(SeedReports.NATO_004, SeedReports.MOSCOW_004);

        assertThat(relation.kind()).isEqualTo(Relation.Kind.CONTRADICTS);
        assertThat(relation.reason()).contains("explanation");
    }

    @Test
    void aDemandForCoordinationContradictsNobody() {
        for (Report demand : List.of(SeedReports.MUALLEM_000, SeedReports.DEMAND_000)) {
            assertThat(relate(SeedReports.EARNEST_000, demand).kind()).isNotIn(conflicts());
            assertThat(relate(demand, SeedReports.EARNEST_000).kind()).isNotIn(conflicts());
            assertThat(relate(SeedReports.COOPERATION_000, demand).kind()).isNotIn(conflicts());
            assertThat(relate(SeedReports.OFFICIALS_000, demand).kind()).isNotIn(conflicts());
        }
    }

    @Test
    void notWithRussiaIsNeitherSameAsNorAgainstNotWithSyria() {
        for (Report baldanza : List.of(SeedReports.BALDANZA_NOW, SeedReports.BALDANZA_AS_LONG_AS)) {
            for (Report syria : List.of(SeedReports.EARNEST_000, SeedReports.OFFICIALS_000, SeedReports.SHARING_000)) {
                Relation relation = relate(syria, baldanza);

                assertThat(relation.kind()).as(relation.reason()).isEqualTo(Relation.Kind.UNRELATED);
            }
        }
    }

    @Test
    void theSpokesmanAndUnnamedOfficialsDoNotContradictEachOther() {
        assertThat(relate(SeedReports.EARNEST_000, SeedReports.OFFICIALS_000).kind())
                .isNotIn(conflicts());
        assertThat(relate(SeedReports.OFFICIALS_000, SeedReports.EARNEST_000).kind())
                .isNotIn(conflicts());
    }

    @Test
    void statementsAndPropositionsAreTheSameInAnyOrderOfArrival() {
        List<Statement> expected = StatementClusterer.cluster(SeedReports.ALL);
        List<Proposition> propositions = PropositionClusterer.cluster(expected);
        List<Report> reports = new ArrayList<>(SeedReports.ALL);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(reports, new Random(seed));
            List<Statement> statements = new ArrayList<>(StatementClusterer.cluster(reports));
            assertThat(statements).isEqualTo(expected);
            Collections.shuffle(statements, new Random(seed));
            assertThat(PropositionClusterer.cluster(statements)).isEqualTo(propositions);
        }
    }

    private Statement statementOf(Report report) {
        return StatementClusterer.cluster(SeedReports.ALL).stream()
                .filter(statement -> statement.reports().contains(report))
                .findFirst()
                .orElseThrow();
    }

    private Relation relate(Report a, Report b) {
        return relations.compare(
                statementOf(a, b).utterance(), statementOf(b, a).utterance());
    }

    private Statement statementOf(Report report, Report other) {
        List<Report> reports = new ArrayList<>(SeedReports.ALL);
        List.of(report, other).stream()
                .filter(extra -> !reports.contains(extra))
                .forEach(reports::add);
        return StatementClusterer.cluster(reports).stream()
                .filter(statement -> statement.reports().contains(report))
                .findFirst()
                .orElseThrow();
    }

    private static List<Relation.Kind> conflicts() {
        return List.of(Relation.Kind.CONTRADICTS, Relation.Kind.POSITION_CHANGE);
    }
}
