package io.hearsay.query.page;

import io.hearsay.query.access.Caller;
import io.hearsay.query.access.Role;
import io.hearsay.query.access.Scope;
import io.hearsay.query.access.Scoped;
import io.hearsay.query.correction.CorrectedSpeaker;
import io.hearsay.query.correction.CorrectionAnswer;
import io.hearsay.query.correction.CorrectionRequest;
import io.hearsay.query.correction.CorrectionResource;
import io.hearsay.web.Listing;
import io.hearsay.web.Stretch;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The log of what operators corrected; makes corrections and undoes them. */
@Path("/corrections")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class CorrectionPages {

    /** A statement may be named by its address as well. */
    private static final Pattern ID = Pattern.compile("([0-9a-f]{24})/?$");

    private final CorrectionResource corrections;
    private final Caller caller;

    CorrectionPages(CorrectionResource corrections, Caller caller) {
        this.corrections = corrections;
        this.caller = caller;
    }

    @GET
    public TemplateInstance list(
            @QueryParam("claim") String claim,
            @QueryParam("kind") String kind,
            @QueryParam("state") String state,
            @BeanParam Stretch stretch,
            @Context UriInfo address) {
        Narrowing narrowing = Narrowing.of("/corrections", address);
        Listing<CorrectionAnswer> found = corrections.listCorrections(claim, kind, state, More.of(stretch));
        return new CorrectionList(narrowing, found, More.href(narrowing, found), caller.may(Scope.CORRECT));
    }

    /**
     * Makes a correction.
     *
     * @param statement a statement to be joined, by id or address
     * @param other the one it is to be joined with
     * @param name who spoke, for a speaker correction
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.OPERATES)
    @Scoped(Scope.CORRECT)
    public Response make(
            @FormParam("kind") String kind,
            @FormParam("claim") List<String> claims,
            @FormParam("statement") String statement,
            @FormParam("other") String other,
            @FormParam("name") String name,
            @FormParam("status") String status,
            @FormParam("role") String role,
            @FormParam("reason") String reason) {
        boolean joins = "join".equals(kind);
        CorrectedSpeaker speaker =
                "speaker".equals(kind) ? new CorrectedSpeaker(given(name), given(status), given(role)) : null;
        CorrectionRequest request = new CorrectionRequest(
                kind, joins ? null : claims, joins ? statements(statement, other) : null, speaker, given(reason), null);
        try (Response made = corrections.makeCorrection(request)) {
            return shown((CorrectionAnswer) made.getEntity());
        }
    }

    @POST
    @Path("/{id}/undo")
    @RolesAllowed(Role.OPERATES)
    @Scoped(Scope.CORRECT)
    public Response undo(@PathParam("id") String id) {
        return shown(corrections.undoCorrection(id));
    }

    private static Response shown(CorrectionAnswer correction) {
        return Response.seeOther(URI.create("/corrections#correction-" + correction.id()))
                .build();
    }

    private static List<String> statements(String... given) {
        return Stream.of(given)
                .map(CorrectionPages::given)
                .filter(text -> text != null)
                .map(CorrectionPages::id)
                .toList();
    }

    private static String id(String text) {
        Matcher id = ID.matcher(text);
        return id.find() ? id.group(1) : text;
    }

    private static String given(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
