package io.hearsay.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.entity.SpeakerStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimExtractorTest {

    private static final ClaimExtractor EXTRACTOR = ClaimExtractor.create();

    @Test
    void aQuotationGoesToWhoSaysIt() {
        Claim claim = only("“The bridge will reopen in May,” Transport Minister Anna Keller said in Bern on Friday.");

        assertThat(claim.text()).isEqualTo("The bridge will reopen in May");
        assertThat(claim.speaker().name()).isEqualTo("Anna Keller");
        assertThat(claim.speaker().role()).isEqualTo("Transport Minister");
        assertThat(claim.place()).isEqualTo("Bern");
    }

    @Test
    void wordsGivenToAnAgencyNameTheirChain() {
        Claim claim = only("Two diplomats told Reuters that the talks had failed.");

        assertThat(claim.text()).isEqualTo("the talks had failed");
        assertThat(claim.speaker().status()).isEqualTo(SpeakerStatus.ANONYMOUS);
        assertThat(claim.via()).containsExactly(new Via("Reuters", Via.Kind.AGENCY));
    }

    @Test
    void aPronounWithoutAntecedentStaysUnresolved() {
        assertThat(only("“The harvest was lost,” he said.").speaker().status()).isEqualTo(SpeakerStatus.UNRESOLVED);
    }

    private static Claim only(String text) {
        List<Claim> claims = EXTRACTOR.extract(ClaimSource.of(text));
        assertThat(claims).hasSize(1);
        return claims.getFirst();
    }
}
