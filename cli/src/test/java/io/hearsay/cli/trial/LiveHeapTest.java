package io.hearsay.cli.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearsay.cli.console.UserErrorException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LiveHeapTest {

    @Test
    void theTotalStandsInTheLastRowAndGapsAreNoneOfIt() {
        assertThat(
                        LiveHeap.total(
                                """
                         num     #instances         #bytes  class name (module)
                        -------------------------------------------------------
                           1:         20000        1234567  [B (java.base@25)
                           2:            12            123  [Ljdk.internal.vm.FillerElement; (java.base@25)
                        Total        123456        7890123
                        """))
                .isEqualTo(7_890_000);
        assertThatThrownBy(() -> LiveHeap.total("no such process"))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining("no such process");
    }

    @Test
    void aRunningProcessIsAsked() throws Exception {
        Process sleeper = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Sleeper.class.getName())
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(sleeper.getInputStream().read()).isEqualTo('1');
            assertThat(LiveHeap.megabytes(sleeper.toHandle())).isBetween(20.0, 60.0);
        } finally {
            sleeper.destroyForcibly();
        }
    }

    /** A program that keeps 20 megabytes until its standard input ends. */
    static final class Sleeper {

        private static final byte[] KEPT = new byte[20 << 20];

        private Sleeper() {}

        public static void main(String[] arguments) throws IOException {
            System.out.println(1);
            KEPT[0] = (byte) System.in.read();
        }
    }
}
