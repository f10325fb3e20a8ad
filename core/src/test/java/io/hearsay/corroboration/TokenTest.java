package io.hearsay.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenTest {

    @Test
    void aKnownNameOfSeveralWordsIsOneToken() {
        List<Token> tokens = Token.of("Talks with the United States began");

        assertThat(tokens).extracting(Token::entity).containsExactly(null, null, null, "United States", null);
        assertThat(tokens.getLast().base()).isEqualTo("begin");
    }

    @Test
    void contractionsAndPossessivesAreTakenApart() {
        assertThat(Token.of("It isn't Norway's")).extracting(Token::lower).containsExactly("it", "is", "n't", "norway");
        assertThat(Token.of("Norway’s plan").getFirst().possessive()).isTrue();
        assertThat(Token.of("Lund's plan").getFirst().possessive()).isTrue();
    }

    @Test
    void aCapitalisedUnknownWordIsANameButNotAtTheStartOfASentence() {
        List<Token> tokens = Token.of("Bridges near Kvikne collapsed");

        assertThat(tokens).extracting(Token::name).containsExactly(false, false, true, false);
    }

    @Test
    void punctuationBetweenWordsIsABoundary() {
        assertThat(Token.of("If it rains, we stay"))
                .extracting(Token::boundary)
                .containsExactly(true, false, false, true, false);
    }

    @Test
    void textOfAnyPlaneAndNoTextAtAllAreRead() {
        assertThat(Token.of("")).isEmpty();
        assertThat(Token.of("🚢🚢 !!")).isEmpty();
        assertThat(Token.of("🚢 Syria 🚢 sails").getFirst().entity()).isEqualTo("Syria");
    }
}
