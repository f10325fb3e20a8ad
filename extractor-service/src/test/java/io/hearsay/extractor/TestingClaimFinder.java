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

    /** A text that holds this makes the extraction fail while it is {@link #ill}, as do those below. */
    public static final String POISON = "POISON";

    /** A text that holds this is read for ever, whoever interrupts. */
    public static final String ENDLESS = "ENDLESS";

    /** A text that holds this is as if it needed more memory than there is. */
    public static final String HUGE = "HUGE";

    /** Whether what goes wrong still does. */
    public static volatile boolean ill = true;

    private final ClaimExtractor extractor = ClaimExtractor.create();

    @Override
    public List<Claim> find(ClaimSource source) {
        if (ill && source.text().contains(POISON)) {
            throw new IllegalStateException("this text is not to be survived");
        }
        if (ill && source.text().contains(HUGE)) {
            throw new OutOfMemoryError("Java heap space");
        }
        while (ill && source.text().contains(ENDLESS)) {
            Thread.onSpinWait();
        }
        return extractor.extract(source);
    }
}
