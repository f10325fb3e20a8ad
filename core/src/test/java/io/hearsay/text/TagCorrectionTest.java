package io.hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TagCorrectionTest {

    @Test
    void hasBeforeAVerbIsAnAuxiliary() {
        assertThat(correct("She/PRON has/VERB repeatedly/ADV accused/VERB him/PRON")
                        .get(1))
                .isEqualTo(Pos.AUX);
    }

    @Test
    void hasBeforeANounStaysAVerb() {
        assertThat(correct("She/PRON has/VERB doubts/NOUN").get(1)).isEqualTo(Pos.VERB);
    }

    @Test
    void anUnknownWordInAClosedClassIsANoun() {
        assertThat(correct("drones/AUX fly/VERB").getFirst()).isEqualTo(Pos.NOUN);
        assertThat(correct("of/ADP anonymity/DET").getLast()).isEqualTo(Pos.NOUN);
    }

    @Test
    void anIngWordBeforeThatIsAVerb() {
        assertThat(correct("rights/NOUN reporting/NOUN that/SCONJ").get(1)).isEqualTo(Pos.VERB);
    }

    @Test
    void possessionIsNoVerb() {
        assertThat(correct("Kenya/PROPN 's/AUX sitting/VERB governor/NOUN").get(1))
                .isEqualTo(Pos.PART);
    }

    @Test
    void aCapitalisedAdjectiveBeforeAVerbIsAName() {
        assertThat(correct("Early/ADJ said/VERB").getFirst()).isEqualTo(Pos.PROPN);
    }

    @Test
    void earlierIsAnAdverb() {
        assertThat(correct("official/ADJ earlier/ADJ claimed/VERB")).containsExactly(Pos.NOUN, Pos.ADV, Pos.VERB);
    }

    private static List<Pos> correct(String tagged) {
        List<Token> tokens = new ArrayList<>();
        for (String word : tagged.split(" ", -1)) {
            String[] parts = word.split("/", 2);
            tokens.add(new Token(0, 0, parts[0], parts[0].toLowerCase(Locale.ROOT), Pos.valueOf(parts[1])));
        }
        return TagCorrection.correct(tokens).stream().map(Token::pos).toList();
    }
}
