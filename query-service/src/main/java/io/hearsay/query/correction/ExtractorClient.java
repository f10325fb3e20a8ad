package io.hearsay.query.correction;

import io.hearsay.web.ServicesCredential;
import io.hearsay.web.log.RequestIdHeader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The extractor, as far as corrections need it. */
@RegisterRestClient(configKey = "extractor")
@RegisterProvider(ServicesCredential.class)
@RegisterProvider(RequestIdHeader.class)
@Path("/api/v1/corrections")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface ExtractorClient {

    @POST
    CorrectionAnswer make(CorrectionRequest correction);

    @DELETE
    @Path("/{id}")
    CorrectionAnswer undo(@PathParam("id") String id, @QueryParam("by") String by);
}
