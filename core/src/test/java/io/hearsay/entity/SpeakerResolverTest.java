package io.hearsay.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.text.CodePoints;
import io.hearsay.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeakerResolverTest {

    private final SpeakerResolver resolver = new SpeakerResolver(List.of(
            "Norwegian Foreign Minister Jan Berg", "fleet spokeswoman Maria Rossi", "Luis Pardo, a harbour commander"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            Berg                              | Jan Berg                | NAMED     | Norway
            Foreign Minister Jan Berg         | Jan Berg                | NAMED     | Norway
            Washington                        | United States           | NAMED     | United States
            the United States                 | United States           | NAMED     | United States
            Syrian                            | Syria                   | NAMED     | Syria
            the Norwegian government          | Norway                  | NAMED     | Norway
            The White House                   | White House             | NAMED     | United States
            the Turkish military              | Turkish military        | NAMED     | Turkey
            rebel groups                      | rebel groups            | NAMED     | -
            State television                  | State television        | NAMED     | -
            US officials                      | US officials            | ANONYMOUS | United States
            one source close to the issue     | one source close to the issue | ANONYMOUS | -
            sources in Lima                   | sources in Lima         | ANONYMOUS | -
            officials in the Netherlands      | officials in the Netherlands | ANONYMOUS | -
            reports                           | reports                 | ANONYMOUS | -
            he                                | -                       | UNRESOLVED | -
            they                              | -                       | UNRESOLVED | -
            """)
    void aSourceIsNamedAnonymousOrUnresolved(String source, String name, SpeakerStatus status, String represents) {
        Speaker speaker = resolve(source, 0);

        assertThat(speaker.status()).isEqualTo(status);
        assertThat(speaker.name()).isEqualTo(name);
        assertThat(speaker.represents()).isEqualTo(represents);
    }

    @Test
    void aBareQuotationHasNoSpeaker() {
        assertThat(resolver.resolve(null, 0, true).speaker()).isEqualTo(Speaker.UNKNOWN);
    }

    @Test
    void aPronounMeansTheLastFittingSpeaker() {
        resolve("Berg", 0);
        resolve("fleet spokeswoman Maria Rossi", 0);

        assertThat(resolve("she", 1).name()).isEqualTo("Maria Rossi");
        assertThat(resolve("he", 1).name()).isEqualTo("Jan Berg");
    }

    @Test
    void aPronounDoesNotReachOverAParagraph() {
        resolve("Berg", 0);

        assertThat(resolve("he", 2)).isEqualTo(Speaker.UNKNOWN);
    }

    @Test
    void theyMeansSeveralAndItABody() {
        resolve("US officials", 0);
        resolve("the Red Cross", 0);

        assertThat(resolve("they", 0).name()).isEqualTo("US officials");
        assertThat(resolve("it", 0).name()).isEqualTo("International Committee of the Red Cross");
    }

    @Test
    void theVoiceOfATranscriptIsNoAntecedent() {
        resolver.resolve(span("GARCIA"), 0, false);

        assertThat(resolve("he", 0)).isEqualTo(Speaker.UNKNOWN);
    }

    @Test
    void anOfficeMeansItsHolder() {
        assertThat(resolve("the FM", 3).name()).isEqualTo("Jan Berg");
        assertThat(resolve("the spokeswoman", 3).name()).isEqualTo("Maria Rossi");
    }

    @Test
    void theOfficialMeansTheOneJustQuoted() {
        resolve("one senior official", 0);

        assertThat(resolve("the official", 1).name()).isEqualTo("one senior official");
    }

    @Test
    void theFullestNameAndTheRoleOfThePageAreKept() {
        Speaker pardo = resolve("Pardo", 0);

        assertThat(pardo.name()).isEqualTo("Luis Pardo");
        assertThat(pardo.role()).isEqualTo("harbour commander");
    }

    @Test
    void everyDecisionSaysWhatItRestsOn() {
        assertThat(why("Washington"))
                .isEqualTo("“Washington”: the seat of government of United States, by the alias table");
        assertThat(why("Pardo")).isEqualTo("full name elsewhere on the page");
        assertThat(why("he")).isEqualTo("“he”: the last speaker it fits");
        assertThat(why("one senior official")).isEqualTo("described, not named");
        assertThat(why("the official")).isEqualTo("“the official”: described or named so before");
        assertThat(why("they")).isEqualTo("“they”: nobody near spoke whom it fits");
        assertThat(resolver.resolve(null, 0, true).why()).isEqualTo("no words name a speaker");
    }

    private String why(String source) {
        return resolver.resolve(span(source), 0, true).why();
    }

    private Speaker resolve(String source, int paragraph) {
        return resolver.resolve(span(source), paragraph, true).speaker();
    }

    private static Span span(String text) {
        return CodePoints.of(text).span(0, text.length());
    }
}
