package io.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DAMASCUS: The United States has begun flights. | DAMASCUS |",
                "WASHINGTON (Sputnik) – The United States will not. | WASHINGTON | Sputnik",
                "(Reuters) - The attorney general said. | | Reuters",
                "ISLAMABAD, March 4 (Reuters) - Pakistan's commission ruled. | ISLAMABAD | Reuters",
                "Berlin (dpa) - Der Minister sagte es. | Berlin | dpa",
                "Madrid, 3 may (EFE).- El ministro dijo. | Madrid | EFE",
                "Unterbrunn (dpa/lby) - Der Zug hielt. | Unterbrunn | dpa",
                "The minister spoke on the day (Reuters) - and left. | | Reuters",
                "Der Zug hielt. [dpa] | | dpa",
                "The army took the town. (AFP) | | AFP"
            })
    void readsPlaceAndAgency(String text, String place, String credit) {
        assertThat(Dateline.of(text)).isEqualTo(new Dateline(place, credit));
    }

    @Test
    void readsTheParagraphAfterAStandfirst() {
        assertThat(Dateline.of("America is not coordinating.\n\nWASHINGTON (Sputnik) – The United States will not."))
                .isEqualTo(new Dateline("WASHINGTON", "Sputnik"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "The army said: no.", "KENYA'S army said so.", "“No,” he said (in the end)."})
    void readsNoneWhereThereIsNone(String text) {
        assertThat(Dateline.of(text)).isEqualTo(new Dateline(null, null));
    }
}
