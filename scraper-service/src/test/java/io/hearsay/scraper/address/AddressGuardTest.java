package io.hearsay.scraper.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearsay.scraper.TestingSettings;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    private final AddressGuard strict = new AddressGuard(TestingSettings.defaults());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://localhost/",
                "http://127.8.8.8:9000/",
                "http://0.0.0.0/",
                "http://10.1.2.3/",
                "http://172.16.0.1/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data",
                "http://[::1]/",
                "http://[fe80::1]/",
                "http://[fd00::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://100.64.0.1/",
                "http://224.0.0.1/",
                "http://[64:ff9b::7f00:1]/",
                "http://2130706433/"
            })
    void privateNetworksAreRefused(String address) throws UnknownHostException, InvalidAddressException {
        assertThat(refusal(strict, address)).isTrue();
    }

    private static boolean refusal(AddressGuard guard, String address) throws InvalidAddressException {
        try {
            return guard.refusal(PageAddress.of(address)).isPresent();
        } catch (UnknownHostException e) {
            return true;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://93.184.216.34/", "http://[2606:2800:220:1::1]/"})
    void publicAddressesAreNot(String address) throws UnknownHostException, InvalidAddressException {
        assertThat(strict.refusal(PageAddress.of(address))).isEmpty();
    }

    @Test
    void anAllowedNetworkIsNotRefused() throws UnknownHostException, InvalidAddressException {
        AddressGuard demo = new AddressGuard(TestingSettings.with("allowed-private-networks", "127.0.0.0/8"));
        assertThat(demo.refusal(PageAddress.of("http://127.3.2.1/"))).isEmpty();
        assertThat(demo.refusal(PageAddress.of("http://10.0.0.1/"))).isPresent();
    }

    @Test
    void aNetworkThatIsNoneIsNamed() {
        for (String wrong : List.of("loopback", "127.0.0.0/33", "127.0.0.0/x", "::1/129")) {
            assertThatThrownBy(() -> Network.of(wrong)).hasMessageContaining(wrong);
        }
    }
}
