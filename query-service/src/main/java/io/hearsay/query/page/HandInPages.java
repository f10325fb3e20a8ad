package io.hearsay.query.page;

import io.hearsay.query.access.Role;
import io.hearsay.query.access.Scope;
import io.hearsay.query.access.Scoped;
import io.hearsay.query.submission.SubmissionAnswer;
import io.hearsay.query.submission.SubmissionRequest;
import io.hearsay.query.submission.SubmissionResource;
import io.hearsay.query.submission.SubmissionStateResource;
import io.hearsay.web.Problem;
import io.hearsay.web.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Hands in the address of a page, or a text, and shows it being read. */
@Path("/hand-in")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class HandInPages {

    private static final SubmissionRequest EMPTY = new SubmissionRequest(null, null, null, null, null);

    private final SubmissionResource submissions;
    private final SubmissionStateResource states;

    HandInPages(SubmissionResource submissions, SubmissionStateResource states) {
        this.submissions = submissions;
        this.states = states;
    }

    @GET
    public Response form() {
        return Response.ok(new HandIn(EMPTY, null)).build();
    }

    @POST
    @RolesAllowed(Role.CONTRIBUTES)
    @Scoped(Scope.SUBMIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response handIn(
            @FormParam("url") String url,
            @FormParam("text") String text,
            @FormParam("title") String title,
            @FormParam("outlet") String outlet,
            @FormParam("published") String published) {
        SubmissionRequest given =
                new SubmissionRequest(given(url), given(text), given(title), given(outlet), given(published));
        try (Response taken = submissions.submit(given)) {
            SubmissionAnswer receipt = (SubmissionAnswer) taken.getEntity();
            return Response.seeOther(URI.create("/hand-in/%s/%s".formatted(receipt.kind(), receipt.id())))
                    .build();
        } catch (ProblemException e) {
            Problem problem = e.problem();
            return Response.status(problem.status())
                    .entity(new HandIn(given, problem))
                    .build();
        }
    }

    @GET
    @Path("/{kind}/{id}")
    public Response progress(@PathParam("kind") String kind, @PathParam("id") String id) {
        return Response.ok(new Progress(states.getSubmission(kind, id))).build();
    }

    /** A field left empty was not given; line ends of a form are those of a text. */
    private static String given(String value) {
        return value == null || value.isBlank()
                ? null
                : value.replace("\r\n", "\n").strip();
    }
}
