package io.hearsay.cli.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.postgres.EmbeddedDatabase;
import org.junit.jupiter.api.Test;

/** Keys that were made before they could be narrowed and rotated, and the version that made them. */
class OlderKeysTest {

    private static final String ADD = "select id from access.add_key('old', 'contributor', null, 'a test')";
    private static final String WEBHOOK =
            """
            insert into access.webhook (id, owner, url, filter, secret, position_transaction, position_id)
            values ('w', '%s', 'https://receiver.example/', '{}', 's', '0', '') returning id""";

    @Test
    void anOlderKeyWorksOnAndIsRotatedWithItsWebhook() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.ephemeral()) {
            TestingKeyStore.migrate(database, "V1", "V2", "V3");
            String id = TestingKeyStore.texts(database, ADD).getFirst();
            TestingKeyStore.texts(database, WEBHOOK.formatted(id));
            TestingKeyStore.migrate(database, "V4");

            String address = "--database=" + database.jdbcUrl();
            assertThat(TestingKeyStore.run(new ListKeysCommand(), address)).contains("\"inForce\":true");
            TestingKeyStore.run(new RotateKeyCommand(), address, "--grace=1h", id);
            assertThat(TestingKeyStore.texts(
                            database,
                            "select k.rotated_from from access.webhook w join access.api_key k on k.id = w.owner"
                                    + " where w.state = 'active'"))
                    .containsExactly(id);
        }
    }

    @Test
    void theVersionBeforeRunsOnTheNewSchema() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.ephemeral()) {
            TestingKeyStore.migrate(database);
            String id = TestingKeyStore.texts(database, ADD).getFirst();
            TestingKeyStore.texts(database, WEBHOOK.formatted(id));
            TestingKeyStore.texts(
                    database,
                    "update access.api_key set revoked_at = now() where id = '%s' returning id".formatted(id));
            assertThat(TestingKeyStore.texts(database, "select state from access.webhook"))
                    .containsExactly("disabled");
        }
    }
}
