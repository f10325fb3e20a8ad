package io.hearsay.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CandidateIndexTest {

    @Test
    void documentsMeetByEnoughSharedNarrative() {
        CandidateIndex index = new CandidateIndex(List.of(hashes(0, 20), hashes(10, 30), hashes(18, 40)));

        assertThat(index.candidates(0)).containsExactly(1);
        assertThat(index.candidates(1)).containsExactly(2, 0);
    }

    @Test
    void theNearestComesFirst() {
        CandidateIndex index = new CandidateIndex(List.of(hashes(0, 20), hashes(15, 40), hashes(5, 25)));

        assertThat(index.candidates(0)).containsExactly(2, 1);
    }

    @Test
    void aTextCopiedAThousandTimesStaysCheap() {
        List<Fingerprint> copies = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            copies.add(hashes(0, 20));
        }
        CandidateIndex index = new CandidateIndex(copies);

        assertThat(index.candidates(999)).isNotEmpty().hasSizeLessThan(50).contains(0);
    }

    private static Fingerprint hashes(long from, long to) {
        return new Fingerprint("d", LongStream.range(from, to).boxed().toList(), List.of(), 100);
    }
}
