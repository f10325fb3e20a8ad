package io.hearsay.extractor.status;

import io.hearsay.extractor.ExtractorSettings;
import io.hearsay.extractor.Word;
import io.hearsay.extractor.intake.FeedReader;
import io.hearsay.extractor.intake.FeedState;
import io.hearsay.extractor.intake.IntakeProgress;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Says what the extractor is doing. */
@Path("/api/v1/status")
@Tag(name = "status", description = "What the extractor is doing")
public class StatusResource {

    private final FeedReader feed;
    private final ExtractorSettings settings;

    StatusResource(FeedReader feed, ExtractorSettings settings) {
        this.feed = feed;
        this.settings = settings;
    }

    /** The status as of now; the feed is looked at, so that an article stored a moment ago counts as work. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getStatus",
            summary = "Tell whether there is work, and how much",
            description = "Over all extractors of the database, with what the scraper's feed still holds.")
    @APIResponse(responseCode = "200", description = "What the extractors on this database are doing.")
    public Status status() {
        FeedState feedState = feed.look();
        IntakeProgress progress = feed.progress();
        boolean idle = progress.isSettled() && feedState != FeedState.MORE;
        return new Status(
                idle ? "idle" : "working",
                progress.pending(),
                progress.failed(),
                progress.extracted(),
                Word.of(feedState),
                settings.version(),
                progress.endReachedAt());
    }
}
