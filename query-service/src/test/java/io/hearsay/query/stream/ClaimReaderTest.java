package io.hearsay.query.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.query.search.CommitCursor;
import io.hearsay.query.search.Conditions;
import io.hearsay.query.search.Position;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimReaderTest {

    private static final Duration SILENCE = Duration.ofSeconds(15);

    /** It may overflow: only differences mean anything. */
    private long now = Long.MAX_VALUE - SILENCE.toNanos() / 2;

    private final ClaimReader reader = reader();

    private ClaimReader reader() {
        Conditions search = new Conditions();
        return new ClaimReader(
                new TestingQuiet(),
                search,
                new CommitCursor(ClaimFeed.VIEW, search),
                Position.START,
                SILENCE,
                () -> now);
    }

    @Test
    void whoConnectsLearnsItAtOnce() {
        assertThat(reader.next().events()).hasSize(1);
        assertThat(reader.next().events()).isEmpty();
    }

    @Test
    void aSignOfLifeIsDueAfterEachSilence() {
        reader.next();
        for (int turn = 0; turn < 3; turn++) {
            now += SILENCE.toNanos();
            assertThat(reader.next().events()).isEmpty();
            now++;
            assertThat(reader.next().events()).singleElement().satisfies(event -> assertThat(event.claim())
                    .isNull());
        }
    }

    /** A feed in which nothing happens. */
    private static final class TestingQuiet extends ClaimFeed {

        TestingQuiet() {
            super(null, null);
        }

        @Override
        public Batch next(Conditions search, Position after, int limit) {
            return new Batch(List.of(), after, false);
        }
    }
}
