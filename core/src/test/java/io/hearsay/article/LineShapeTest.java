package io.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineShapeTest {

    private static final String SENTENCE = "The United States will not coordinate with Russia, the spokeswoman said.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He said so.",
                "“He said so.”",
                "Did he?",
                "他说。",
                "یہ کہا۔",
                "He said: ",
                "(He said so.)",
                "He said …"
            })
    void knowsTheEndOfASentence(String line) {
        assertThat(LineShape.endsSentence(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Russia Versus ISIL in Syria (618)", "", "“”", "Listen Live"})
    void knowsWhatEndsNoSentence(String line) {
        assertThat(LineShape.endsSentence(line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Comments are closed.",
                "0:00",
                "25:36",
                "AGL 34.48 Decreased By ▼ -0.72 (-2.05%)",
                "icon a-bicon bicon cicon dicon e",
                "Advertisement",
                "—",
                "Get the latest updates right in your inbox.",
                "Copyright © 2024 The Daily Paper, LLC."
            })
    void knowsFurnitureByItsShape(String line) {
        assertThat(LineShape.furnitureReason(line)).isNotNull();
    }

    @Test
    void takesASentenceForNoFurniture() {
        assertThat(LineShape.furnitureReason(SENTENCE)).isNull();
        assertThat(LineShape.isDate(SENTENCE)).isFalse();
        assertThat(LineShape.isPhotoCredit(SENTENCE)).isFalse();
        assertThat(LineShape.isByline(SENTENCE)).isFalse();
        assertThat(LineShape.isReportersCredit(SENTENCE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "26 Aug, 2014 23:26",
                "22:08 GMT26 October 2020",
                "Published: August 26, 2014",
                "2014-08-26 23:26",
                "26.08.2014",
                "Published Wed, Nov 20 20194:29 AM ESTUpdated an hour ago"
            })
    void knowsADate(String line) {
        assertThat(LineShape.isDate(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AFP Photo / Welayat Salahuddin",
                "Photo: A. Name",
                "© A. Name",
                "The capital on Monday (Image: GETTY )",
                "A. Name | Getty Images",
                "In this Dec. 12, 2006, file photo, the minister speaks in the capital."
            })
    void knowsAPhotoCredit(String line) {
        assertThat(LineShape.isPhotoCredit(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(Reporting by A. Name; Editing by B. Name)",
                "Writing by A. Name",
                "—Associated Press writer A. Name in Paris contributed to this report."
            })
    void knowsTheReportersCredit(String line) {
        assertThat(LineShape.isReportersCredit(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By A. Name",
                "Von A. Name",
                "Updated 3 hours ago",
                "New Delhi, News Bureau | 19 November 2019, 09:01 AM"
            })
    void knowsAByline(String line) {
        assertThat(LineShape.isByline(line)).isTrue();
    }

    @Test
    void measuresALabelGluedToAWord() {
        assertThat(LineShape.gluedLabel("imageDAMASCUS: The army")).isEqualTo(5);
        assertThat(LineShape.gluedLabel("images of the army")).isZero();
        assertThat(LineShape.gluedLabel("Photographers came")).isZero();
    }

    @Test
    void countsWordsInAnyScript() {
        assertThat(LineShape.words("The army said so")).isEqualTo(4);
        assertThat(LineShape.words("")).isZero();
        assertThat(LineShape.words("気象庁で開かれた評価検討会")).isGreaterThan(4);
    }
}
