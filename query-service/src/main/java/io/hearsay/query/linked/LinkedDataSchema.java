package io.hearsay.query.linked;

import io.hearsay.web.MediaTypes;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes the JSON-LD form of answers in the OpenAPI document, which takes it for the plain JSON one. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 2)
public final class LinkedDataSchema implements OASFilter {

    private static final String NAME = "LinkedData";

    @Override
    public APIResponse filterAPIResponse(APIResponse response) {
        Content content = response.getContent();
        MediaType linked = content == null ? null : content.getMediaType(MediaTypes.JSON_LD);
        if (linked != null) {
            linked.setSchema(OASFactory.createSchema().ref("#/components/schemas/" + NAME));
        }
        return response;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().addSchema(NAME, schema());
    }

    private static Schema schema() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("The answer as JSON-LD 1.1, its context included: claims, statements and propositions as"
                        + " schema.org/Claim, articles as NewsArticle, lists as ItemList; passages as Web Annotation"
                        + " selectors over the article's text, in code points; chains and reprints in PROV-O.")
                .addProperty("@context", object())
                .addProperty("@type", OASFactory.createSchema().description("One type or several."))
                .addProperty("@id", text())
                .required(List.of("@context", "@type", "@id"))
                .examples(List.of(example()));
    }

    /** In order, so that the document is the same at every build. */
    private static Map<String, Object> example() {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("@context", Map.of("schema", "http://schema.org/"));
        example.put("@type", "schema:Claim");
        example.put("@id", "https://hearsay.example/api/v1/statements/7c2b1a0f9e8d3746c5b4a392");
        return example;
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description("What the terms mean.");
    }

    private static Schema text() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .format("uri")
                .description("The absolute address of what it describes.");
    }
}
