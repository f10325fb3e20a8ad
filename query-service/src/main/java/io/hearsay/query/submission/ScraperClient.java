package io.hearsay.query.submission;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.hearsay.web.ServicesCredential;
import io.hearsay.web.log.RequestIdHeader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The scraper, as far as submissions need it. */
@RegisterRestClient(configKey = "scraper")
@RegisterProvider(ServicesCredential.class)
@RegisterProvider(RequestIdHeader.class)
@Path("/api/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface ScraperClient {

    /** What both answers have in common. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Accepted(String id) {}

    /** One page and nothing beyond it. */
    record Crawl(List<String> seeds, int maxPages, int maxDepth) {}

    /** A text with what is known of it. */
    record Text(String text, String url, String title, String outlet, String published) {}

    /** What became of the addresses of a crawl. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Addresses(List<Address> items) {}

    /** What became of one address. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Address(String url, String state, String reason, String target, String articleId) {

        /** Whether it waits or is being fetched. */
        boolean isOpen() {
            return state.equals("queued") || state.equals("leased");
        }
    }

    @GET
    @Path("/crawls/{id}/urls")
    Addresses addresses(@PathParam("id") String crawl);

    @POST
    @Path("/crawls")
    Accepted crawl(Crawl crawl);

    @POST
    @Path("/articles")
    Accepted handIn(Text text);
}
