package io.hearsay.cli.services;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void aTakenPortIsNamedAndAFreeOneIsNot() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
            assertThatThrownBy(() -> Ports.requireFree(taken.getLocalPort(), "the scraper", "--scraper-port"))
                    .hasMessageContaining("port " + port + " of the scraper is taken")
                    .hasMessageContaining("--scraper-port");
        }
        assertThatCode(() -> Ports.requireFree(port, "the scraper", "--scraper-port"))
                .doesNotThrowAnyException();
    }

    @Test
    void aNumberThatIsNoPortIsNamed() {
        assertThatThrownBy(() -> Ports.requireFree(70000, "the scraper", "--scraper-port"))
                .hasMessageContaining("70000")
                .hasMessageContaining("65535");
        assertThatThrownBy(() -> Ports.requireFree(-1, "the scraper", "--scraper-port"))
                .hasMessageContaining("-1");
    }
}
