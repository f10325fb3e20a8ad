package io.hearsay.attribution;

import io.hearsay.attribution.encoder.Reading;

/**
 * How likely an attribution is right, content and source, as annotators would judge it. The weights were fitted by
 * logistic regression (Platt 1999) to 130 documents of PolNeAR that no figure is reported on; what rules find without
 * the encoder carries the share that was right of each pattern. {@code ./hearsay evaluate attribution} prints how well
 * they hold elsewhere.
 */
final class Confidence {

    /** Of a quotation that is signed, below or beside it. */
    static final double SIGNED = 0.9;
    /** Of a phrase ("according to") or a verb with a quotation. */
    static final double PATTERN = 0.5;
    /** Of a quotation after a colon. */
    static final double INTRODUCED = 0.4;
    /** Of a quotation nobody is named for, to which annotators mostly find somebody. */
    static final double UNCLAIMED = 0.1;

    private Confidence() {}

    /** Of what a rule finds and the encoder reads, too. */
    static double agreed(QuotationType type, boolean sourced, Reading reading) {
        double quoted =
                switch (type) {
                    case DIRECT -> 1.29;
                    case MIXED -> 0.10;
                    case INDIRECT -> 0;
                };
        return logistic(-4.75
                + quoted
                + 2.24 * reading.cueProbability()
                + 4.18 * reading.labelProbability()
                - (sourced ? 0 : 1.78));
    }

    /** Of what the encoder alone reads. */
    static double alone(QuotationType type, Reading reading) {
        double quoted =
                switch (type) {
                    case DIRECT -> -1.14;
                    case MIXED -> -0.80;
                    case INDIRECT -> 0;
                };
        return logistic(-2.32
                + quoted
                + 2.29 * reading.cueProbability()
                + 0.98 * reading.labelProbability()
                - (reading.source() == null ? 2.13 : 0));
    }

    /** Two digits: more would say more than is known. */
    private static double logistic(double score) {
        return Math.round(100 / (1 + StrictMath.exp(-score))) / 100.0;
    }
}
