package io.hearsay.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkGuardTest {

    @Test
    void onlyThePublicInternetIsOpenByItself() throws Exception {
        NetworkGuard guard = NetworkGuard.allowing(List.of());
        assertThat(guard.refusal(InetAddress.ofLiteral("8.8.8.8"))).isEmpty();
        assertThat(guard.refusal(InetAddress.ofLiteral("10.0.0.1")))
                .contains("10.0.0.1 is in a private or reserved network");
        assertThat(guard.refusal(InetAddress.getLoopbackAddress())).isPresent();
    }

    @Test
    void aNetworkThatIsNamedIsOpenToo() {
        NetworkGuard guard = NetworkGuard.allowing(List.of("127.0.0.0/8", "::1"));
        assertThat(guard.refusal(InetAddress.ofLiteral("127.3.2.1"))).isEmpty();
        assertThat(guard.refusal(InetAddress.ofLiteral("::1"))).isEmpty();
        assertThat(guard.refusal(InetAddress.ofLiteral("10.0.0.1"))).isPresent();
    }

    @Test
    void portsOfOtherServicesAreClosed() {
        NetworkGuard guard = NetworkGuard.allowing(List.of());
        assertThat(guard.refusal(443)).isEmpty();
        assertThat(guard.refusal(25)).contains("port 25 belongs to a service other than the web");
    }

    @Test
    void whatIsNoNetworkIsNamed() {
        assertThatThrownBy(() -> NetworkGuard.allowing(List.of("loopback")))
                .hasMessage("loopback is no network like 127.0.0.0/8");
    }
}
