package io.hearsay.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Says what must be shown to be answered: a key, with the role that it must have; or the credential that the services
 * know each other by. Whoever shows a key must show a right one, also where none is needed.
 */
final class OpenApiSecurity {

    private static final String KEY = "key";

    private static final Map<String, String> MEANINGS = new TreeMap<>(Map.of(
            KEY, "A key, as the operator gives it out; its role must be one of those named, or a higher one.",
            ServicesOnly.SCHEME, "The credential that the services know each other by (`hearsay.services.credential`)."));

    private final OpenAPI document;

    OpenApiSecurity(OpenAPI document) {
        this.document = document;
    }

    void finish() {
        boolean keyed = false;
        for (Operation operation : OpenApiProblems.operations(document)) {
            keyed |= named(operation);
        }
        document.setSecurity(
                keyed
                        ? List.of(OASFactory.createSecurityRequirement(), requirement(KEY, List.of()))
                        : List.of(OASFactory.createSecurityRequirement()));
        if (document.getComponents() != null) {
            schemes(keyed);
        }
    }

    /** Gives the requirement that the framework derives from a role the name it has here. */
    private static boolean named(Operation operation) {
        List<SecurityRequirement> given = operation.getSecurity();
        if (given == null || given.isEmpty() || given.getFirst().hasScheme(ServicesOnly.SCHEME)) {
            return false;
        }
        List<String> roles = given.getFirst().getSchemes().values().iterator().next();
        operation.setSecurity(List.of(requirement(KEY, roles)));
        return true;
    }

    /** Only those that something asks for; a framework's own scheme may lack its address, which generators refuse. */
    private void schemes(boolean keyed) {
        Map<String, SecurityScheme> schemes = new TreeMap<>();
        MEANINGS.forEach((name, meaning) -> {
            boolean asked = name.equals(KEY)
                    ? keyed
                    : OpenApiProblems.operations(document).stream().anyMatch(operation -> isFor(operation, name));
            if (asked) {
                schemes.put(
                        name,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description(meaning));
            }
        });
        document.getComponents().setSecuritySchemes(schemes.isEmpty() ? null : schemes);
    }

    static boolean isFor(Operation operation, String scheme) {
        return operation.getSecurity() != null
                && operation.getSecurity().stream().anyMatch(requirement -> requirement.hasScheme(scheme));
    }

    /** Whether a key may be shown anywhere in this document. */
    static boolean takesKeys(OpenAPI document) {
        return OpenApiProblems.operations(document).stream().anyMatch(operation -> isFor(operation, KEY));
    }

    static boolean needsKey(Operation operation) {
        return isFor(operation, KEY);
    }

    private static SecurityRequirement requirement(String scheme, List<String> roles) {
        return OASFactory.createSecurityRequirement().addScheme(scheme, roles);
    }
}
