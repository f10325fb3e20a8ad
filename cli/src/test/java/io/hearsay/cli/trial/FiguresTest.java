package io.hearsay.cli.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private final Figures figures = new Figures();

    @Test
    void figuresThatMeetTheirTargetsPass() {
        figures.report("pages", 20_000);
        figures.atLeast("ratio", 2.0, 2.0);
        figures.atMost("growth, %", 9.5, 10);
        figures.exactly("lost", 0, 0);
        assertThat(figures.areMet()).isTrue();
        assertThat(printed())
                .isEqualTo(
                        """
                        pages      20000
                        ratio          2  (at least 2)       PASS
                        growth, %  9.500  (at most 10)       PASS
                        lost           0  (0)                PASS
                        PASS
                        """);
    }

    @Test
    void oneFigureBesideItsTargetFailsAll() {
        figures.exactly("lost", 1, 0);
        figures.exactly("kept", 5, 5);
        assertThat(figures.areMet()).isFalse();
        assertThat(printed()).contains("lost  1  (0)                FAIL\n").endsWith("\nFAIL\n");
    }

    @Test
    void aTargetIsMissedByAnyMargin() {
        figures.atLeast("ratio", 1.899, 1.9);
        figures.atMost("growth, %", 10.001, 10);
        figures.atLeast("connections", 1L, 2L);
        assertThat(figures.all()).noneMatch(Figure::met);
    }

    private String printed() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        figures.print(new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
