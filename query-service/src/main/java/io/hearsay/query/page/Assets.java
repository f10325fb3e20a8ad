package io.hearsay.query.page;

import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Addresses of what the pages load, which change with its content and may be kept for ever; {@code asset:} in a
 * template.
 */
@TemplateExtension(namespace = "asset")
final class Assets {

    private static final int BYTES = 6;
    private static final String RESOURCES = "/META-INF/resources";
    private static final Map<String, String> VERSIONS = new ConcurrentHashMap<>();

    private Assets() {}

    /** The address of one of this service's own files. */
    static String url(String name) {
        String path = "/assets/" + name;
        return path + "?v=" + VERSIONS.computeIfAbsent(path, Assets::version);
    }

    /** The address of htmx, which has its version in it. */
    static String htmx() {
        return "/webjars/htmx.org/2.0.10/dist/htmx.min.js";
    }

    /** The address of the chart library. */
    static String chart() {
        return "/webjars/chart.js/4.5.1/dist/chart.umd.min.js";
    }

    private static String version(String path) {
        try (InputStream content = Assets.class.getResourceAsStream(RESOURCES + path)) {
            if (content == null) {
                throw new IllegalArgumentException("there is no asset " + path);
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
