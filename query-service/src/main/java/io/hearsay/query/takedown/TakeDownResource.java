package io.hearsay.query.takedown;

import io.hearsay.query.access.Audit;
import io.hearsay.query.access.Caller;
import io.hearsay.query.access.Role;
import io.hearsay.query.access.Scope;
import io.hearsay.query.access.Scoped;
import io.hearsay.web.Listing;
import io.hearsay.web.ProblemException;
import io.hearsay.web.QueryParameters;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Take-downs over HTTP, for operators: passed on to the service that owns what is taken down. */
@Path("/api/v1/takedowns")
@Tag(name = "takedowns", description = "What must be neither read nor shown")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPERATES)
@Scoped(Scope.TAKE_DOWN)
public class TakeDownResource {

    private static final String PATH = "/api/v1/takedowns";
    private static final String PERSONS = "persons";
    private static final List<String> OF = List.of("pages", PERSONS);

    /** The author where operators need no key. */
    private static final String UNNAMED = "operator";

    private final TakeDowns takeDowns;
    private final Audit audit;
    private final Caller caller;

    TakeDownResource(TakeDowns takeDowns, Audit audit, Caller caller) {
        this.takeDowns = takeDowns;
        this.audit = audit;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listTakeDowns",
            summary = "The take-downs, the latest first, lifted ones included",
            description = "Those of pages, or those of people.")
    @APIResponse(responseCode = "200", description = "A stretch of the list.")
    @APIResponse(responseCode = "503", description = "The service that has the list is down; try again later.")
    public Listing<TakeDown> listTakeDowns(
            @QueryParam("of")
                    @Parameter(
                            description = "Of pages or of people.",
                            schema =
                                    @Schema(
                                            enumeration = {"pages", "persons"},
                                            defaultValue = "pages"))
                    String of,
            @BeanParam Stretch stretch) {
        return PERSONS.equals(QueryParameters.oneOf("of", of, OF))
                ? takeDowns.ofPersons(stretch)
                : takeDowns.ofPages(stretch);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getTakeDown",
            summary = "One take-down and how far it is",
            description = "It is in force from its first moment.")
    @APIResponse(responseCode = "200", description = "The take-down.")
    @APIResponse(responseCode = "404", description = "There is none with this id.")
    @APIResponse(responseCode = "503", description = "The service that has it is down; try again later.")
    public TakeDown getTakeDown(@PathParam("id") @Parameter(example = "12") String id) {
        return takeDowns.get(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "takeDown",
            summary = "Take down an article, an address, an outlet, a host, a part of a site, or what a person said",
            description = "Pages are neither fetched nor kept again, and their claims are gone from every answer. Of a"
                    + " person the sentences that carry their claims are blanked out, now and in whatever is read later."
                    + " In force when the answer comes; working means that not all of it is gone yet.")
    @APIResponse(
            responseCode = "201",
            description = "It is in force.",
            content = @Content(schema = @Schema(implementation = TakeDown.class)))
    @APIResponse(responseCode = "404", description = "There is no such article, outlet or speaker.")
    @APIResponse(responseCode = "503", description = "The service that it is for is down; try again later.")
    public Response takeDown(NewTakeDown asked) {
        if (asked == null) {
            throw ProblemException.badRequest("body", "the body must be a JSON object with kind, subject and reason");
        }
        asked.requireSound();
        try {
            TakeDown made = takeDowns.make(asked, author());
            // Whom it is about would outlive the take-down in the audit: the id leads there.
            audit.record(
                    "taken-down",
                    made.id(),
                    asked.concernsPerson() ? asked.kind() : asked.kind() + " " + asked.subject());
            return Response.created(URI.create(PATH + "/" + made.id()))
                    .entity(takeDowns.asItStands(made))
                    .build();
        } catch (ProblemException e) {
            audit.recordRefused("taken-down", null, asked.kind() + ": " + e.getMessage());
            throw e;
        }
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "liftTakeDown",
            summary = "Lift a take-down",
            description = "Its pages may be fetched again; what a person said comes back as the articles are read"
                    + " again. The record of it stays.")
    @APIResponse(responseCode = "200", description = "The take-down, lifted; one lifted before stays as it is.")
    @APIResponse(responseCode = "404", description = "There is none with this id.")
    @APIResponse(responseCode = "503", description = "The service that has it is down; try again later.")
    public TakeDown liftTakeDown(@PathParam("id") @Parameter(example = "12") String id) {
        try {
            TakeDown lifted = takeDowns.lift(id, author());
            audit.record("take-down-lifted", lifted.id(), lifted.kind());
            return lifted;
        } catch (ProblemException e) {
            audit.recordRefused("take-down-lifted", id, e.getMessage());
            throw e;
        }
    }

    private String author() {
        return caller.publicName().orElse(UNNAMED);
    }
}
