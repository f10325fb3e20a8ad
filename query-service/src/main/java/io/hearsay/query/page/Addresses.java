package io.hearsay.query.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Addresses that stand in links. */
final class Addresses {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private Addresses() {}

    /** The address if it is one of the web, else null; never one that a browser would run. */
    static String safe(String url) {
        if (url == null) {
            return null;
        }
        try {
            URI address = new URI(url.strip());
            boolean web = address.getScheme() != null
                    && SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT));
            return web && address.getRawAuthority() != null ? address.toString() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** A path with its query parameters, in their order. */
    static String of(String path, Map<String, String> parameters) {
        return parameters.isEmpty() ? path : path + "?" + query(parameters);
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
