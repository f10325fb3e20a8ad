package io.hearsay.cli.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessUseTest {

    @Test
    void aProcessThatWorksCostsCpuAndMemory() {
        ProcessHandle self = ProcessHandle.current();
        double before = ProcessUse.cpuSeconds(self);
        long end = System.nanoTime() + Duration.ofMillis(300).toNanos();
        long work = 1;
        while (System.nanoTime() - end < 0) {
            work = work * 31 + 7;
        }
        assertThat(work).isNotZero();
        assertThat(ProcessUse.cpuSeconds(self) - before).isBetween(0.01, 30.0);
        assertThat(ProcessUse.residentMegabytes(self)).isGreaterThan(10);
        assertThat(ProcessUse.peakMegabytes(self)).isGreaterThanOrEqualTo(ProcessUse.residentMegabytes(self));
    }

    @Test
    void whatAProcessStartedCountsWithIt() throws Exception {
        ProcessHandle self = ProcessHandle.current();
        double before = ProcessUse.cpuSecondsOfAll(self);
        new ProcessBuilder("sh", "-c", "i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done")
                .start()
                .waitFor();
        assertThat(ProcessUse.cpuSecondsOfAll(self)).isGreaterThan(before);
    }

    @Test
    void anEndedProcessCostsNothing() throws Exception {
        Process process = new ProcessBuilder("true").start();
        process.waitFor();
        assertThat(ProcessUse.cpuSeconds(process.toHandle())).isZero();
        assertThat(ProcessUse.residentMegabytes(process.toHandle())).isZero();
    }
}
