package io.hearsay.query.page;

import io.hearsay.query.speaker.SpeakerAnswer;
import io.hearsay.query.speaker.SpeakerResource;
import io.hearsay.query.timeline.TimelineAnswer;
import io.hearsay.query.timeline.TimelineResource;
import io.hearsay.web.Listing;
import io.hearsay.web.Stretch;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** Who is quoted, and what one speaker has said over time. */
@Path("/speakers")
@Produces(MediaType.TEXT_HTML)
@Transactional
public class SpeakerPages {

    private final SpeakerResource speakers;
    private final TimelineResource timelines;

    SpeakerPages(SpeakerResource speakers, TimelineResource timelines) {
        this.speakers = speakers;
        this.timelines = timelines;
    }

    @GET
    public TemplateInstance list(
            @QueryParam("q") String q,
            @QueryParam("status") String status,
            @BeanParam Stretch stretch,
            @Context UriInfo address) {
        Narrowing narrowing = Narrowing.of("/speakers", address);
        Listing<SpeakerAnswer> found = speakers.listSpeakers(q, status, More.of(stretch));
        return new SpeakerList(narrowing, found, More.href(narrowing, found));
    }

    @GET
    @Path("/{id}")
    public TemplateInstance show(
            @PathParam("id") String id,
            @QueryParam("q") String q,
            @BeanParam Stretch stretch,
            @Context UriInfo address) {
        Narrowing narrowing = Narrowing.of("/speakers/" + id, address);
        TimelineAnswer timeline = timelines.getTimeline(id, q, More.of(stretch));
        String more = timeline.next() == null ? null : narrowing.after(timeline.next());
        return new Speaker(narrowing, timeline, more);
    }
}
