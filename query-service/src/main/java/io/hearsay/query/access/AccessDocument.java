package io.hearsay.query.access;

import io.hearsay.web.Problem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Adds to the OpenAPI document how a key is sent, where one is needed, and what is answered without one or too often.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 3)
public final class AccessDocument implements OASFilter {

    private static final String KEY = "key";
    private static final String KEY_HEADER = "keyHeader";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents()
                .addSecurityScheme(
                        KEY,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description(
                                        "An API key (`hsy_…`), or a token of the OpenID issuer where one is set up."))
                .addSecurityScheme(
                        KEY_HEADER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.HEADER)
                                .name("X-API-Key")
                                .description("An API key."));
        // Reading is open unless the operator says otherwise: nothing, or one of the two.
        document.setSecurity(List.of(OASFactory.createSecurityRequirement(), by(KEY), by(KEY_HEADER)));
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().values().forEach(item -> item.getOperations()
                    .values()
                    .forEach(AccessDocument::finish));
        }
    }

    private static SecurityRequirement by(String scheme) {
        return OASFactory.createSecurityRequirement().addScheme(scheme);
    }

    private static void finish(Operation operation) {
        boolean isProtected =
                operation.getSecurity() != null && !operation.getSecurity().isEmpty();
        if (isProtected) {
            String role = operation.getSecurity().getFirst().getSchemes().values().stream()
                    .flatMap(List::stream)
                    .findFirst()
                    .orElse(Role.READS);
            operation.setSecurity(List.of(by(KEY), by(KEY_HEADER)));
            add(operation, "401", "It needs a key of the role %s.".formatted(role));
            add(
                    operation,
                    "403",
                    "The key has not the role %s, or its scopes leave this out; or a page of another site asked."
                            .formatted(role));
        } else {
            add(operation, "401", "The key is unknown, expired or revoked.");
            add(operation, "403", "The key has scopes, and they leave this out.");
        }
        APIResponse tooMany = add(operation, "429", "More requests than the caller is granted.");
        tooMany.addHeader("Retry-After", header(SchemaType.INTEGER, "Seconds until the next one is granted."));
        tooMany.addHeader("RateLimit", header(SchemaType.STRING, "What is left: `\"reading\";r=0;t=42`."));
        tooMany.addHeader("RateLimit-Policy", header(SchemaType.STRING, "The quota: `\"reading\";q=1200;w=60`."));
    }

    private static Header header(SchemaType type, String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().type(List.of(type)));
    }

    private static APIResponse add(Operation operation, String status, String meaning) {
        APIResponse response = OASFactory.createAPIResponse()
                .description(meaning)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
        operation.getResponses().addAPIResponse(status, response);
        return response;
    }
}
