package io.hearsay.query.linked;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearsay.query.article.ArticleAnswer;
import io.hearsay.query.claim.ClaimAnswer;
import io.hearsay.query.proposition.PropositionAnswer;
import io.hearsay.query.reprint.Reprints;
import io.hearsay.query.statement.StatementAnswer;
import io.hearsay.web.Listing;
import io.hearsay.web.MediaTypes;
import io.hearsay.web.Total;
import io.hearsay.web.WrittenAnswer;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Writes an answer as JSON-LD where that is what was asked for. */
public final class LinkedData {

    private static final MediaType TYPE = MediaType.valueOf(MediaTypes.JSON_LD);

    private final ObjectMapper json;
    private final Reprints reprints;
    private final JsonNode context;

    LinkedData(ObjectMapper json, Reprints reprints) {
        this.json = json;
        this.reprints = reprints;
        context = context(json);
    }

    private static JsonNode context(ObjectMapper json) {
        try (InputStream terms = LinkedData.class.getResourceAsStream("context.json")) {
            return json.readTree(terms);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After the answer's links are set, before it is tagged. */
    @ServerResponseFilter(priority = 1000)
    void write(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Record answer && TYPE.isCompatible(response.getMediaType())) {
            response.setEntity(new WrittenAnswer(text(node(answer, request))));
        }
    }

    private Node node(Record answer, ContainerRequestContext request) {
        Addresses addresses = new Addresses(request.getUriInfo().getBaseUri());
        return answer instanceof Listing<?> listing
                ? list(listing, addresses, request.getUriInfo().getRequestUri().toString())
                : node(answer, addresses);
    }

    private Node list(Listing<?> listing, Addresses addresses, String address) {
        Total total = listing.total();
        return Node.of("ItemList")
                .with("@id", address)
                .with("numberOfItems", total == null || total.relation() != Total.Relation.eq ? null : total.value())
                .with(
                        "itemListElement",
                        listing.items().stream()
                                .map(item -> node(item, addresses))
                                .toList());
    }

    private Node node(Object answer, Addresses addresses) {
        return switch (answer) {
            case ClaimAnswer claim -> new ClaimNodes(addresses).claim(claim);
            case StatementAnswer statement -> new StatementNodes(addresses).statement(statement);
            case PropositionAnswer proposition -> new StatementNodes(addresses).proposition(proposition);
            case ArticleAnswer article ->
                new ClaimNodes(addresses)
                        .article(article, reprints.original(article.id()).orElse(null));
            default -> throw new IllegalStateException("JSON-LD has no form for " + answer.getClass());
        };
    }

    private String text(Node node) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", context);
        document.putAll(node.members());
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
