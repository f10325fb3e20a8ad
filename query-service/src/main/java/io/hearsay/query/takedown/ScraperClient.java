package io.hearsay.query.takedown;

import io.hearsay.web.ServicesCredential;
import io.hearsay.web.log.RequestIdHeader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The scraper, as far as its take-downs are concerned. */
@RegisterRestClient(configKey = "scraper")
@RegisterProvider(ServicesCredential.class)
@RegisterProvider(RequestIdHeader.class)
@Path("/api/v1/takedowns")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface ScraperClient {

    /** What it is to take down. */
    record Asked(String kind, String subject, String reason) {}

    @POST
    TakeDown make(Asked takeDown);

    @GET
    TakeDownList list(@QueryParam("limit") int limit, @QueryParam("after") String after);

    @GET
    @Path("/{id}")
    TakeDown get(@PathParam("id") String id);

    @DELETE
    @Path("/{id}")
    void lift(@PathParam("id") String id);
}
