package io.hearsay.fuzz;

import java.util.List;

/**
 * A parser that reads what strangers write, and what must hold of whatever it reads. Its class is called {@code …Fuzz},
 * has a constructor without parameters and may be package-private.
 */
public interface FuzzTarget {

    /**
     * Has an input read.
     *
     * @throws AssertionError when something does not hold that must
     * @throws Exception and anything else when the parser fails in a way that it does not document
     */
    void feed(byte[] input) throws Exception;

    /** Inputs that are worth beginning with, as texts in UTF-8. */
    List<String> seeds();

    /** Inputs of any size that may take longer than their size warrants. */
    List<Growth> growths();

    /**
     * What must hold.
     *
     * @throws AssertionError saying what does not
     */
    static void mustHold(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }
}
