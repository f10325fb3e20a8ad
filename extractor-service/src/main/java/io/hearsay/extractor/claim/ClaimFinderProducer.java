package io.hearsay.extractor.claim;

import io.hearsay.claim.ClaimExtractor;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Finds claims with core's extractor; its language models are loaded once. */
final class ClaimFinderProducer {

    @Produces
    @Singleton
    @DefaultBean
    ClaimFinder claimFinder() {
        return ClaimExtractor.create()::extract;
    }
}
