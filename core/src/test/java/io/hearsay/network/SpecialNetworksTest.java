package io.hearsay.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecialNetworksTest {

    @ParameterizedTest
    @CsvSource({
        "9.255.255.255, false",
        "10.0.0.0, true",
        "10.255.255.255, true",
        "11.0.0.0, false",
        "100.63.255.255, false",
        "100.64.0.0, true",
        "100.127.255.255, true",
        "169.253.255.255, false",
        "169.254.0.0, true",
        "192.167.255.255, false",
        "223.255.255.255, false",
        "240.0.0.0, true",
        "1fff::1, true",
        "2000::1, false",
        "2001:1ff::1, true",
        "2001:200::1, false",
        "2003::1, false",
        "4000::1, true",
    })
    void theEdgesOfTheBlocksAreWhereTheRegistriesHaveThem(String address, boolean special) throws UnknownHostException {
        assertThat(SpecialNetworks.include(InetAddress.getByName(address))).isEqualTo(special);
    }

    @Test
    void aMappedAddressCountsAsWhatItIs() throws UnknownHostException {
        assertThat(SpecialNetworks.include(InetAddress.getByName("::ffff:10.0.0.1")))
                .isTrue();
        assertThat(SpecialNetworks.include(InetAddress.getByName("::ffff:8.8.8.8")))
                .isFalse();
    }
}
