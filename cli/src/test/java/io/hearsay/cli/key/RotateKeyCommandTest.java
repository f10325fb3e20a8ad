package io.hearsay.cli.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hearsay.postgres.EmbeddedDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RotateKeyCommandTest {

    private static EmbeddedDatabase database;
    private static String address;

    @BeforeAll
    static void start() throws Exception {
        database = EmbeddedDatabase.ephemeral();
        address = "--database=" + database.jdbcUrl();
        TestingKeyStore.migrate(database);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    private static List<JsonNode> listed() throws Exception {
        return TestingKeyStore.run(new ListKeysCommand(), address)
                .lines()
                .map(RotateKeyCommandTest::json)
                .toList();
    }

    private static JsonNode json(String line) {
        try {
            return new JsonMapper().readTree(line);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError("this is no JSON: " + line, e);
        }
    }

    private static JsonNode named(String name) throws Exception {
        return listed().stream()
                .filter(key -> key.path("name").asText().equals(name))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    @Test
    void whoeverLostAKeyGetsAnotherTextForItAndEndsTheOldOne() throws Exception {
        String lost = TestingKeyStore.run(
                new CreateKeyCommand(),
                address,
                "--name=lost",
                "--role=operator",
                "--scopes=keys,read",
                "--expires=30d");
        String id = named("lost").path("id").asText();
        String text = TestingKeyStore.run(new RotateKeyCommand(), address, id);
        assertThat(text).matches("hsy_[0-9a-f]{64}").isNotEqualTo(lost);
        JsonNode old = named("lost");
        JsonNode successor = listed().stream()
                .filter(key -> key.path("rotatedFrom").asText().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(old.path("inForce").asBoolean()).isFalse();
        assertThat(old.path("rotatedTo")).isEqualTo(successor.path("id"));
        assertThat(successor.path("inForce").asBoolean()).isTrue();
        assertThat(successor.path("scopes")).hasSize(2);
        assertThat(successor.path("expiresAt")).isEqualTo(old.path("expiresAt"));
        assertThat(listed().toString()).doesNotContain(lost, text);
        assertThatThrownBy(() -> TestingKeyStore.run(new RotateKeyCommand(), address, id))
                .hasMessageContaining("no key in force");
        TestingKeyStore.run(
                new RevokeKeyCommand(), address, successor.path("id").asText());
        assertThat(named("lost").path("inForce").asBoolean()).isFalse();
        assertThat(TestingKeyStore.texts(database, "select action from access.audit order by id"))
                .containsExactly("key-created", "key-rotated", "key-revoked");
        assertThatThrownBy(() -> TestingKeyStore.run(
                        new RevokeKeyCommand(), address, successor.path("id").asText()))
                .hasMessageContaining("no key that is not revoked");
    }

    @ParameterizedTest
    @CsvSource({"8d, 7d at most", "soon, a length like", "'', a length like"})
    void aGraceThatCannotBeIsNamed(String grace, String message) {
        assertThatThrownBy(() -> TestingKeyStore.run(new RotateKeyCommand(), address, "--grace=" + grace, "none"))
                .hasMessageContaining("--grace must be")
                .hasMessageContaining(message);
    }
}
