package io.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParametersTest {

    @Test
    void aMissingLimitIsTheDefault() {
        assertThat(QueryParameters.limit(null)).isEqualTo(50);
        assertThat(QueryParameters.limit("200")).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "201", "ten", "", "99999999999999"})
    void aWrongLimitIsNamed(String raw) {
        assertThatThrownBy(() -> QueryParameters.limit(raw)).hasMessageContaining("limit must be a whole number");
    }

    @Test
    void aDateThatIsNoneIsNamed() {
        assertThat(QueryParameters.date("since", "2014-08-26")).hasToString("2014-08-26");
        assertThatThrownBy(() -> QueryParameters.date("since", "2014-02-30"))
                .hasMessageContaining("since must be a date");
    }

    @Test
    void aFlagIsTrueOrFalse() {
        assertThat(QueryParameters.flag("explain", "true")).isTrue();
        assertThat(QueryParameters.flag("explain", "false")).isFalse();
        assertThat(QueryParameters.flag("explain", null)).isFalse();
        assertThatThrownBy(() -> QueryParameters.flag("explain", "yes"))
                .hasMessageContaining("explain must be one of true, false, not yes");
    }
}
