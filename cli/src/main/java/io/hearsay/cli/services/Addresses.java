package io.hearsay.cli.services;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where a running installation can be reached. */
public final class Addresses {

    private Addresses() {}

    /** Address by name: the page, then each service's OpenAPI document. */
    public static Map<String, String> of(LocalServices services) {
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put("page", services.address(ServiceKind.QUERY) + "/");
        for (ServiceKind service : ServiceKind.values()) {
            addresses.put(service.label() + " OpenAPI", services.address(service) + "/q/openapi");
        }
        return addresses;
    }

    /** Prints one address a line. */
    public static void print(LocalServices services, PrintStream out) {
        of(services).forEach((name, address) -> out.printf("%-18s %s%n", name, address));
    }
}
