package io.hearsay.query.access;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/**
 * A small OpenID issuer on loopback: its discovery document, its public key, and tokens signed with the private one.
 */
public final class TestingIssuer implements QuarkusTestResourceLifecycleManager {

    private static final KeyPair KEYS = keys();
    private static String address;

    private HttpServer server;

    /** A token for a subject with groups, as a JSON list. */
    static String token(String subject, String groups, int lifeSeconds) {
        return token(subject, groups, lifeSeconds, KEYS);
    }

    /** One that somebody else has signed. */
    static String forged(String subject, String groups) {
        return token(subject, groups, 300, keys());
    }

    private static String token(String subject, String groups, int lifeSeconds, KeyPair signer) {
        long now = Instant.now().getEpochSecond();
        String head = encoded("{\"alg\": \"RS256\", \"typ\": \"JWT\", \"kid\": \"one\"}");
        String claims = encoded(
                "{\"iss\": \"%s\", \"sub\": \"%s\", \"aud\": \"hearsay\", \"iat\": %d, \"exp\": %d, \"groups\": %s}"
                        .formatted(address, subject, now - 600, now + lifeSeconds, groups));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(signer.getPrivate());
            signature.update((head + "." + claims).getBytes(StandardCharsets.US_ASCII));
            return head + "." + claims + "." + encoded(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        address = "http://127.0.0.1:" + server.getAddress().getPort();
        serve(
                "/.well-known/openid-configuration",
                "{\"issuer\": \"%s\", \"jwks_uri\": \"%s/keys\"}".formatted(address, address));
        RSAPublicKey key = (RSAPublicKey) KEYS.getPublic();
        serve(
                "/keys",
                "{\"keys\": [{\"kty\": \"RSA\", \"kid\": \"one\", \"use\": \"sig\", \"alg\": \"RS256\", \"n\": \"%s\", \"e\": \"%s\"}]}"
                        .formatted(encoded(key.getModulus()), encoded(key.getPublicExponent())));
        server.start();
        return Map.of(
                "quarkus.oidc.tenant-enabled", "true",
                "quarkus.oidc.auth-server-url", address,
                "quarkus.oidc.token.audience", "hearsay",
                "quarkus.oidc.roles.role-claim-path", "groups",
                "hearsay.access.issuer-roles.news-desk", "contributor",
                "hearsay.access.issuer-roles.reader", "operator");
    }

    private void serve(String path, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return encoded(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
