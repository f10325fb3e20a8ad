package io.hearsay.cli.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SpoolTest {

    @Test
    void linesComeBackInTheirOrderHoweverLong() throws IOException {
        try (Spool spool = Spool.open()) {
            spool.add("first".getBytes(StandardCharsets.UTF_8));
            spool.add(new byte[0]);
            spool.add(new byte[3_000_000]);
            assertThat(new String(spool.next(), StandardCharsets.UTF_8)).isEqualTo("first");
            assertThat(spool.next()).isEmpty();
            assertThat(spool.next()).hasSize(3_000_000);
        }
    }
}
