package io.hearsay.query.export;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.hearsay.query.claim.ClaimAnswer;

/** A claim with the cursor that continues an export after it. */
record ExportedClaim(@JsonUnwrapped ClaimAnswer claim, String cursor) {}
