package io.hearsay.scraper.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearsay.scraper.TestingSettings;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    private final AddressGuard strict = new AddressGuard(TestingSettings.defaults());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://127.0.0.1/                       | loopback",
                "http://127.8.8.8:9000/                  | loopback, another of its addresses",
                "http://2130706433/                      | decimal",
                "http://0x7f000001/                      | hexadecimal",
                "http://017700000001/                    | octal",
                "http://0x7f.1/                          | hexadecimal and short",
                "http://127.1/                           | short",
                "http://127.0.1/                         | short, three numbers",
                "http://0177.0.0.01/                     | octal parts",
                "http://127.0.0.1./                      | trailing dot",
                "http://2130706433./                     | decimal with trailing dot",
                "http://１２７.0.0.1/                     | full-width digits",
                "http://127。0。0。1/                     | ideographic dots",
                "http://%31%32%37.0.0.1/                 | escaped digits",
                "http://0/                               | this host",
                "http://0.0.0.0/                         | this host",
                "http://10.1.2.3/                        | private",
                "http://172.16.0.1/                      | private",
                "http://172.31.255.255/                  | private",
                "http://192.168.1.1/                     | private",
                "http://169.254.169.254/latest/meta-data | metadata of clouds",
                "http://0xA9FEA9FE/                      | metadata, hexadecimal",
                "http://[::ffff:a9fe:a9fe]/              | metadata, mapped",
                "http://100.100.100.200/                 | metadata of a cloud",
                "http://168.63.129.16/                   | host agent of a cloud",
                "http://[fd00:ec2::254]/                 | metadata of a cloud",
                "http://100.64.0.1/                      | carrier",
                "http://192.0.0.192/                     | protocol assignments",
                "http://192.0.2.1/                       | documentation",
                "http://192.88.99.1/                     | 6to4 relay",
                "http://198.18.0.1/                      | benchmarks",
                "http://198.19.255.255/                  | benchmarks",
                "http://224.0.0.1/                       | multicast",
                "http://255.255.255.255/                 | broadcast",
                "http://[::]/                            | this host",
                "http://[::1]/                           | loopback",
                "http://[0:0:0:0:0:0:0:1]/               | loopback, written out",
                "http://[::127.0.0.1]/                   | compatible with IPv4",
                "http://[::ffff:127.0.0.1]/              | mapped",
                "http://[::ffff:7f00:1]/                 | mapped, hexadecimal",
                "http://[64:ff9b::7f00:1]/               | NAT64",
                "http://[64:ff9b:1::7f00:1]/             | local NAT64",
                "http://[2002:7f00:1::]/                 | 6to4",
                "http://[2001:0:7f00:1::]/               | Teredo",
                "http://[2001:db8::1]/                   | documentation",
                "http://[3fff::1]/                       | documentation",
                "http://[100::1]/                        | discarded",
                "http://[fe80::1]/                       | link-local",
                "http://[fec0::1]/                       | site-local",
                "http://[fd00::1]/                       | unique local",
                "http://[fc00::1]/                       | unique local",
                "http://[ff02::1]/                       | multicast",
            })
    void anAddressInsideIsRefused(String address, String what) throws InvalidAddressException {
        assertThat(strict.refusal(PageAddress.of(address))).as(what).hasValueSatisfying(reason -> assertThat(reason)
                .endsWith("is in a private or reserved network"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://[fe80::1%25eth0]/     | network interface",
                "http://[fe80::1%eth0]/       | network interface",
                "http://news.example@127.0.0.1/ | user name",
                "http://127.0.0.1@news.example/ | user name",
                "http://127.0.0.1\\@news.example/ | cannot",
                "http://127.0.0.1%2f@news.example/ | user name",
                "http://256.1.1.1/            | cannot exist",
                "http://1.2.3.4.5/            | cannot exist",
                "http://127.0.0.09/           | cannot exist",
                "http://0x/x@0/               | cannot",
                "http://4294967296/           | cannot exist",
                "file:///etc/passwd           | http:// or https://",
                "gopher://127.0.0.1:6379/_    | http:// or https://",
                "ftp://news.example/          | http:// or https://",
                "jar:http://news.example!/    | http:// or https://",
                "dict://127.0.0.1:11211/stats | http:// or https://",
                "//127.0.0.1/                 | http:// or https://",
            })
    void whatWouldTrickAReaderIsNoAddress(String address, String reason) {
        boolean refused;
        String why;
        try {
            why = strict.refusal(PageAddress.of(address)).orElse("");
            refused = !why.isEmpty();
        } catch (InvalidAddressException e) {
            why = e.getMessage();
            refused = true;
        }
        assertThat(refused).as(address).isTrue();
        assertThat(why).containsAnyOf(reason, "private or reserved");
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 22, 23, 25, 53, 110, 143, 389, 6000, 6667})
    void portsOfOtherServicesAreRefused(int port) throws InvalidAddressException {
        assertThat(strict.refusal(PageAddress.of("https://news.example:%d/".formatted(port))))
                .contains("port %d belongs to a service other than the web".formatted(port));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://93.184.216.34/",
                "http://[2606:2800:220:1::1]/",
                "http://news.example/",
                "https://news.example:8443/",
                "http://172.32.0.1/",
                "http://100.128.0.1/",
                "http://198.20.0.1/",
                "http://[2001:4860::8888]/",
            })
    void publicAddressesAreNot(String address) throws InvalidAddressException {
        assertThat(strict.refusal(PageAddress.of(address))).isEmpty();
    }

    @Test
    void whatCameIntoTheDatabaseSomeOtherWayIsLookedAtToo() {
        assertThat(strict.refusal(PageAddress.stored("ftp://news.example/")))
                .contains("ftp is not fetched, only http and https");
    }

    @Test
    void anAllowedNetworkIsNotRefused() throws Exception {
        AddressGuard demo = new AddressGuard(TestingSettings.with("allowed-private-networks", "127.0.0.0/8,::1"));
        assertThat(demo.refusal(PageAddress.of("http://127.3.2.1/"))).isEmpty();
        assertThat(demo.refusal(PageAddress.of("http://[::1]/"))).isEmpty();
        assertThat(demo.refusal(PageAddress.of("http://[::ffff:127.0.0.1]/"))).isEmpty();
        assertThat(demo.refusal(PageAddress.of("http://10.0.0.1/"))).isPresent();
        assertThat(demo.refusal(PageAddress.of("http://[::2]/"))).isPresent();
        assertThat(demo.refusal(InetAddress.getLoopbackAddress())).isEmpty();
    }

    @Test
    void aNetworkThatIsNoneStopsTheStart() {
        assertThatThrownBy(() -> new AddressGuard(TestingSettings.with("allowed-private-networks", "loopback")))
                .hasMessage("loopback is no network like 127.0.0.0/8");
    }
}
