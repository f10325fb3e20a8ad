package io.hearsay.scraper.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names have no time at all here: whatever asks the platform's resolver gives up, and the rest does not. */
class PlatformNamesTest {

    private final PlatformNames names = new PlatformNames(Duration.ZERO);

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "2001:db8::1"})
    void anAddressIsNotLookedUp(String address) throws UnknownHostException {
        assertThat(names.lookup(address)).containsExactly(InetAddress.ofLiteral(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.3.4.5", "999.1.1.1", "::g"})
    void whatLooksLikeAnAddressAndIsNoneIsNotLookedUp(String host) {
        assertThatThrownBy(() -> names.lookup(host))
                .isInstanceOf(UnknownHostException.class)
                .hasMessage(host);
    }

    @ParameterizedTest
    @ValueSource(strings = {"service2", "x.invalid2", "4you.invalid"})
    void aNameIsNotWaitedForBeyondTheLimit(String host) {
        assertThatThrownBy(() -> names.lookup(host))
                .isInstanceOf(UnknownHostException.class)
                .hasMessage(host + " (no answer within 0 s)");
    }
}
