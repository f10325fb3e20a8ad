package io.hearsay.extractor.intake;

import io.hearsay.web.ServicesCredential;
import io.hearsay.web.log.RequestIdHeader;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The scraper's article feed; its address is {@code quarkus.rest-client.scraper.url}. */
@Path("/api/v1/articles")
@RegisterRestClient(configKey = "scraper")
@RegisterProvider(ServicesCredential.class)
@RegisterProvider(RequestIdHeader.class)
interface ScraperFeed {

    /** The entries after a cursor, in commit order; from the start when it is null. */
    @GET
    FeedPage after(@QueryParam("after") String cursor, @QueryParam("limit") int limit);
}
