package io.hearsay.query.access.key;

import io.hearsay.query.access.Caller;
import io.hearsay.query.access.Role;
import io.hearsay.query.access.Scope;
import io.hearsay.query.access.Scoped;
import io.hearsay.web.Cursor;
import io.hearsay.web.Listing;
import io.hearsay.web.ProblemException;
import io.hearsay.web.Stretch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Keys over HTTP. */
@Path("/api/v1/keys")
@Tag(name = "access", description = "Who may do what, and who did")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPERATES)
@Scoped(Scope.KEYS)
public class KeyResource {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");
    private static final String QUERY = "/keys";
    private static final String LATEST = "9999-12-31T00:00:00Z";

    private final Keys keys;
    private final Caller caller;

    KeyResource(Keys keys, Caller caller) {
        this.keys = keys;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "All keys, the youngest first, revoked ones included",
            description = "Whom each is for, what it allows and when it was last used; never its text.")
    public Listing<ApiKey> listKeys(@BeanParam Stretch stretch) {
        int size = stretch.limit();
        List<String> from = stretch.after() == null ? List.of(LATEST, "") : Cursor.keys(stretch.after(), QUERY, 2);
        List<ApiKey> found = keys.before(time(from.getFirst()), from.getLast(), size + 1);
        List<ApiKey> shown = found.subList(0, Math.min(size, found.size()));
        String next = found.size() > size
                ? Cursor.of(
                        QUERY,
                        shown.getLast().createdAt().toString(),
                        shown.getLast().id())
                : null;
        return new Listing<>(shown, null, next);
    }

    private static OffsetDateTime time(String key) {
        try {
            return OffsetDateTime.parse(key);
        } catch (DateTimeException e) {
            throw ProblemException.badRequest("after", "after must be a cursor taken from an answer, not free text");
        }
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "One key",
            description = "Whom it is for, what it allows and when it was last used; never its text.")
    public ApiKey getKey(@PathParam("id") @Parameter(example = "9f2c41d07a6be853") String id) {
        return Optional.of(id)
                .filter(given -> ID.matcher(given).matches())
                .flatMap(keys::get)
                .orElseThrow(() -> ProblemException.notFound("key", id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make a key",
            description =
                    "The answer is the only one that ever holds its text. A key that is narrowed or has an end gives"
                            + " only keys that are as narrow and end no later.")
    @APIResponse(
            responseCode = "201",
            description = "Made; Location has its address.",
            content = @Content(schema = @Schema(implementation = CreatedKey.class)))
    public Response createKey(NewKey wanted) {
        NewKey checked = WantedKeys.checked(wanted);
        WantedKeys.requireWithin(caller, checked.scopes(), checked.expiresAt());
        return answer(keys.create(checked, caller));
    }

    private static Response answer(CreatedKey created) {
        return Response.created(URI.create("/api/v1/keys/" + created.described().id()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(created)
                .build();
    }

    @POST
    @Path("/{id}/rotation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Give a key another text",
            description =
                    "A successor takes over name, role, scopes, rate and webhooks. The old text ends at once, within"
                            + " five seconds on every replica, or works on for a time of grace. The answer is the only one that"
                            + " ever holds the new text. What a key may not make it may not rotate either.")
    @APIResponse(
            responseCode = "201",
            description = "The successor; Location has its address.",
            content = @Content(schema = @Schema(implementation = CreatedKey.class)))
    @APIResponse(responseCode = "409", description = "It is not in force any more, or was rotated before.")
    public Response rotateKey(@PathParam("id") @Parameter(example = "9f2c41d07a6be853") String id, Rotation wanted) {
        ApiKey key = getKey(id);
        Rotation rotation = wanted == null ? new Rotation(null, null) : wanted;
        int grace = WantedKeys.grace(rotation);
        OffsetDateTime end = rotation.expiresAt() == null ? key.expiresAt() : rotation.expiresAt();
        WantedKeys.requireWithin(caller, key.scopes(), end);
        return answer(keys.rotate(id, grace, rotation.expiresAt(), caller)
                .orElseThrow(() -> ProblemException.of(409, null, whyNot(getKey(id)))));
    }

    private static String whyNot(ApiKey key) {
        return key.rotatedTo() == null
                ? "key %s is not in force any more; make a new one".formatted(key.id())
                : "key %s was rotated already; rotate its successor %s".formatted(key.id(), key.rotatedTo());
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "Revoke a key",
            description = "In force at once here, within five seconds on every replica. Its webhooks are disabled.")
    @APIResponse(responseCode = "204", description = "It is revoked.")
    public void revokeKey(@PathParam("id") @Parameter(example = "9f2c41d07a6be853") String id) {
        keys.revoke(getKey(id).id(), caller);
    }
}
