package io.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AgenciesTest {

    @Test
    void areKnownInAnyCaseAndInBrackets() {
        assertThat(Agencies.isAgency("(AFP)")).isTrue();
        assertThat(Agencies.isAgency("DPA")).isTrue();
        assertThat(Agencies.isAgency("The Associated Press")).isTrue();
        assertThat(Agencies.isAgency("Anna Name")).isFalse();
        assertThat(Agencies.isAgency("")).isFalse();
    }

    @Test
    void areFoundAmongOtherNames() {
        assertThat(Agencies.firstOf(List.of("Anna Name", "Reuters", "AFP"))).isEqualTo("Reuters");
        assertThat(Agencies.firstOf(List.of("Anna Name"))).isNull();
    }

    @Test
    void areMatchedByTheirExpression() {
        assertThat("AFP").matches(Agencies.expression().replace("(?:", "(?i:"));
        assertThat("Ana").doesNotMatch(Agencies.expression());
    }
}
