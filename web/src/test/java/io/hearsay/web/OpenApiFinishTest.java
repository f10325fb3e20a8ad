package io.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.junit.jupiter.api.Test;

class OpenApiFinishTest {

    @Test
    void everyOperationSaysWhatCanGoWrong() {
        Operation read = operation();
        finish("/claims", OASFactory.createPathItem().GET(read), null);
        assertThat(read.getResponses().getAPIResponses().keySet()).containsExactlyInAnyOrder("400", "500");
        assertThat(read.getResponses().getAPIResponse("400").getContent().getMediaTypes())
                .containsKey("application/problem+json");
    }

    @Test
    void anIdMayBeUnknownAndABodyTooLarge() {
        Operation write = operation();
        write.setRequestBody(OASFactory.createRequestBody());
        finish("/claims/{id}", OASFactory.createPathItem().PUT(write), null);
        assertThat(write.getResponses().getAPIResponses().keySet())
                .containsExactlyInAnyOrder("400", "404", "413", "415", "500");
    }

    @Test
    void whatAnOperationSaysItselfIsKept() {
        Operation read = operation();
        read.getResponses().addAPIResponse("404", OASFactory.createAPIResponse().description("Never was."));
        finish("/claims/{id}", OASFactory.createPathItem().GET(read), null);
        assertThat(read.getResponses().getAPIResponse("404").getDescription()).isEqualTo("Never was.");
    }

    @Test
    void aFieldIsRequiredUnlessItMayBeNull() {
        Schema claim = OASFactory.createSchema()
                .addProperty("id", OASFactory.createSchema().type(List.of(SchemaType.STRING)))
                .addProperty("date", OASFactory.createSchema().type(List.of(SchemaType.STRING, SchemaType.NULL)))
                .addProperty(
                        "article",
                        OASFactory.createSchema()
                                .anyOf(List.of(
                                        OASFactory.createSchema().ref("#/components/schemas/Article"),
                                        OASFactory.createSchema().type(List.of(SchemaType.NULL)))));
        finish("/claims", OASFactory.createPathItem().GET(operation()), claim);
        assertThat(claim.getRequired()).containsExactly("id");
    }

    private static Operation operation() {
        return OASFactory.createOperation().responses(OASFactory.createAPIResponses());
    }

    private static void finish(String path, PathItem item, Schema schema) {
        OpenAPI document = OASFactory.createOpenAPI()
                .paths(OASFactory.createPaths().addPathItem(path, item))
                .components(OASFactory.createComponents());
        if (schema != null) {
            document.getComponents().addSchema("Claim", schema);
        }
        new OpenApiFinish().filterOpenAPI(document);
    }
}
