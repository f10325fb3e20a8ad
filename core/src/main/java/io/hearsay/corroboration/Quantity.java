package io.hearsay.corroboration;

import io.hearsay.corroboration.lexicon.Kinship;
import io.hearsay.corroboration.lexicon.Thesaurus;
import java.util.Locale;

/**
 * A number of something.
 *
 * @param value the number
 * @param bound how the number bounds what is meant
 * @param unit what is counted, in base form; {@code percent} for shares; empty when the text does not say
 */
record Quantity(double value, Bound bound, String unit) {

    private static final double EXACTNESS = 0.005;
    private static final double ROUNDING = 0.1;

    /** How a number bounds what is meant. */
    enum Bound {
        EXACT,
        ABOUT,
        AT_LEAST,
        AT_MOST
    }

    /** Whether both count the same kind of thing; any two kinds of people are counted alike. */
    boolean comparable(Quantity other) {
        if (unit.isEmpty() || other.unit.isEmpty()) {
            return false;
        }
        Thesaurus thesaurus = Thesaurus.standard();
        Kinship kinship = thesaurus.kinship(unit, other.unit);
        return kinship == Kinship.SAME || kinship == Kinship.SYNONYM || (people(thesaurus) && other.people(thesaurus));
    }

    /** Whether both numbers can be true of one thing. */
    boolean agrees(Quantity other) {
        return covers(other) || other.covers(this) || bothOpenUpwards(other) || bothOpenDownwards(other);
    }

    /** Whether the other number, if true, makes this one true. */
    boolean covers(Quantity other) {
        boolean otherPointwise = other.bound == Bound.EXACT || other.bound == Bound.ABOUT;
        return switch (bound) {
            case EXACT -> otherPointwise && near(other, other.bound == Bound.ABOUT ? ROUNDING : EXACTNESS);
            case ABOUT -> otherPointwise && near(other, ROUNDING);
            case AT_LEAST -> other.bound != Bound.AT_MOST && other.value >= value;
            case AT_MOST -> other.bound != Bound.AT_LEAST && other.value <= value;
        };
    }

    /** The number as a reader would write it. */
    String text() {
        String number = value == Math.rint(value) ? String.format(Locale.ROOT, "%,.0f", value) : Double.toString(value);
        return unit.isEmpty() ? number : number + " " + unit;
    }

    private boolean bothOpenUpwards(Quantity other) {
        return bound == Bound.AT_LEAST && other.bound == Bound.AT_LEAST;
    }

    private boolean bothOpenDownwards(Quantity other) {
        return bound == Bound.AT_MOST && other.bound == Bound.AT_MOST;
    }

    private boolean near(Quantity other, double tolerance) {
        return Math.abs(value - other.value) <= tolerance * Math.max(Math.abs(value), Math.abs(other.value));
    }

    private boolean people(Thesaurus thesaurus) {
        return unit.equals("people") || unit.equals("life") || thesaurus.isKindOf(unit, "person");
    }
}
