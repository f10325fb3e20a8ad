package io.hearsay.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearsay.web.ProblemException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            coordinate                               | coordinate              | {}
            "Assad regime" plans                     | "Assad regime" plans    | {}
            speaker:Earnest plans                    | plans                   | {speaker=Earnest}
            Speaker:"Josh Earnest" via:AFP           |                         | {speaker=Josh Earnest, via=AFP}
            origins>=2 plans                         | plans                   | {minOrigins=2}
            "speaker:Earnest"                        | "speaker:Earnest"       | {}
            at 12:30 on http://a.example/b           | at 12:30 on http://a.example/b | {}
            speakers:all speaker>=2                  | speakers:all speaker>=2 | {}
            an "unfinished phrase                    | an "unfinished phrase   | {}
            about:"Islamic State                     |                         | {about=Islamic State}
            -regime or:x                             | -regime or:x            | {}
            """)
    void termsNarrowAndTheRestIsFound(String q, String words, String narrowed) {
        Terms terms = Terms.of(q);
        assertThat(terms.words()).isEqualTo(words);
        assertThat(new TreeMap<>(terms.narrowed())).hasToString(narrowed);
    }

    @Test
    void nothingAsksForNothing() {
        assertThat(Terms.of(null)).isEqualTo(new Terms(null, Map.of()));
        assertThat(Terms.of("  ")).isEqualTo(new Terms(null, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"speaker: Earnest", "via:\"\"", "via:AFP via:Fars", "origins:2", "origins>= 2"})
    void aTermThatIsNoneIsNamed(String q) {
        assertThatThrownBy(() -> Terms.of(q)).isInstanceOf(ProblemException.class);
    }
}
