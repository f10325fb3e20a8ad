package io.hearsay.extractor.correction;

import io.hearsay.extractor.claim.ClaimRow;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What corrections make of the claims of an article.
 *
 * @param claims those that are left, some of them changed, in text order
 * @param aside ids of those that are no claims, with the operator's reason
 * @param corrections ids of the corrections
 */
public record Corrected(List<ClaimRow> claims, Map<String, String> aside, Set<String> corrections) {}
