package io.hearsay.scraper.article;

import io.hearsay.article.BlockVerdict;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A block of an article's page and what was decided on it. */
@Schema(name = "Block", description = "A paragraph, line or cell of a page, kept as the article's text or dropped.")
public record ExplainedBlock(
        @Schema(required = true, examples = "The flights have begun, officials say.") String text,
        @Schema(required = true) Verdict verdict,
        @Schema(required = true) Role role,
        @Schema(required = true, examples = "prose in the region that holds the article") String reason) {

    /** Named as it stands in JSON. */
    public enum Verdict {
        kept,
        dropped
    }

    /** What a block is to its article; named as it stands in JSON. */
    public enum Role {
        body,
        headline,
        caption,
        byline,
        furniture
    }

    static ExplainedBlock of(BlockVerdict block) {
        return new ExplainedBlock(
                block.text(),
                block.kept() ? Verdict.kept : Verdict.dropped,
                Role.valueOf(block.role().name().toLowerCase(Locale.ROOT)),
                block.reason());
    }
}
