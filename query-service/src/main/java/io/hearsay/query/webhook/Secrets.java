package io.hearsay.query.webhook;

import io.hearsay.web.ProblemException;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secrets that messages are signed with. They must be had again to sign, so no hash will do: with a key in the
 * settings they are encrypted in the database (AES-256, GCM), without one whoever reads the database reads them.
 */
@Singleton
final class Secrets {

    private static final String PREFIX = "whsec_";
    private static final String SEALED = "sealed:";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int FEWEST_BYTES = 24;
    private static final int MOST_BYTES = 64;

    private final SecureRandom random = new SecureRandom();
    private final Optional<SecretKeySpec> key;

    Secrets(WebhookSettings settings) {
        this.key = settings.secretKey().map(Secrets::key);
    }

    private static SecretKeySpec key(String base64) {
        byte[] bytes = decode(base64.strip());
        if (bytes == null || bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    "hearsay.webhooks.secret-key must be %d bytes in Base64".formatted(KEY_BYTES));
        }
        return new SecretKeySpec(bytes, "AES");
    }

    /** A new secret: 192 bits nobody can guess. */
    String random() {
        byte[] bytes = new byte[FEWEST_BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * A secret that somebody brings along.
     *
     * @throws ProblemException (400, field {@code secret}) when it is none
     */
    static String checked(String secret) {
        byte[] bytes = secret.startsWith(PREFIX) ? decode(secret.substring(PREFIX.length())) : null;
        if (bytes == null || bytes.length < FEWEST_BYTES || bytes.length > MOST_BYTES) {
            throw ProblemException.badRequest(
                    "secret",
                    "secret must be %s and %d to %d bytes in Base64, or left out"
                            .formatted(PREFIX, FEWEST_BYTES, MOST_BYTES));
        }
        return secret;
    }

    /** The bytes of a secret that was checked. */
    static byte[] bytes(String secret) {
        return decode(secret.substring(PREFIX.length()));
    }

    /** A secret as it is kept. */
    String seal(String secret) {
        return key.map(known -> SEALED + encrypt(known, secret)).orElse(secret);
    }

    /**
     * A secret that was kept.
     *
     * @throws IllegalStateException when it was encrypted with another key
     */
    String open(String kept) {
        if (!kept.startsWith(SEALED)) {
            return kept;
        }
        SecretKeySpec known = key.orElseThrow(
                () -> new IllegalStateException("its secret is encrypted and hearsay.webhooks.secret-key is not set"));
        return decrypt(known, decode(kept.substring(SEALED.length())));
    }

    private String encrypt(SecretKeySpec known, String secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, known, new GCMParameterSpec(TAG_BITS, nonce));
            byte[] sealed = cipher.doFinal(secret.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(nonce.length + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES", e);
        }
    }

    private static String decrypt(SecretKeySpec known, byte[] sealed) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.DECRYPT_MODE, known, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES));
            return new String(cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("its secret was encrypted with another hearsay.webhooks.secret-key", e);
        }
    }

    /** Null when it is no Base64. */
    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
