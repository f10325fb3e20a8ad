package io.hearsay.extractor;

import io.hearsay.claim.Claim;
import io.hearsay.claim.ClaimExtractor;
import io.hearsay.claim.ClaimSource;
import io.hearsay.extractor.claim.ClaimFinder;
import jakarta.inject.Singleton;
import java.util.List;

/** Core's extractor, but for texts that it pretends not to survive. */
@Singleton
public class TestingClaimFinder implements ClaimFinder {

    /** A text that holds this makes the extraction fail. */
    public static final String POISON = "POISON";

    private final ClaimExtractor extractor = ClaimExtractor.create();

    @Override
    public List<Claim> find(ClaimSource source) {
        if (source.text().contains(POISON)) {
            throw new IllegalStateException("this text is not to be survived");
        }
        return extractor.extract(source);
    }
}
