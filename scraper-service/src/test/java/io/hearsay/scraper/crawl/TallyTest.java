package io.hearsay.scraper.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.scraper.crawl.Tally.Count;
import io.hearsay.scraper.frontier.UrlState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TallyTest {

    private final Tally tally = new Tally(
            List.of(
                    new Count(UrlState.QUEUED, "", 5, 9),
                    new Count(UrlState.LEASED, "", 2, 9),
                    new Count(UrlState.FETCHED, "", 7, 3),
                    new Count(UrlState.UNCHANGED, "the host says it is unchanged", 3, 1),
                    new Count(UrlState.UNCHANGED, "it was fetched a short while ago", 1, 0),
                    new Count(UrlState.FAILED, "the host answers 503", 2, 1),
                    new Count(UrlState.FAILED, "the host answers 500", 0, 0),
                    new Count(UrlState.TOO_LARGE, "", 4, 0)),
            1000);

    @Test
    void causesOfOneStateAreCountedTogether() {
        assertThat(tally.byState())
                .isEqualTo(Map.of(
                        "queued", 5L, "leased", 2L, "fetched", 7L, "unchanged", 4L, "failed", 2L, "too-large", 4L));
    }

    @Test
    void whatIsOpenHasNotEnded() {
        assertThat(tally.open()).isEqualTo(7);
        assertThat(tally.ended()).isEqualTo(17);
        assertThat(tally.recentlyEnded()).isEqualTo(5);
    }

    @Test
    void onlyWhatEndedWithoutAPageIsAFailureAndTheMostFrequentCauseComesFirst() {
        assertThat(tally.failures())
                .containsExactly(
                        new FailureView("too-large", null, 4), new FailureView("failed", "the host answers 503", 2));
    }

    @Test
    void manyCausesAreCountedTogetherByStateAndNothingIsLost() {
        List<Count> counts = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            counts.add(new Count(i % 2 == 0 ? UrlState.FAILED : UrlState.BLOCKED, "cause " + i, 100 - i, 0));
        }
        List<FailureView> failures = new Tally(counts, 0).failures();
        assertThat(failures).hasSize(22);
        assertThat(failures.getLast()).isEqualTo(new FailureView("failed", "other causes", 990));
        assertThat(failures.stream().mapToLong(FailureView::urls).sum())
                .isEqualTo(counts.stream().mapToLong(Count::urls).sum());
    }

    @Test
    void ofNothingEverythingIsZero() {
        assertThat(Tally.EMPTY.byState()).isEmpty();
        assertThat(Tally.EMPTY.open()).isZero();
        assertThat(Tally.EMPTY.failures()).isEmpty();
    }
}
