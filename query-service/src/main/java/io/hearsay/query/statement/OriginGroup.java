package io.hearsay.query.statement;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One independent root of a statement's reports.
 *
 * @param claims ids of the claims that go back to it
 * @param articles ids of their articles
 * @param joins why they are counted as one
 */
@Schema(name = "Origin", description = "One independent root of a statement's reports, with why its claims are one.")
@JsonIgnoreProperties(ignoreUnknown = true)
public record OriginGroup(List<String> claims, List<String> articles, List<Join> joins) {

    public OriginGroup {
        claims = claims == null ? List.of() : List.copyOf(claims);
        articles = articles == null ? List.of() : List.copyOf(articles);
        joins = joins == null ? List.of() : List.copyOf(joins);
    }

    /**
     * Why two claims are one origin.
     *
     * @param a id of one claim
     * @param b id of the other
     * @param rule {@code reprint}, {@code chain} or {@code carrier}
     * @param reason in words
     */
    @Schema(name = "OriginJoin", description = "Why two claims are one origin.")
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Join(
            String a,
            String b,
            @Schema(
                            enumeration = {"reprint", "chain", "carrier"},
                            examples = "reprint")
                    String rule,
            @Schema(examples = "two publishers' copies of one text") String reason) {}
}
