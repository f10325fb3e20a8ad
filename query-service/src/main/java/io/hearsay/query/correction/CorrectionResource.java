package io.hearsay.query.correction;

import io.hearsay.query.access.Audit;
import io.hearsay.query.access.Caller;
import io.hearsay.query.access.Role;
import io.hearsay.query.access.Scope;
import io.hearsay.query.access.Scoped;
import io.hearsay.query.passing.Passing;
import io.hearsay.query.retired.Retired;
import io.hearsay.query.search.Conditions;
import io.hearsay.web.Listing;
import io.hearsay.web.ProblemException;
import io.hearsay.web.QueryParameters;
import io.hearsay.web.Stretch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Corrections over HTTP: read here, made and undone by the extractor, which owns what they change. */
@Path("/api/v1/corrections")
@Tag(name = "corrections", description = "What operators corrected, and undid")
@Produces(MediaType.APPLICATION_JSON)
public class CorrectionResource {

    private static final String PATH = "/api/v1/corrections";
    private static final List<String> KINDS = List.of("speaker", "not-a-claim", "split", "join");
    private static final List<String> STATES = List.of("waiting", "applied", "superseded", "undone");

    /** The author where operators need no key and do not say who they are. */
    private static final String UNNAMED = "operator";

    private final Corrections corrections;
    private final ExtractorClient extractor;
    private final Audit audit;
    private final Caller caller;

    CorrectionResource(Corrections corrections, @RestClient ExtractorClient extractor, Audit audit, Caller caller) {
        this.caller = caller;
        this.corrections = corrections;
        this.extractor = extractor;
        this.audit = audit;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listCorrections",
            summary = "What operators corrected",
            description = "The log of corrections, the latest first; undone ones stay in it.")
    public Listing<CorrectionAnswer> listCorrections(
            @QueryParam("claim")
                    @Parameter(
                            description = "Id of a claim it is about, as it was named.",
                            example = "c00000000000000000000005")
                    String claim,
            @QueryParam("kind")
                    @Parameter(
                            description = "Which kind.",
                            schema = @Schema(enumeration = {"speaker", "not-a-claim", "split", "join"}))
                    String kind,
            @QueryParam("state")
                    @Parameter(
                            description = "Which state.",
                            schema = @Schema(enumeration = {"waiting", "applied", "superseded", "undone"}))
                    String state,
            @BeanParam Stretch stretch) {
        Conditions conditions = new Conditions()
                .and(":claim = any(e.claims)", "claim", claim == null ? null : Retired.id("claim", claim))
                .and("e.kind = :kind", "kind", QueryParameters.oneOf("kind", kind, KINDS))
                .and("e.state = :state", "state", QueryParameters.oneOf("state", state, STATES));
        return corrections.read(conditions, stretch);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "getCorrection",
            summary = "One correction",
            description = "Who corrected what, why, and whether it is applied, waits for its claims, or was undone.")
    @APIResponse(responseCode = "200", description = "The correction.")
    @APIResponse(responseCode = "404", description = "There is none with this id.")
    public CorrectionAnswer getCorrection(@PathParam("id") @Parameter(example = "e00000000000000000000001") String id) {
        return corrections.answer(Retired.id(id)).orElseThrow(() -> ProblemException.notFound("correction", id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.OPERATES)
    @Scoped(Scope.CORRECT)
    @Operation(
            operationId = "makeCorrection",
            summary = "Correct a speaker, mark what is no claim, split or join statements",
            description = "It is applied at once, and again whenever an article it is about is extracted again. A later"
                    + " correction overrides what it contradicts of earlier ones. A claim that is none answers 410"
                    + " with the reason; split claims form a statement of their own; joined statements are one,"
                    + " and what reports either joins them.")
    @APIResponse(
            responseCode = "201",
            description = "Made and applied.",
            content = @Content(schema = @Schema(implementation = CorrectionAnswer.class)))
    @APIResponse(responseCode = "404", description = "A claim or statement that it names is not there.")
    @APIResponse(responseCode = "409", description = "What it names cannot be corrected so; the problem says why.")
    @APIResponse(responseCode = "503", description = "The extractor is down; reading goes on, try again later.")
    public Response makeCorrection(CorrectionRequest correction) {
        if (correction == null) {
            throw ProblemException.badRequest(
                    "body", "the body must be a JSON object with kind, claims or statements, and reason");
        }
        requireSound(correction);
        CorrectionRequest signed = correction.by(author(correction.author()));
        CorrectionAnswer made = passOn(() -> extractor.make(signed));
        audit.record("correction-made", made.id(), made.kind());
        return Response.created(URI.create(PATH + "/" + made.id())).entity(made).build();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.OPERATES)
    @Scoped(Scope.CORRECT)
    @Operation(
            operationId = "undoCorrection",
            summary = "Undo a correction",
            description = "It stays in the log. What was extracted, and what other corrections make of it, is back.")
    @APIResponse(responseCode = "200", description = "The correction, undone; one undone before stays as it is.")
    @APIResponse(responseCode = "404", description = "There is none with this id.")
    @APIResponse(responseCode = "503", description = "The extractor is down; reading goes on, try again later.")
    public CorrectionAnswer undoCorrection(
            @PathParam("id") @Parameter(example = "4e5f60718293a4b5c6d7e8f9") String id) {
        String known = Retired.id(id);
        CorrectionAnswer undone = passOn(() -> extractor.undo(known, author(null)));
        audit.record("correction-undone", undone.id(), undone.kind());
        return undone;
    }

    /** A key's name; where operators need no key they may say who they are. */
    private String author(String given) {
        Optional<String> key = caller.publicName();
        if (key.isEmpty()) {
            return given == null || given.isBlank() ? UNNAMED : given;
        }
        if (given != null && !given.equals(key.get())) {
            throw ProblemException.badRequest(
                    "author", "author is the name of the key, %s, and need not be given".formatted(key.get()));
        }
        return key.get();
    }

    /** Refuses what the extractor could not even be told of; the rest is for it to judge. */
    private static void requireSound(CorrectionRequest correction) {
        requireText("kind", correction.kind());
        QueryParameters.oneOf("kind", correction.kind(), KINDS);
        requireIds("claims", correction.claims());
        requireIds("statements", correction.statements());
        requireText("reason", correction.reason());
        requireText("author", correction.author());
        CorrectedSpeaker speaker = correction.speaker();
        if (speaker != null) {
            requireText("speaker.name", speaker.name());
            requireText("speaker.status", speaker.status());
            requireText("speaker.role", speaker.role());
        }
    }

    private static void requireIds(String field, List<String> ids) {
        if (ids != null) {
            ids.forEach(id -> Retired.id(field, id == null ? "" : id));
        }
    }

    private static CorrectionAnswer passOn(Supplier<CorrectionAnswer> call) {
        return Passing.on("extractor", call, "nothing can be corrected");
    }

    /** Neither NUL nor half a surrogate pair is text; the extractor could not even be told of it. */
    private static void requireText(String field, String value) {
        boolean broken = value != null
                && (value.indexOf('\0') >= 0
                        || !StandardCharsets.UTF_8.newEncoder().canEncode(value));
        if (broken) {
            throw ProblemException.badRequest(field, field + " holds a NUL character or half a surrogate pair");
        }
    }
}
