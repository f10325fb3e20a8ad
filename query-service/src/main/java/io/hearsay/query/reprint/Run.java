package io.hearsay.query.reprint;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.hearsay.query.search.Passage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A stretch that stands in both articles.
 *
 * @param here where it stands in the article asked for
 * @param there where it stands in the other
 */
@Schema(name = "Run", description = "A stretch of text that stands in both articles.")
@JsonIgnoreProperties(ignoreUnknown = true)
public record Run(Passage here, Passage there) {}
