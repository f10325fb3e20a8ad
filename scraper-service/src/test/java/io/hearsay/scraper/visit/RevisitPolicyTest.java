package io.hearsay.scraper.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.scraper.TestingSettings;
import io.hearsay.scraper.frontier.AddressKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RevisitPolicyTest {

    private static final RevisitPolicy POLICY = RevisitPolicy.of(TestingSettings.defaults());

    @Test
    void whatLeadsToNewsIsLookedAtSoonest() {
        assertThat(POLICY.next(TestingVisits.lease(AddressKind.LIST, null), true))
                .isEqualTo(Duration.ofMinutes(15));
        assertThat(POLICY.next(TestingVisits.lease(AddressKind.SEED, null), true))
                .isEqualTo(Duration.ofMinutes(15));
        assertThat(POLICY.next(TestingVisits.lease(AddressKind.LINK, null), true))
                .isEqualTo(Duration.ofHours(6));
    }

    @Test
    void aPageThatChangesIsLookedAtMoreOften() {
        assertThat(POLICY.next(TestingVisits.lease(AddressKind.LINK, Duration.ofMinutes(100)), true))
                .isEqualTo(Duration.ofMinutes(80));
    }

    @Test
    void aPageThatStaysIsLookedAtMoreRarely() {
        assertThat(POLICY.next(TestingVisits.lease(AddressKind.LINK, Duration.ofMinutes(100)), false))
                .isEqualTo(Duration.ofMinutes(140));
    }

    @Test
    void theWaitHasBounds() {
        assertThat(POLICY.next(TestingVisits.lease(AddressKind.LINK, Duration.ofMinutes(5)), true))
                .isEqualTo(Duration.ofMinutes(5));
        assertThat(POLICY.next(TestingVisits.lease(AddressKind.LINK, Duration.ofDays(6)), false))
                .isEqualTo(Duration.ofDays(7));
    }
}
