package io.hearsay.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.0/8, 127.255.0.1, true",
        "127.0.0.0/8, 128.0.0.1, false",
        "172.16.0.0/12, 172.31.255.255, true",
        "172.16.0.0/12, 172.32.0.0, false",
        "10.0.0.1, 10.0.0.1, true",
        "10.0.0.1, 10.0.0.2, false",
        "0.0.0.0/0, 8.8.8.8, true",
        "fc00::/7, fdff::1, true",
        "fc00::/7, fe00::1, false",
        "0.0.0.0/0, ::1, false",
    })
    void anAddressIsInABlockByItsLeadingBits(String block, String address, boolean inside) throws UnknownHostException {
        assertThat(Network.of(block).contains(InetAddress.getByName(address))).isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(strings = {"loopback", "127.0.0.0/33", "127.0.0.0/x", "::1/129", "127.0.0.0/-1", "", "/8"})
    void whatIsNoBlockIsNamed(String wrong) {
        assertThatThrownBy(() -> Network.of(wrong)).hasMessage(wrong + " is no network like 127.0.0.0/8");
    }

    @Test
    void noNameIsResolvedForABlock() {
        assertThatThrownBy(() -> Network.of("localhost/8")).isInstanceOf(IllegalArgumentException.class);
    }
}
