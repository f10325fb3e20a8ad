package io.hearsay.query.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "2001:db8::1, 2001:db8:0:0::/64",
        "::1, 0:0:0:0::/64",
        "::ffff:192.0.2.7, ::ffff:192.0.2.7",
        "unknown, unknown"
    })
    void oneCustomerIsOneNetwork(String address, String network) {
        assertThat(Caller.network(address)).isEqualTo(network);
    }

    @Test
    void aRoleIncludesThoseBelowIt() {
        assertThat(Role.OPERATOR.words()).containsExactlyInAnyOrder("reader", "contributor", "operator");
        assertThat(Role.READER.words()).containsExactly("reader");
        assertThat(Role.NONE.words()).isEmpty();
        assertThat(Role.highest(Set.of("reader", "contributor", "else"))).isEqualTo(Role.CONTRIBUTOR);
        assertThat(Role.highest(Set.of("none", "admin"))).isEqualTo(Role.NONE);
    }

    @Test
    void readingMethodsChangeNothing() {
        assertThat(Set.of("GET", "HEAD", "OPTIONS")).noneMatch(Caller::isWriting);
        assertThat(Set.of("POST", "PUT", "DELETE", "PATCH")).allMatch(Caller::isWriting);
    }
}
