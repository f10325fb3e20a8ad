package io.hearsay.claim;

/**
 * Whether the article presents the saying itself as having happened (after FactBank, Saurí and Pustejovsky 2009): who
 * "did not say", "may have said" or "will announce" has not said.
 */
public enum Factuality {
    FACTUAL,
    POSSIBLE,
    COUNTERFACTUAL
}
