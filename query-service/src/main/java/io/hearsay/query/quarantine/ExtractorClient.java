package io.hearsay.query.quarantine;

import io.hearsay.web.ServicesCredential;
import io.hearsay.web.log.RequestIdHeader;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The extractor, as far as its quarantine is concerned. */
@RegisterRestClient(configKey = "extractor")
@RegisterProvider(ServicesCredential.class)
@RegisterProvider(RequestIdHeader.class)
@Path("/api/v1/quarantine")
@Produces(MediaType.APPLICATION_JSON)
interface ExtractorClient {

    @POST
    @Path("/{articleId}/retry")
    Retried retry(@PathParam("articleId") String articleId);

    @POST
    @Path("/retry")
    Retried retryAll();
}
