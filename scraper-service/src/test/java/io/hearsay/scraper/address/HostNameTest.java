package io.hearsay.scraper.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostNameTest {

    @ParameterizedTest
    @CsvSource({
        "News.Example, news.example",
        "news.example., news.example",
        "my_host.example, my_host.example",
        "a--b.example, a--b.example",
        "müller.example, xn--mller-kva.example",
        "MÜLLER.example, xn--mller-kva.example",
        "xn--MLLER-kva.example, xn--mller-kva.example",
        "straße.example, xn--strae-oqa.example",
        "m%C3%BCller.example, xn--mller-kva.example",
        "президент.рф, xn--d1abbgf6aiiy.xn--p1ai",
        "例え。テスト, xn--r8jz45g.xn--zckzah",
        "ｎｅｗｓ.example, news.example",
    })
    void aNameHasOneSpelling(String given, String normal) throws InvalidAddressException {
        assertThat(HostName.normalise(given)).isEqualTo(normal);
        assertThat(HostName.normalise(normal)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1",
        "127.1, 127.0.0.1",
        "1.2.3, 1.2.0.3",
        "0x7F.1, 127.0.0.1",
        "017700000001, 127.0.0.1",
        "4294967295, 255.255.255.255",
        "0x, 0.0.0.0",
        "0.0.0.0., 0.0.0.0",
    })
    void anIpv4AddressIsFourDecimalNumbers(String given, String normal) throws InvalidAddressException {
        assertThat(HostName.normalise(given)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({
        "[::1], [::1]",
        "[0:0:0:0:0:0:0:0], [::]",
        "[2001:DB8:0:0:1:0:0:1], [2001:db8::1:0:0:1]",
        "[2001:db8:0:1:1:1:1:1], [2001:db8:0:1:1:1:1:1]",
        "[1:0:0:2:0:0:0:3], [1:0:0:2::3]",
        "[1:2:3:4:5:6:0:0], [1:2:3:4:5:6::]",
        "[::ffff:127.0.0.1], [::ffff:7f00:1]",
        "[::127.0.0.1], [::7f00:1]",
    })
    void anIpv6AddressIsWrittenAsRfc5952Says(String given, String normal) throws InvalidAddressException {
        assertThat(HostName.normalise(given)).isEqualTo(normal);
        assertThat(HostName.normalise(normal)).isEqualTo(normal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a..b",
                ".",
                "..",
                "a b",
                "a%00b",
                "a%2fb",
                "a%zz",
                "1.2.3.256",
                "1.2.3.4.5",
                "1.2.3.x.9",
                "08.1.1.1",
                "0xg.1",
                "99999999999999999999",
                "[::1",
                "[1.2.3.4]",
                "[]",
                "[:::]",
                "[1:2:3:4:5:6:7:8:9]",
                "[g::1]",
                "xn--a",
                "a\u00adb\u0000",
                "\u202enews.example",
            })
    void whatCannotBeAHostIsRefused(String given) {
        assertThatThrownBy(() -> HostName.normalise(given)).isInstanceOf(InvalidAddressException.class);
    }

    @Test
    void lengthsAreThoseOfTheNameSystem() throws InvalidAddressException {
        String label = "a".repeat(63);
        assertThat(HostName.normalise(label + ".example")).startsWith(label);
        assertThatThrownBy(() -> HostName.normalise("a".repeat(64) + ".example"))
                .isInstanceOf(InvalidAddressException.class);
        assertThatThrownBy(() -> HostName.normalise((label + ".").repeat(4)))
                .isInstanceOf(InvalidAddressException.class);
        assertThatThrownBy(() -> HostName.normalise("a".repeat(100_000))).hasMessageContaining("cannot exist");
    }
}
