package io.hearsay.query.search;

import java.math.BigInteger;

/**
 * A place in the order in which rows were committed.
 *
 * @param transaction number of the transaction that added the row there, in decimal digits
 * @param id the row's id; empty for the place before all rows of the transaction
 */
public record Position(String transaction, String id) {

    /** Before everything. */
    public static final Position START = new Position("0", "");

    /** The place before all rows of a transaction. */
    static Position before(String transaction) {
        return new Position(transaction, "");
    }

    /** Whether the transaction there is a later one. */
    public boolean isBeyond(Position other) {
        return new BigInteger(transaction).compareTo(new BigInteger(other.transaction)) > 0;
    }
}
