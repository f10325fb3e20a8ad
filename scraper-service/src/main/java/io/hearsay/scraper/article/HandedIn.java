package io.hearsay.scraper.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of articles handed in. */
public final class HandedIn {

    private HandedIn() {}

    /** One article that was stored. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "StoredArticle", description = "An article that was handed in and stored.")
    public record Stored(
            @Schema(description = "Line of the NDJSON it came from, from 1; absent for a single one", examples = "1")
                    Integer line,
            @Schema(required = true, examples = "5f1d7a84db00a9ab3e3cc5c1") String id,
            @Schema(description = "1 when it is new, higher when it changed", required = true, examples = "1")
                    int revision) {}

    /** One line that was refused. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RefusedLine", description = "A line that was refused; the others are stored.")
    public record Refused(
            @Schema(description = "From 1", required = true, examples = "2") int line,
            @Schema(
                            description = "What is wrong and what would be right",
                            required = true,
                            examples = "published must be a date like 2014-08-26")
                    String detail,
            @Schema(description = "The field at fault", examples = "published") String field) {}

    /** What became of each line. */
    @Schema(name = "HandedInLines", description = "What became of each line of NDJSON.")
    public record Lines(@Schema(required = true) List<Stored> items, @Schema(required = true) List<Refused> errors) {}
}
