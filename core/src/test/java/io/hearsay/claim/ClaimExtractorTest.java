package io.hearsay.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.entity.SpeakerStatus;
import io.hearsay.text.CodePoints;
import io.hearsay.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            “They left,” Pardo was quoted by Fars as saying.                     | Fars            | AGENCY
            Pardo told the New York Times that they had left.                    | New York Times  | OUTLET
            They had left, according to an account in the Financial Times.       | Financial Times | OUTLET
            Pardo said in a statement that they had left.                        | statement       | STATEMENT
            """)
    void everyWayTheWordsTookIsNamed(String text, String name, Via.Kind kind) {
        assertThat(only(text).via()).containsExactly(new Via(name, kind));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            Pardo told reporters in Lima that they had left.            | reporters
            Pardo told a crowd of miners that they had left.            | a crowd of miners
            “They left,” Pardo told the council on Friday.              | the council
            Pardo told AFP that they had left.                          |
            Pardo said that they had left.                              |
            """)
    void thoseToWhomItWasSaidAreNamedUnlessTheyAreTheChannel(String text, String addressee) {
        Span found = only(text).addressee();

        assertThat(found == null ? null : found.exact()).isEqualTo(addressee);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            Pardo said that they had left.                     | FACTUAL        |
            Pardo did not say whether they had left.           | COUNTERFACTUAL | not
            Pardo has never claimed that they had left.        | COUNTERFACTUAL | never
            Pardo may announce that they have left.            | POSSIBLE       | may
            Pardo reportedly said that they had left.          | POSSIBLE       | reportedly
            Pardo declined to say whether they had left.       | FACTUAL        |
            """)
    void whatWasNotSaidIsToldFromWhatWas(String text, Factuality factuality, String ground) {
        Claim claim = only(text);

        assertThat(claim.factuality()).isEqualTo(factuality);
        assertThat(exact(claim.grounds().factuality())).isEqualTo(ground);
    }

    @Test
    void everyKindOfClaimHasTheWordsThatShowIt() {
        Claim claim = only("Pardo denied that the dam might not hold.");

        assertThat(claim.act()).isEqualTo(SpeechAct.DENY);
        assertThat(exact(claim.grounds().act())).isEqualTo("denied");
        assertThat(exact(claim.grounds().polarity())).isEqualTo("not");
        assertThat(exact(claim.grounds().modality())).isEqualTo("might");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            Pardo made it clear that the dam would hold.       | ASSERT
            According to Pardo, the dam would hold.            | ASSERT
            Pardo wants the dam to hold.                       | ATTITUDE
            Pardo declined to say whether the dam would hold.  | DECLINE
            Pardo warned that the dam would not hold.          | WARN
            """)
    void whatIsDoneBySayingItIsToldByTheCue(String text, SpeechAct act) {
        assertThat(only(text).act()).isEqualTo(act);
    }

    @Test
    void aTextInAnotherLanguageHasNoClaimsAndIsSaidToBe() {
        String text = "„Die Brücke bleibt geschlossen“, sagte der Minister am Montag, und das ist nicht neu.";

        assertThat(Analysis.of(text)).isEqualTo(Analysis.UNSUPPORTED_LANGUAGE);
        assertThat(extract(text)).isEmpty();
        assertThat(Analysis.of("“The bridge stays shut,” the minister said.")).isEqualTo(Analysis.CLAIMS);
    }

    private static String exact(Span span) {
        return span == null ? null : span.exact();
    }

    @Test
    void wordsToAnybodyElseNameNoChain() {
        assertThat(only("Pardo told reporters that they had left.").via()).isEmpty();
    }

    @Test
    void aChainNamedForAGroupHoldsForTheMemberWhoSpeaksNext() {
        List<Claim> claims = extract("Sources in Lima told AFP that the talks had failed. "
                + "“Nobody wants peace,” one source close to the talks said. “It is over,” a fisherman said.");

        assertThat(claims).extracting(claim -> claim.via().size()).containsExactly(1, 1, 0);
        assertThat(claims.get(1).via()).containsExactly(new Via("AFP", Via.Kind.AGENCY));
    }

    @Test
    void aPronounWithoutAntecedentStaysUnresolved() {
        assertThat(only("“The harvest was lost,” he said.").speaker().status()).isEqualTo(SpeakerStatus.UNRESOLVED);
    }

    @Test
    void aPronounGoesToTheSpeakerOfTheSentenceBefore() {
        List<Claim> claims = extract("Foreign Minister Jan Berg made it clear that Norway would stay out. "
                + "“We are not at war,” he said.");

        assertThat(claims).extracting(claim -> claim.speaker().name()).containsExactly("Jan Berg", "Jan Berg");
    }

    @Test
    void anOfficeGoesToItsHolder() {
        List<Claim> claims = extract("Peru's Foreign Minister Rosa Lind warned Lima against the deal.\n"
                + "Yet the FM said talks would go on.");

        assertThat(claims.getLast().speaker().name()).isEqualTo("Rosa Lind");
        assertThat(claims.getLast().speaker().represents()).isEqualTo("Peru");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Oslo said that the port was closed.             | ASSERT
            Oslo denied that the port was closed.           | DENY
            Oslo rejected the report as false.              | DENY
            Oslo has accused Lima of closing the port.      | ACCUSE
            Oslo warned that the port would close.          | WARN
            Oslo urged Lima to close the port.              | URGE
            Oslo vowed to close the port.                   | PROMISE
            “Is it closed?” Oslo asked.                     | ASK
            Oslo declined to comment on the port.           | DECLINE
            Oslo wants to close the port.                   | ATTITUDE
            """)
    void theCueTellsTheSpeechAct(String text, SpeechAct act) {
        assertThat(only(text).act()).isEqualTo(act);
    }

    @ParameterizedTest
    @CsvSource({"on Monday, 2014-08-25", "on Tuesday, 2014-08-26", "yesterday, 2014-08-25", "on Wednesday, 2014-08-20"})
    void aWeekdayIsReckonedBackFromThePagesDate(String when, String date) {
        String text = "Officials said " + when + " that the port was closed.";

        Claim claim = EXTRACTOR
                .extract(new ClaimSource(text, List.of(), "2014-08-26T23:26:00+04:00", null))
                .getFirst();

        assertThat(claim.date()).isEqualTo(date);
    }

    @Test
    void withoutThePagesDateAWeekdayTellsNoDate() {
        assertThat(only("Officials said on Monday that the port was closed.").date())
                .isNull();
    }

    @Test
    void onlyTheBodyYieldsClaims() {
        String text = "Editors said this ad is great.\nOfficials said the port was closed.";
        Span body = CodePoints.of(text).span(31, text.length());

        List<Claim> claims = EXTRACTOR.extract(new ClaimSource(text, List.of(body), null, null));

        assertThat(claims).extracting(Claim::text).containsExactly("the port was closed");
    }

    @Test
    void spansCountCodePointsOfTheTextAsItCame() {
        String text = "😀 The\u00a0mayor said\u00a0“the 🌊 will\u00a0rise,” and left.";

        Claim claim = only(text);

        int[] codePoints = text.codePoints().toArray();
        for (Span span : claim.attribution().content()) {
            assertThat(new String(codePoints, span.start(), span.length())).isEqualTo(span.exact());
        }
        assertThat(claim.attribution().source().exact()).isEqualTo("The\u00a0mayor");
        assertThat(claim.attribution().source().start()).isEqualTo(2);
    }

    @Test
    void theCarrierIsTheWholeSentence() {
        Claim claim = extract("Snow fell. “It held,” she said in Oslo on Friday. Nobody died.")
                .getFirst();

        assertThat(claim.carrier().exact()).isEqualTo("“It held,” she said in Oslo on Friday.");
    }

    @Test
    void nestingPointsIntoTheList() {
        List<Claim> claims =
                extract("Snow fell, Rosa Lind said. Oslo rejected Lima's claim that its jets had strayed.");

        assertThat(claims).extracting(claim -> claim.attribution().nestedIn()).containsExactly(-1, -1, 1);
    }

    @Test
    void aTextWithoutReportsHasNoClaims() {
        assertThat(extract("Snow fell on the hills all night.")).isEmpty();
        assertThat(extract("")).isEmpty();
    }

    private static Claim only(String text) {
        List<Claim> claims = extract(text);
        assertThat(claims).hasSize(1);
        return claims.getFirst();
    }

    private static List<Claim> extract(String text) {
        return EXTRACTOR.extract(ClaimSource.of(text));
    }
}
