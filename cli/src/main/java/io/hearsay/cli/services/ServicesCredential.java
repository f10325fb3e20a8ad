package io.hearsay.cli.services;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** What the services show one another; kept out of command lines, which everybody on the machine can read. */
public final class ServicesCredential {

    /** Nothing to show. */
    public static final ServicesCredential NONE = new ServicesCredential(null);

    /** The variable that sets {@code hearsay.services.credential}. */
    static final String VARIABLE = "HEARSAY_SERVICES_CREDENTIAL";

    private static final int BYTES = 24;

    private final String secret;

    private ServicesCredential(String secret) {
        this.secret = secret;
    }

    /** The one that the environment gives, else a random one. */
    static ServicesCredential ofThisRun(Map<String, String> environment) {
        String given = environment.get(VARIABLE);
        return new ServicesCredential(given == null || given.isBlank() ? random() : given);
    }

    /** The one that the environment gives, else none: for services that somebody else started. */
    public static ServicesCredential given(Map<String, String> environment) {
        String given = environment.get(VARIABLE);
        return given == null || given.isBlank() ? NONE : new ServicesCredential(given);
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The environment of a service. */
    Map<String, String> environment() {
        return secret == null ? Map.of() : Map.of(VARIABLE, secret);
    }

    /** The value of an {@code Authorization} header. */
    Optional<String> header() {
        return Optional.ofNullable(secret).map(shown -> "Bearer " + shown);
    }
}
