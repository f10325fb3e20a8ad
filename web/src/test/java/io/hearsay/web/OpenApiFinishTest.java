package io.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.junit.jupiter.api.Test;

class OpenApiFinishTest {

    @Test
    void everyOperationSaysWhatCanGoWrong() {
        Operation read = operation();
        OpenAPI document = finish("/claims", OASFactory.createPathItem().GET(read), null);
        assertThat(read.getResponses().getAPIResponses().keySet()).containsExactly("400", "500", "503");
        assertThat(read.getResponses().getAPIResponse("400").getRef()).isEqualTo("#/components/responses/BadRequest");
        assertThat(document.getComponents()
                        .getResponses()
                        .get("BadRequest")
                        .getContent()
                        .getMediaTypes())
                .containsKey("application/problem+json");
    }

    @Test
    void anIdMayBeUnknownAndABodyTooLarge() {
        Operation write = operation();
        write.setRequestBody(OASFactory.createRequestBody());
        write.addParameter(OASFactory.createParameter().name("id").in(Parameter.In.PATH));
        finish("/claims/{id}", OASFactory.createPathItem().PUT(write), null);
        assertThat(write.getResponses().getAPIResponses().keySet())
                .containsExactly("400", "404", "408", "413", "414", "415", "500", "503");
    }

    @Test
    void whatIsAnsweredHasAnExampleOfItsFields() {
        Operation read = operation();
        MediaType json = OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("#/components/schemas/ListingClaimAnswer"));
        read.getResponses()
                .addAPIResponse(
                        "200",
                        OASFactory.createAPIResponse()
                                .description("OK")
                                .content(OASFactory.createContent().addMediaType("application/json", json)));
        Schema list = OASFactory.createSchema()
                .addProperty("id", text().examples(List.of("9d4e1c7b2a3f5068b1c2d3e4")))
                .addProperty("date", text().examples(List.of("2014-08-26")))
                .addProperty("state", OASFactory.createSchema().ref("#/components/schemas/State2"))
                .addProperty("note", text().type(List.of(SchemaType.STRING, SchemaType.NULL)));
        OpenAPI document = document("/claims", OASFactory.createPathItem().GET(read));
        document.getComponents()
                .addSchema("ListingClaimAnswer", list)
                .addSchema("State2", text().enumeration(List.of("working", "idle")));
        new OpenApiFinish().filterOpenAPI(document);
        assertThat(document.getComponents().getSchemas()).containsOnlyKeys("ClaimList");
        assertThat(json.getSchema().getRef()).isEqualTo("#/components/schemas/ClaimList");
        assertThat(json.getExample())
                .isEqualTo(Map.of("id", "9d4e1c7b2a3f5068b1c2d3e4", "date", "2014-08-26", "state", "working"));
        assertThat(list.getProperties().get("id").getPattern()).isEqualTo("^[0-9a-f]{24}$");
        assertThat("2014-08").matches(list.getProperties().get("date").getPattern());
        assertThat("--09-30").matches(list.getProperties().get("date").getPattern());
        assertThat("tomorrow").doesNotMatch(list.getProperties().get("date").getPattern());
        assertThat(read.getResponses().getAPIResponses().keySet()).containsExactly("200", "400", "406", "500", "503");
    }

    @Test
    void whatIsForServicesAloneSaysSo() {
        Operation feed = operation();
        feed.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme("service", List.of())));
        Operation read = operation();
        OpenAPI document =
                finish("/articles", OASFactory.createPathItem().GET(feed).DELETE(read), null);
        assertThat(document.getComponents().getSecuritySchemes()).containsOnlyKeys("service");
        assertThat(feed.getResponses().getAPIResponses().keySet()).containsExactly("400", "401", "500", "503");
        assertThat(read.getResponses().getAPIResponses().keySet()).containsExactly("400", "500", "503");
    }

    @Test
    void whatNothingRefersToIsLeftOut() {
        OpenAPI document = finish("/claims", OASFactory.createPathItem().GET(operation()), text());
        assertThat(document.getComponents().getSchemas()).isEmpty();
    }

    @Test
    void aReferenceStandsAlone() {
        Schema claim = OASFactory.createSchema()
                .addProperty(
                        "cue",
                        OASFactory.createSchema()
                                .type(List.of(SchemaType.OBJECT, SchemaType.NULL))
                                .anyOf(List.of(
                                        OASFactory.createSchema().ref("#/components/schemas/Claim"),
                                        OASFactory.createSchema().type(List.of(SchemaType.NULL)))));
        finish("/claims", OASFactory.createPathItem().GET(operation()), claim);
        assertThat(claim.getProperties().get("cue").getType()).isNull();
        assertThat(claim.getProperties().get("cue").getAnyOf()).hasSize(2);
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

    private static Schema text() {
        return OASFactory.createSchema().type(List.of(SchemaType.STRING));
    }

    private static OpenAPI finish(String path, PathItem item, Schema schema) {
        OpenAPI document = document(path, item);
        if (schema != null) {
            document.getComponents().addSchema("Claim", schema);
        }
        new OpenApiFinish().filterOpenAPI(document);
        return document;
    }

    private static OpenAPI document(String path, PathItem item) {
        return OASFactory.createOpenAPI()
                .paths(OASFactory.createPaths().addPathItem(path, item))
                .components(OASFactory.createComponents());
    }
}
