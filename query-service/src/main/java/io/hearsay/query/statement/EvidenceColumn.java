package io.hearsay.query.statement;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.hearsay.query.search.Passage;

/** Column {@code evidence}: the passage of each statement. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record EvidenceColumn(Side a, Side b) {

    /** One statement's passage. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Side(String articleId, Passage span) {}
}
