package io.hearsay.web.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Settings that are secret, from files that the environment names: {@code HEARSAY_SERVICES_CREDENTIAL_FILE} is the path
 * of a file with {@code hearsay.services.credential}, as secrets are mounted into containers. One line break at the end
 * is no part of it. A variable with the secret itself comes first.
 */
public final class SecretFiles implements ConfigSource {

    /** Every setting of the three services that is secret. */
    static final List<String> SECRETS = List.of(
            "hearsay.services.credential",
            "hearsay.webhooks.secret-key",
            "quarkus.datasource.password",
            "quarkus.datasource.access.password",
            "quarkus.oidc.credentials.secret");

    /** Before any file of properties, after the environment. */
    private static final int ORDINAL = 295;

    private static final String SUFFIX = "_FILE";

    private final Map<String, String> secrets;

    /** Those of this process. */
    public SecretFiles() {
        this(System.getenv());
    }

    /**
     * Those of an environment.
     *
     * @throws UncheckedIOException when a file cannot be read: the service does not start
     * @throws IllegalArgumentException when it holds nothing
     */
    SecretFiles(Map<String, String> environment) {
        this.secrets = new LinkedHashMap<>();
        for (String setting : SECRETS) {
            String variable = variable(setting);
            String path = environment.get(variable);
            if (path != null && !path.isBlank()) {
                secrets.put(setting, read(variable, Path.of(path.strip())));
            }
        }
    }

    /** As settings are named in the environment (MicroProfile Config, 5.3.1). */
    private static String variable(String setting) {
        StringBuilder name = new StringBuilder();
        setting.chars().forEach(c -> name.append(Character.isLetterOrDigit(c) ? Character.toString(c) : "_"));
        return name.toString().toUpperCase(Locale.ROOT) + SUFFIX;
    }

    private static String read(String variable, Path file) {
        try {
            String text = Files.readString(file);
            String secret =
                    text.endsWith("\n") ? text.substring(0, text.length() - (text.endsWith("\r\n") ? 2 : 1)) : text;
            if (secret.isBlank()) {
                throw new IllegalArgumentException(
                        "%s=%s holds no secret: the file is empty".formatted(variable, file));
            }
            return secret;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "%s=%s must be a file with the secret that can be read: %s".formatted(variable, file, e), e);
        }
    }

    @Override
    public Set<String> getPropertyNames() {
        return secrets.keySet();
    }

    @Override
    public String getValue(String setting) {
        return secrets.get(setting);
    }

    @Override
    public String getName() {
        return "files with secrets";
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }
}
