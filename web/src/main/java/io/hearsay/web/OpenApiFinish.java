package io.hearsay.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Adds to a service's OpenAPI document what holds for every operation: the problem answers, the fields that a record
 * always has (all but those marked {@code @Schema(nullable = true)}), an example of everything sent and answered; and
 * says each thing in the way that generators of clients understand.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 1)
public final class OpenApiFinish implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        new OpenApiSchemas(document).finish();
        new OpenApiSecurity(document).finish();
        new OpenApiProblems(document).finish();
        new OpenApiExamples(document).finish();
        new OpenApiSchemas(document).prune();
    }
}
