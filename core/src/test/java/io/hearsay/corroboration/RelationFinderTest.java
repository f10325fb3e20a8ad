package io.hearsay.corroboration;

import static io.hearsay.corroboration.Relation.Kind.CONTRADICTS;
import static io.hearsay.corroboration.Relation.Kind.ENTAILS;
import static io.hearsay.corroboration.Relation.Kind.POSITION_CHANGE;
import static io.hearsay.corroboration.Relation.Kind.SAME;
import static io.hearsay.corroboration.Relation.Kind.UNRELATED;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.claim.SpeechAct;
import io.hearsay.entity.Speaker;
import io.hearsay.entity.SpeakerStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationFinderTest {

    private final RelationFinder finder = new RelationFinder();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The mayor has resigned | The mayor has stepped down",
                "Norway will not buy the warplanes | Oslo does not intend to purchase the jets",
                "The ferry sank | The ferry has sunk",
                "Wages rose by 4 percent | Wages went up 4%"
            })
    void otherWordsForOneThingAreTheSame(String a, String b) {
        assertThat(relate(a, b).kind()).as(relate(a, b).reason()).isEqualTo(SAME);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The ferry sank off the cape on Monday with forty trucks on board | The ferry sank",
                "All bridges were destroyed | Bridges were destroyed",
                "The factory will close | The factory may close",
                "The storm destroyed 212 houses | The storm destroyed more than 200 houses"
            })
    void whatSaysMoreEntailsWhatSaysLess(String a, String b) {
        assertThat(relate(a, b).kind()).as(relate(a, b).reason()).isEqualTo(ENTAILS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the bridge across the strait | a bridge across the strait",
                "to reopen the bridge in May | the bridge will reopen in May"
            })
    void whatAssertsNothingIsRelatedToNothing(String a, String b) {
        assertThat(relate(a, b).kind()).as(relate(a, b).reason()).isEqualTo(UNRELATED);
    }

    @Test
    void wordsThatMeetAcrossSentencesMakeNoAssertion() {
        String apart = "The mayor praised pupils. The ferry sailed. Forty trucks burned. The bridge stood.";

        assertThat(relate(apart, "The mayor burned the ferry on the bridge").kind())
                .isEqualTo(UNRELATED);
    }

    @Test
    void eachSentenceIsHeldAgainstEach() {
        String two = "The council met on Monday. The bridge is closed.";

        assertThat(relate(two, "The bridge is open").kind()).isEqualTo(CONTRADICTS);
        assertThat(relate(two, "The bridge is closed").kind()).isEqualTo(ENTAILS);
        assertThat(relate("The bridge is closed. The council met on Monday.", two)
                        .kind())
                .isEqualTo(SAME);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The bridge is open | The bridge is closed",
                "The minister signed the treaty | The minister never signed the treaty",
                "Nobody was killed in the crash | Three people were killed in the crash",
                "Twelve miners died in the shaft | Forty miners died in the shaft",
                "The plane entered the airspace by mistake | The plane entered the airspace deliberately"
            })
    void whatCannotBothBeTrueContradicts(String a, String b) {
        assertThat(relate(a, b).kind()).as(relate(a, b).reason()).isEqualTo(CONTRADICTS);
        assertThat(relate(b, a).kind()).as("the other way round").isEqualTo(CONTRADICTS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Norway does not cooperate with Iceland | Norway cooperates with Denmark",
                "The Norwegian navy fired on the trawler | The Danish navy did not fire on the trawler",
                "The minister should resign | The minister has not resigned",
                "If it rains the match is off | The match is not off",
                "Unemployment fell in June 2019 | Unemployment did not fall in June 2021",
                "Trains to Bergen are cancelled | Trains to Stavanger are not cancelled",
                "The harvest was good | The parliament elected a speaker"
            })
    void whatSpeaksOfSomethingElseIsUnrelated(String a, String b) {
        assertThat(relate(a, b).kind()).as(relate(a, b).reason()).isEqualTo(UNRELATED);
        assertThat(relate(b, a).kind()).as("the other way round").isEqualTo(UNRELATED);
    }

    @Test
    void oneSpeakerOnALaterDayHasChangedPosition() {
        Relation relation = finder.compare(
                Utterance.of("Harbour board", "The old pier will be closed.", "2019-03-01"),
                Utterance.of("Harbour board", "The old pier will stay open.", "2019-06-01"));

        assertThat(relation.kind()).isEqualTo(POSITION_CHANGE);
        assertThat(relation.reason()).contains("2019-06-01");
    }

    @Test
    void oneSpeakerOnTheSameDayContradictsHimself() {
        assertThat(finder.compare(
                                Utterance.of("Harbour board", "The old pier will be closed.", "2019-03-01"),
                                Utterance.of("Harbour board", "The old pier will stay open.", "2019-03-01"))
                        .kind())
                .isEqualTo(CONTRADICTS);
    }

    @Test
    void aNamedClaimThatIsRejectedIsContradicted() {
        Speaker norway = new Speaker("Norway", SpeakerStatus.NAMED, null, "Norway");
        Utterance claim = new Utterance(
                norway, "the trawler had entered its waters on purpose", null, SpeechAct.ASSERT, null, null, null);

        assertThat(finder.compare(
                                Utterance.of(
                                        "Iceland",
                                        "We reject Norway's assertion that the trawler had entered its waters on purpose",
                                        null),
                                claim)
                        .kind())
                .isEqualTo(CONTRADICTS);
        assertThat(finder.compare(
                                Utterance.of(
                                        "Iceland",
                                        "We reject Denmark's assertion that the trawler had entered its waters on purpose",
                                        null),
                                claim)
                        .reason())
                .doesNotContain("rejects the other's");
    }

    @Test
    void whatOneCountryDeniesIsNotAssertedOfNobodyInParticular() {
        assertThat(relate("Norway is not bombing the harbour", "the harbour was bombed on Monday night")
                        .kind())
                .isEqualTo(UNRELATED);
        assertThat(relate("Norway is not bombing the harbour", "Norway is bombing the harbour")
                        .kind())
                .isEqualTo(CONTRADICTS);
    }

    @Test
    void aNegationMayStandByItself() {
        assertThat(relate("They do n't sell the harbour", "They sell the harbour")
                        .kind())
                .isEqualTo(CONTRADICTS);
    }

    @Test
    void whoDeniesForHimselfDeniesWhatIsAssertedWithoutNamingHim() {
        assertThat(relate("There are no plans to work with Norway", "The work with Norway has already begun")
                        .kind())
                .isEqualTo(CONTRADICTS);
    }

    @Test
    void everyVerdictHasAReasonAndAScoreBetweenZeroAndOne() {
        for (String[] pair : new String[][] {{"", ""}, {"The bridge is open", ""}, {"No", "Yes"}, {"!?", "42"}}) {
            Relation relation = relate(pair[0], pair[1]);

            assertThat(relation.reason()).isNotBlank();
            assertThat(relation.score()).isBetween(0.0, 1.0);
        }
    }

    private Relation relate(String a, String b) {
        Passage first = Passage.of(Utterance.of("One", a, null));
        Passage second = Passage.of(Utterance.of("Another", b, null));
        Relation relation = finder.compare(first, second);
        assertThat(finder.shareTopic(first, second))
                .as("whether it is worth comparing")
                .isEqualTo(finder.shareTopic(second, first))
                .matches(shares -> shares || relation.kind() == UNRELATED, "what is related shares a topic");
        return relation;
    }
}
