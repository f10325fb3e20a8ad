package io.hearsay.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamedParametersTest {

    @Test
    void namesBecomeQuestionMarksInTheirOrder() {
        NamedParameters named = NamedParameters.of("a = :x and b = lower(:y) or c = :x");
        assertThat(named.sql()).isEqualTo("a = ? and b = lower(?) or c = ?");
        assertThat(named.names()).containsExactly("x", "y", "x");
    }

    @Test
    void castsAndTextsAreLeftAlone() {
        String sql = "to_char(t, 'HH24:MI:SS$1') = a::text || 'it''s :not' || E'\\n'";
        NamedParameters named = NamedParameters.of(sql);
        assertThat(named.sql()).isEqualTo(sql);
        assertThat(named.names()).isEmpty();
    }
}
