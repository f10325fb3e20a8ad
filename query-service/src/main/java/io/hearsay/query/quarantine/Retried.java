package io.hearsay.query.quarantine;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is tried again.
 *
 * @param articles how many articles
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(name = "Retried", description = "What is tried again.")
public record Retried(@Schema(description = "How many articles", examples = "1") int articles) {}
