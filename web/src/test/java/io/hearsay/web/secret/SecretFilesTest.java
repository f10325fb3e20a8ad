package io.hearsay.web.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretFilesTest {

    @TempDir
    Path folder;

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("secret"), content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"the secret", "the secret\n", "the secret\r\n"})
    void aFileHoldsWhatAVariableWould(String content) throws IOException {
        SecretFiles secrets = new SecretFiles(
                Map.of("HEARSAY_SERVICES_CREDENTIAL_FILE", file(content).toString()));
        assertThat(secrets.getPropertyNames()).containsExactly("hearsay.services.credential");
        assertThat(secrets.getValue("hearsay.services.credential")).isEqualTo("the secret");
    }

    @Test
    void theNamesAreThoseOfTheEnvironment() throws IOException {
        String path = file("x").toString();
        assertThat(new SecretFiles(Map.of(
                                "HEARSAY_WEBHOOKS_SECRET_KEY_FILE",
                                path,
                                "QUARKUS_DATASOURCE_ACCESS_PASSWORD_FILE",
                                path))
                        .getPropertyNames())
                .containsExactlyInAnyOrder("hearsay.webhooks.secret-key", "quarkus.datasource.access.password");
    }

    @Test
    void onlySecretsAreReadFromFiles() throws IOException {
        String path = file("1").toString();
        assertThat(new SecretFiles(Map.of("QUARKUS_HTTP_PORT_FILE", path, "HEARSAY_SERVICES_CREDENTIAL", path))
                        .getPropertyNames())
                .isEmpty();
    }

    @Test
    void whatCannotBeReadIsNamedWithItsVariable() throws IOException {
        Map<String, String> missing = Map.of("HEARSAY_SERVICES_CREDENTIAL_FILE", "/none/such");
        assertThatThrownBy(() -> new SecretFiles(missing))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("HEARSAY_SERVICES_CREDENTIAL_FILE=/none/such");
        Map<String, String> empty =
                Map.of("HEARSAY_SERVICES_CREDENTIAL_FILE", file("\n").toString());
        assertThatThrownBy(() -> new SecretFiles(empty)).hasMessageContaining("holds no secret");
    }

    @Test
    void everyServiceReadsThem() {
        assertThat(ServiceLoader.load(ConfigSource.class)).hasAtLeastOneElementOfType(SecretFiles.class);
    }
}
