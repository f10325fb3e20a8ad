package io.hearsay.corroboration;

import io.hearsay.corroboration.Reading.Stance;

/** What makes one statement say more than another in the same words: certainty, exactness, all instead of some. */
final class Surplus {

    private Surplus() {}

    static boolean saysMore(Reading a, Reading b) {
        boolean surer = a.stance() == Stance.ASSERTED && b.stance() == Stance.POSSIBLE;
        boolean wider = a.universal() && !b.universal();
        return surer || wider || exacter(a, b);
    }

    private static boolean exacter(Reading a, Reading b) {
        return a.quantities().size() > b.quantities().size()
                || a.quantities().stream().anyMatch(one -> b.quantities().stream()
                        .anyMatch(other -> one.comparable(other) && other.covers(one) && !one.covers(other)));
    }
}
