package io.hearsay.web.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTroubleTest {

    /** States as Postgres 18 gives them; none where the pool has no connection to give. */
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"08006", "25006", "25P03", "25P04", "40P01", "53100", "57P01", "57014", "58030"})
    void whatPassesIsTroubleOfTheDatabase(String state) {
        assertThat(DatabaseTrouble.isIn(failing(state))).isTrue();
    }

    /** A broken constraint, a wrong number, a statement after a failed one, bad SQL. */
    @ParameterizedTest
    @ValueSource(strings = {"23505", "22003", "25P02", "42601"})
    void whatIsWrongWithTheStatementIsNot(String state) {
        assertThat(DatabaseTrouble.isIn(failing(state))).isFalse();
    }

    /** As Narayana and Agroal have it when Postgres goes away before the commit. */
    @Test
    void whatKeptATransactionFromItsCommitIsFound() {
        Exception rollback = new IllegalStateException("Could not commit transaction.");
        rollback.addSuppressed(
                new IllegalStateException("XA", new SQLException("unexpected postmaster exit", "57P01")));
        rollback.addSuppressed(rollback.getSuppressed()[0]);
        assertThat(DatabaseTrouble.isIn(new IllegalStateException("Error invoking subclass method", rollback)))
                .isTrue();
    }

    @Test
    void aFailureThatLeadsBackToItselfIsLookedAtOnce() {
        Exception one = new IllegalStateException("one");
        Exception other = new IllegalStateException("other", one);
        one.initCause(other);
        assertThat(DatabaseTrouble.isIn(one)).isFalse();
    }

    @Test
    void aFailureWithoutTheDatabaseIsNot() {
        assertThat(DatabaseTrouble.isIn(new IllegalStateException("closed"))).isFalse();
    }

    private static Throwable failing(String state) {
        return new IllegalStateException("wrapped", new SQLException("failed", state));
    }
}
