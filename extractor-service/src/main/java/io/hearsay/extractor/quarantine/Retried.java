package io.hearsay.extractor.quarantine;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is tried again.
 *
 * @param articles how many articles
 */
@Schema(name = "Retried", description = "What is tried again.")
public record Retried(@Schema(description = "How many articles", examples = "1") int articles) {}
