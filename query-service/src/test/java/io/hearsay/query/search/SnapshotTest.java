package io.hearsay.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotTest {

    @ParameterizedTest
    @ValueSource(strings = {"750:750:", "750:760:750,755", "1:1:", "3:999999999999999999:4"})
    void whatPostgresWritesIsASnapshot(String text) {
        assertThat(Snapshot.isValid(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "750",
                "0:1:",
                "760:750:",
                "750:760:749",
                "750:760:760",
                "750:760:755,755",
                "750:760:756,755",
                "750:760:755,",
                "750:760:,755",
                "-1:5:",
                "1:99999999999999999999:",
                "750:760:99999999999999999999",
                "750:750: ",
                "750:750:'"
            })
    void whatItWouldRefuseIsNone(String text) {
        assertThat(Snapshot.isValid(text)).isFalse();
    }
}
