package io.hearsay.cli.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearsay.postgres.EmbeddedDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CreateKeyCommandTest {

    @TempDir
    Path data;

    @Test
    void aKeyIsMadeOnADatabaseThatRunsAndOnOneAtRest() throws Exception {
        String whileRunning;
        try (EmbeddedDatabase database = EmbeddedDatabase.in(data.resolve("postgres"), 0)) {
            TestingKeyStore.migrate(database);
            whileRunning = TestingKeyStore.run(
                    new CreateKeyCommand(), "--data", data.toString(), "--name", "desk", "--role", "operator");
            String byAddress = TestingKeyStore.run(
                    new CreateKeyCommand(),
                    "--database",
                    database.jdbcUrl(),
                    "--name",
                    "a",
                    "--role",
                    "reader",
                    "--rate",
                    "9");
            assertThat(List.of(whileRunning, byAddress)).allMatch(key -> key.matches("hsy_[0-9a-f]{64}"));
        }
        String atRest = TestingKeyStore.run(
                new CreateKeyCommand(), "--data", data.toString(), "--name", "other desk", "--role", "reader");
        try (EmbeddedDatabase database = EmbeddedDatabase.in(data.resolve("postgres"), 0)) {
            String names = "select name || '/' || role || coalesce('/' || rate, '') from access.api_key"
                    + " where hash = sha256(convert_to('%s', 'UTF8'))";
            assertThat(TestingKeyStore.texts(database, names.formatted(whileRunning)))
                    .containsExactly("desk/operator");
            assertThat(TestingKeyStore.texts(database, names.formatted(atRest))).containsExactly("other desk/reader");
            assertThat(TestingKeyStore.texts(
                            database, "select detail from access.audit where action = 'key-created' order by id"))
                    .containsExactly("desk, operator", "a, reader", "other desk, reader");
        }
    }

    @Test
    void whereNothingWasEverStartedNoKeyIsMade() {
        assertThatThrownBy(() -> TestingKeyStore.run(
                        new CreateKeyCommand(), "--data", data.toString(), "--name", "a", "--role", "reader"))
                .hasMessageContaining("start ./hearsay up");
    }

    @Test
    void aDatabaseWithoutAPlaceForKeysIsNamed() {
        try (EmbeddedDatabase database = EmbeddedDatabase.ephemeral()) {
            assertThatThrownBy(() -> TestingKeyStore.run(
                            new CreateKeyCommand(),
                            "--database",
                            database.jdbcUrl(),
                            "--name",
                            "a",
                            "--role",
                            "reader"))
                    .hasMessageContaining("start the query service");
        }
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThatThrownBy(() -> TestingKeyStore.run(new CreateKeyCommand(), "--name", " ", "--role", "reader"))
                .hasMessageContaining("--name");
        assertThatThrownBy(() -> TestingKeyStore.run(new CreateKeyCommand(), "--name", "a", "--role", "root"))
                .hasMessageContaining("--role must be one of");
        assertThatThrownBy(() ->
                        TestingKeyStore.run(new CreateKeyCommand(), "--name", "a", "--role", "reader", "--rate", "0"))
                .hasMessageContaining("--rate");
        assertThatThrownBy(() -> TestingKeyStore.run(
                        new CreateKeyCommand(), "--name", "a", "--role", "reader", "--scopes", "read,write"))
                .hasMessageContaining("--scopes must be some of read, export");
        assertThatThrownBy(() -> TestingKeyStore.run(
                        new CreateKeyCommand(), "--name", "a", "--role", "reader", "--scopes", "keys"))
                .hasMessageContaining("needs --role operator");
        for (String end : List.of("2020-01-01T00:00:00Z", "tomorrow", "0d")) {
            assertThatThrownBy(() -> TestingKeyStore.run(
                            new CreateKeyCommand(), "--name", "a", "--role", "reader", "--expires", end))
                    .hasMessageContaining("--expires must be a time");
        }
        assertThatThrownBy(() -> TestingKeyStore.run(
                        new CreateKeyCommand(), "--name", "a", "--role", "reader", "--database", "mysql://x"))
                .hasMessageContaining("--database");
    }
}
