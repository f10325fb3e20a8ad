package io.hearsay.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.corroboration.BundleLog.Decision;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BundleLogTest {

    private final BundleLog log = new BundleLog();

    @Test
    void joinedClaimsAreOneAndJoinsReachOn() {
        log.add(join("1", "a", "b"));
        log.add(join("2", "c", "b"));

        assertThat(log.bundles())
                .containsEntry("a", "a")
                .containsEntry("b", "a")
                .containsEntry("c", "a");
        assertThat(log.superseded()).isEmpty();
    }

    @Test
    void splitClaimsAreApartFromTheRest() {
        log.add(new Decision("1", Set.of("b", "c"), Set.of("a", "d")));

        assertThat(log.bundles())
                .containsEntry("a", "a")
                .containsEntry("d", "a")
                .containsEntry("b", "b")
                .containsEntry("c", "b");
    }

    @Test
    void theRestCanBeSplitAgainWithoutOverridingAnything() {
        log.add(new Decision("1", Set.of("b"), Set.of("a", "c")));
        log.add(new Decision("2", Set.of("c"), Set.of("a")));

        assertThat(log.bundles())
                .containsEntry("a", "a")
                .containsEntry("b", "b")
                .containsEntry("c", "c");
        assertThat(log.superseded()).isEmpty();
    }

    @Test
    void aJoinOverridesAnEarlierSplit() {
        log.add(new Decision("1", Set.of("b"), Set.of("a")));
        log.add(join("2", "a", "b"));

        assertThat(log.bundles()).containsEntry("b", "a");
        assertThat(log.superseded()).containsOnly(Map.entry("1", "2"));
    }

    @Test
    void aSplitOverridesAnEarlierJoinAndWhoWasJoinedWithTheRestStaysThere() {
        log.add(join("1", "a", "b", "gone"));
        log.add(new Decision("2", Set.of("b"), Set.of("a")));

        assertThat(log.bundles())
                .containsEntry("a", "a")
                .containsEntry("gone", "a")
                .containsEntry("b", "b");
        assertThat(log.superseded()).containsOnly(Map.entry("1", "2"));
    }

    @Test
    void onlyTheFirstToOverrideIsNamed() {
        log.add(join("1", "a", "b"));
        log.add(new Decision("2", Set.of("b"), Set.of("a")));
        log.add(join("3", "a", "b"));

        assertThat(log.superseded()).containsEntry("1", "2").containsEntry("2", "3");
    }

    private static Decision join(String id, String... claims) {
        return new Decision(id, Set.of(claims), Set.of());
    }
}
