package io.hearsay.query.claim;

import io.hearsay.query.article.ArticleReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where to go on from a claim; addresses of this API are relative to the service.
 *
 * @param statement the utterance it reports; absent for what was not said
 * @param original the page it was read on; absent for a text handed in without an address
 * @param speaker absent while the speaker is unresolved
 */
@Schema(name = "ClaimLinks", description = "Where to go on from a claim; addresses of this API are relative.")
public record ClaimLinks(
        @Schema(examples = "/api/v1/claims/9d4e1c7b2a3f5068b1c2d3e4") String self,
        @Schema(nullable = true, examples = "/api/v1/statements/7c2b1a0f9e8d3746c5b4a392") String statement,
        @Schema(examples = "/api/v1/articles/5b1f0c9a7e3d2846a0b1c2d3") String article,
        @Schema(nullable = true, examples = "https://news.example/syria") String original,
        @Schema(nullable = true, examples = "/api/v1/speakers/0f3c6a1d2e4b5f7089a1b2c3") String speaker) {

    static ClaimLinks of(ClaimRow row, ArticleReference article) {
        return new ClaimLinks(
                path("claims", row.id),
                path("statements", row.statementId),
                path("articles", article.id()),
                isWeb(article.url()) ? article.url() : null,
                path("speakers", row.speakerId));
    }

    private static String path(String noun, String id) {
        return id == null ? null : "/api/v1/%s/%s".formatted(noun, id);
    }

    /** A page's own address for itself may be anything; a link must not run what it says. */
    private static boolean isWeb(String url) {
        return url != null && (url.startsWith("https://") || url.startsWith("http://"));
    }
}
