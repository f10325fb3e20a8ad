package io.hearsay.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.text.CodePoints;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AliasesTest {

    private final Aliases aliases = Aliases.standard();

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            the United States, United States
            U.S., United States
            US, United States
            America, United States
            Washington, United States
            Damascus, Syria
            al-Assad's regime, Syria
            ISIL, Islamic State
            Daesh, Islamic State
            Islamic State, Islamic State
            the Pentagon, United States Department of Defense
            Agence France-Presse, AFP
            RIA Novosti, RIA Novosti
            the U.N. Security Council, United Nations Security Council
            Côte d’Ivoire, Ivory Coast
            SYRIA, Syria
            """)
    void namesAreKnownByManyForms(String name, String canonical) {
        assertThat(aliases.canonical(name)).contains(canonical);
    }

    @ParameterizedTest
    @CsvSource({"us", "it is", "who", "Washington Irving", "the", "''", "polish remover"})
    void otherWordsAreNoNames(String phrase) {
        assertThat(aliases.canonical(phrase)).isEmpty();
    }

    @Test
    void aTextYieldsItsMentionsInOrderWithTheFormOfEach() {
        List<EntityMention> mentions =
                aliases.mentions("Syrian troops fought ISIS near Damascus, the U.S.-led force said");

        assertThat(mentions)
                .extracting(mention -> mention.canonical() + "/" + mention.form())
                .containsExactly("Syria/DEMONYM", "Islamic State/NAME", "Syria/SEAT", "United States/NAME");
    }

    @Test
    void theLongerNameWins() {
        assertThat(aliases.mentions("The Islamic State fled; New York Times staff saw South Sudanese soldiers."))
                .extracting(EntityMention::canonical)
                .containsExactly("Islamic State", "New York Times", "South Sudan");
    }

    @Test
    void aNameDoesNotReachOverAComma() {
        assertThat(aliases.mentions("In the South, Korea watchers").stream().map(EntityMention::canonical))
                .doesNotContain("South Korea");
    }

    @Test
    void spansCountCodePoints() {
        String text = "😀😀 Kenya’s envoy";

        EntityMention mention = aliases.mentions(text).getFirst();

        assertThat(mention.span().start()).isEqualTo(3);
        assertThat(mention.span().exact()).isEqualTo("Kenya");
        assertThat(CodePoints.of(text).length()).isEqualTo(16);
    }

    @Test
    void bodiesSpeakForTheirCountry() {
        assertThat(aliases.represents("White House")).contains("United States");
        assertThat(aliases.represents("Kremlin")).contains("Russia");
        assertThat(aliases.represents("Syria")).contains("Syria");
        assertThat(aliases.represents("Hamas")).isEmpty();
    }

    @Test
    void agenciesAreTold() {
        assertThat(aliases.kind("AFP")).contains(EntityKind.AGENCY);
        assertThat(aliases.kind("Financial Times")).contains(EntityKind.OUTLET);
        assertThat(aliases.kind("nobody")).isEmpty();
    }

    @Test
    void theOtherNamesOfAnEntityAreListed() {
        assertThat(Aliases.standard().names("Syria")).contains("Syrian").doesNotContain("Damascus");
        assertThat(Aliases.standard().names("Ruritania")).isEmpty();
    }

    @Test
    void everyNameTellsItsForm() {
        assertThat(Aliases.standard().knownAs("Syria"))
                .startsWith(new KnownName("Syria", MentionForm.NAME))
                .contains(new KnownName("Syrian", MentionForm.DEMONYM), new KnownName("Damascus", MentionForm.SEAT));
        assertThat(Aliases.standard().knownAs("Ruritania")).isEmpty();
    }
}
