package io.hearsay.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class CanaryTest {

    @Test
    void everyConnectionIsCountedOnEveryAddress() throws Exception {
        try (Canary canary = Canary.on(List.of("127.99.0.9", "127.0.0.1", "203.0.113.7"))) {
            assertThat(canary.connections()).isZero();
            new Socket(InetAddress.getByAddress(new byte[] {127, 99, 0, 9}), canary.port()).close();
            new Socket(InetAddress.getLoopbackAddress(), canary.port()).close();
            Instant deadline = Instant.now().plusSeconds(10);
            while (canary.connections() < 2) {
                assertThat(Instant.now()).isBefore(deadline);
                LockSupport.parkNanos(1_000_000);
            }
        }
    }
}
