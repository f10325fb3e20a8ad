package io.hearsay.web;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Says what must be shown to be answered: nothing, or the credential that the services know each other by. */
final class OpenApiSecurity {

    /** The requirement of what is {@link ServicesOnly}. */
    static final String SERVICE = ServicesOnly.SCHEME;

    private final OpenAPI document;

    OpenApiSecurity(OpenAPI document) {
        this.document = document;
    }

    void finish() {
        if (document.getSecurity() == null) {
            document.setSecurity(List.of(OASFactory.createSecurityRequirement()));
        }
        if (OpenApiProblems.operations(document).stream().anyMatch(OpenApiSecurity::isForServices)) {
            document.getComponents()
                    .addSecurityScheme(
                            SERVICE,
                            OASFactory.createSecurityScheme()
                                    .type(SecurityScheme.Type.HTTP)
                                    .scheme("bearer")
                                    .description("The credential that the services know each other by"
                                            + " (`hearsay.services.credential`)."));
        }
    }

    static boolean isForServices(Operation operation) {
        return operation.getSecurity() != null
                && operation.getSecurity().stream().anyMatch(requirement -> requirement.hasScheme(SERVICE));
    }
}
