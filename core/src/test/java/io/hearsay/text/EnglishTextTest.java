package io.hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishTextTest {

    private static final String SENTENCE = "The minister said on Monday that the talks would go on in Geneva. ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "German     | Die Ministerin sagte am Montag, dass die Gespräche nicht vor Ende der Woche beginnen werden.",
                "French     | La ministre a déclaré lundi que les discussions ne reprendront pas avant la fin du mois.",
                "Spanish    | La ministra dijo el lunes que las conversaciones no se reanudarán por ahora en Ginebra.",
                "Portuguese | A ministra disse na segunda-feira que não há uma data para as conversas, mas também não recuou.",
                "Italian    | La ministra ha detto che i colloqui della prossima settimana non si terranno più nella capitale.",
                "Dutch      | De minister zei maandag dat het overleg niet wordt hervat, maar dat er nog een kans is.",
                "Turkish    | Bakan pazartesi günü görüşmelerin bir hafta sonra ve Cenevre'de başlayacağını, ancak geç dedi.",
                "Polish     | Minister powiedziała, że rozmowy nie zostały przerwane i że w Genewie jest już nowa delegacja.",
                "Indonesian | Menteri itu mengatakan bahwa perundingan tidak akan dilanjutkan dan belum ada tanggal untuk ini.",
                "Russian    | Министр заявила в понедельник, что переговоры продолжатся в Женеве.",
                "Arabic     | وقالت الوزيرة يوم الاثنين إن المحادثات ستستمر في جنيف",
                "Chinese    | 部长周一表示，会谈将在日内瓦继续进行。",
                "Hindi      | मंत्री ने सोमवार को कहा कि वार्ता जिनेवा में जारी रहेगी।"
            })
    void aTextInAnotherLanguageIsNotEnglish(String language, String text) {
        assertThat(EnglishText.is(text)).as(language).isFalse();
        assertThat(EnglishText.is(text.toUpperCase(Locale.ROOT)))
                .as(language + " in capitals")
                .isFalse();
    }

    @Test
    void proseOfALanguageWithoutAListIsNotEnglish() {
        assertThat(EnglishText.is(
                        "Kuthiwa uthisha omkhulu wesikole ubengekho ngesikhathi kwenzeka lokhu, kodwa umnyango"
                                + " wezemfundo esifundazweni uthe uzokwenza uphenyo olunzulu ngaphambi kokuthatha isinqumo"
                                + " sokugcina mayelana nabafundi abathintekayo kulesi sigameko esibuhlungu ngempela"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Syria: no plans",
                "STRIKES RESUME; NO TALKS PLANNED, WHITE HOUSE SAYS",
                "THE MINISTER SAID ON MONDAY THAT THE TALKS WOULD GO ON UNTIL A DEAL WAS MADE, AND THAT NOBODY WOULD LEAVE.",
                "Luiz Inácio Lula da Silva, Rio de Janeiro; José María Aznar, San Juan de la Cruz; Ursula von der Leyen",
                "“Nous ne sommes pas en guerre,” Macron said.",
                "Chelsea 2 Arsenal 1; Real Madrid 3 Las Palmas 0; Paris Saint-Germain 1 Borussia Dortmund 1; Ajax 0 PSV 0",
                "Ms. Nguyễn Thị Kim Ngân met Mr. Đặng in Hà Nội.",
                "Don't. It's over. He'd gone. They'll see.",
                "25.5 %, 2014-08-26",
                "😀 \"I can't believe it,\" she wrote. 😀",
                ""
            })
    void englishThatLooksOddIsEnglish(String text) {
        assertThat(EnglishText.is(text)).isTrue();
    }

    @Test
    void anArticleThatQuotesAnotherLanguageIsEnglish() {
        assertThat(EnglishText.is(SENTENCE.repeat(3)
                        + "“Die Gespräche werden nicht vor Ende der Woche beginnen, das ist auch für uns neu,” she said."
                        + " Her office repeated it in Russian: «Переговоры продолжатся в Женеве»."))
                .isTrue();
    }

    @Test
    void anArticleThatQuotesEnglishIsNotEnglish() {
        assertThat(
                        EnglishText.is(
                                "Die Ministerin sagte am Montag, dass die Gespräche nicht vor Ende der Woche beginnen."
                                        + " „The talks are on“, schrieb sie auf X, und dass sie mit einer Einigung auch noch nicht rechnet."))
                .isFalse();
    }

    @Test
    void aRunOfLettersWithoutEndIsReadOnce() {
        assertThat(EnglishText.is("a".repeat(1_000_000))).isTrue();
        assertThat(EnglishText.is("的".repeat(1_000_000))).isFalse();
    }
}
