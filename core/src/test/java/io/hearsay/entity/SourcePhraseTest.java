package io.hearsay.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcePhraseTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            Anna Keller                                          | Anna Keller    | -
            Transport Minister Anna Keller                       | Anna Keller    | Transport Minister
            Norway’s Foreign Minister Jan Berg                   | Jan Berg       | Foreign Minister
            Navy Capt. Luis Pardo                                | Luis Pardo     | -
            Navy Capt. Luis Pardo, a fleet spokesman             | Luis Pardo     | fleet spokesman
            army spokeswoman Lt. Col. Maria Rossi                | Maria Rossi    | army spokeswoman
            Head of the General Staff, General Omar Aziz         | Omar Aziz      | Head of the General Staff
            Head of the General Staff General Omar Aziz          | Omar Aziz      | Head of the General Staff
            Observatory director Sami Abdel Karim                | Sami Abdel Karim | Observatory director
            Rania al-Masri, professor of law at Lund             | Rania al-Masri | professor of law at Lund
            Mr. Otto                                             | Otto           | -
            one source close to the talks                        | -              | -
            the Norwegian government                             | -              | -
            White House                                          | -              | -
            """)
    void aNameIsToldFromItsOffice(String phrase, String name, String role) {
        SourcePhrase parsed = SourcePhrase.parse(phrase);

        assertThat(parsed.name()).isEqualTo(name);
        assertThat(parsed.role()).isEqualTo(role);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            sources in Lima                    | sources
            one source close to the talks      | source
            the Norwegian government           | government
            some of the fishermen              | fishermen
            a senior official at the ministry  | official
            """)
    void theHeadNamesTheKindOfSource(String phrase, String head) {
        assertThat(SourcePhrase.parse(phrase).head()).isEqualTo(head);
    }
}
