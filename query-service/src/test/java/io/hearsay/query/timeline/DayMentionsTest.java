package io.hearsay.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.query.timeline.DayMentions.DayMention;
import org.junit.jupiter.api.Test;

class DayMentionsTest {

    @Test
    void aDayToldOfAsPastIsFoundWithOrWithoutAYear() {
        assertThat(DayMentions.past("Russia commenced airstrikes in Syria September 30, following a request."))
                .containsExactly(new DayMention("--09-30", "September 30"));
        assertThat(DayMentions.past("It began on 5 Oct. 2015."))
                .containsExactly(new DayMention("2015-10-05", "5 Oct. 2015"));
        assertThat(DayMentions.past("On Aug. 26, 2014, he spoke."))
                .containsExactly(new DayMention("2014-08-26", "Aug. 26, 2014"));
    }

    @Test
    void aSentenceThatLooksAheadBoundsNothing() {
        assertThat(DayMentions.past("Talks will open on November 3. The fighting lasts until 5 May."))
                .isEmpty();
    }

    @Test
    void aDayThatIsNoneIsNoBound() {
        assertThat(DayMentions.past("On February 31 and on May 99 nothing happened; he may 5 times."))
                .isEmpty();
    }

    @Test
    void eachDayCountsOnce() {
        assertThat(DayMentions.past("It began on 1 May.\nOn 1 May it rained.")).hasSize(1);
    }
}
