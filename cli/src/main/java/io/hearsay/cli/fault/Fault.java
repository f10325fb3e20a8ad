package io.hearsay.cli.fault;

import java.io.IOException;
import java.sql.SQLException;

/**
 * Something that goes wrong for a while.
 *
 * @param kind what it is counted under
 * @param name what is done to whom
 * @param blow does it, and takes back what does not heal by itself
 */
public record Fault(Kind kind, String name, Blow blow) {

    /** Ways to go wrong. */
    public enum Kind {
        /** A process is gone without a chance to tidy up. */
        KILL("kills"),
        /** A process stands still, longer than it may hold anything. */
        PAUSE("pauses"),
        /** A process ends as it is asked to, and starts again. */
        RESTART("restarts"),
        /** Two parts do not reach each other, or only slowly. */
        PARTITION("partitions"),
        /** Postgres dies and a standby takes its place. */
        FAILOVER("failovers to a standby"),
        /** Postgres takes no writes. */
        READ_ONLY("times Postgres was read-only"),
        /** Postgres' volume has no byte left. */
        VOLUME("times the volume was full"),
        /** Postgres takes no more connections. */
        CONNECTIONS("times all connections were taken"),
        /** A service's clock is wrong. */
        CLOCK("shifted clocks"),
        /** More is asked for than can be done. */
        QUEUE("filled queues");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** What several of them are called. */
        public String words() {
            return words;
        }
    }

    /** What is done. */
    @FunctionalInterface
    public interface Blow {
        /** Strikes, waits, and takes back what does not heal by itself. */
        void strike() throws IOException, InterruptedException, SQLException;
    }
}
