package io.hearsay.extractor.claim;

import io.hearsay.claim.Claim;
import io.hearsay.claim.ClaimSource;
import java.util.List;

/** Finds the claims of a text. */
@FunctionalInterface
public interface ClaimFinder {

    /** The claims, in text order, spans counted in the text's code points. */
    List<Claim> find(ClaimSource source);
}
