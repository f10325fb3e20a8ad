package io.hearsay.query.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearsay.query.access.AccessDatabase;
import io.hearsay.query.search.Position;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The webhooks there are and how far each is. Whoever moves one on holds a lease on it: of several replicas one at a
 * time delivers to a webhook, and what one that lost its lease finds out counts for nothing.
 */
@Singleton
class Webhooks {

    private static final String COLUMNS =
            """
            id, owner, url, filter, secret, created_at, state, disabled_reason, position_transaction, position_id,
            batch_transaction, batch_id, messages, claims, failures, failing_since, last_attempt_at, last_success_at,
            last_status, last_error""";

    /** One that was made in the very moment in which its key was revoked is not disabled; it gets nothing either. */
    private static final String IN_FORCE = "not exists (select from access.api_key k"
            + " where k.id = webhook.owner and not access.in_force(k.revoked_at, k.expires_at))";

    private static final String ADD =
            """
            insert into access.webhook (id, owner, url, filter, secret, position_transaction, position_id)
            select ?, ?, ?, cast(? as jsonb), ?, ?, ? where (select count(*) from access.webhook) < ?
            returning\s"""
                    + COLUMNS;

    private static final String DUE = "select " + COLUMNS
            + """
                     from access.webhook
                    where state = 'active' and due_at <= now() and (lease_until is null or lease_until < now())
                      and\s"""
            + IN_FORCE
            + """
                    order by due_at limit ?""";

    private static final String LEASE =
            """
            update access.webhook set lease = ?, lease_until = now() + make_interval(secs => ?)
            where id = (select id from access.webhook
              where id = ? and state = 'active' and due_at <= now() and (lease_until is null or lease_until < now())
                and\s"""
                    + IN_FORCE
                    + """
               for update skip locked)
            returning\s"""
                    + COLUMNS;

    private static final String BEGIN =
            """
            update access.webhook set batch_transaction = ?, batch_id = ?, messages = messages + 1,
              lease_until = now() + make_interval(secs => ?)
            where id = ? and lease = ? and state = 'active' returning\s"""
                    + COLUMNS;

    private static final String TAKEN =
            """
            update access.webhook set position_transaction = ?, position_id = ?, batch_transaction = null,
              batch_id = null, claims = claims + ?, failures = 0, failing_since = null, last_attempt_at = now(),
              last_success_at = now(), last_status = ?, last_error = null
            where id = ? and lease = ? returning\s"""
                    + COLUMNS;

    private static final String FAILED =
            """
            update access.webhook set failures = failures + 1, failing_since = coalesce(failing_since, now()),
              last_attempt_at = now(), last_status = ?, last_error = ?, lease = null, lease_until = null,
              due_at = now() + make_interval(secs => ?),
              state = case when ? or failing_since < now() - make_interval(secs => ?) then 'disabled' else state end,
              disabled_reason = case when ? then 'the receiver wants no more (410)'
                when failing_since < now() - make_interval(secs => ?)
                then 'failing since ' || to_char(failing_since at time zone 'UTC', 'YYYY-MM-DD HH24:MI') || ' UTC: ' || ?
                else disabled_reason end
            where id = ? and lease = ?""";

    private static final String RELEASE =
            """
            update access.webhook set lease = null, lease_until = null,
              due_at = greatest(due_at, now() + make_interval(secs => ?)) where id = ? and lease = ?""";

    private static final String ENABLE =
            """
            update access.webhook set state = 'active', disabled_reason = null, failures = 0, failing_since = null,
              due_at = now() where id = ? and state = 'disabled' and\s"""
                    + IN_FORCE;

    private final AccessDatabase database;
    private final ObjectMapper json;

    Webhooks(AccessDatabase database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Adds one; empty when there are as many as there may be.
     *
     * @param owner as {@link io.hearsay.query.access.Caller#owner} has it
     */
    Optional<Webhook> add(
            String id, String owner, String url, WebhookFilter filter, String sealedSecret, Position from, int most) {
        return first(database.query(
                ADD, this::read, id, owner, url, write(filter), sealedSecret, from.transaction(), from.id(), most));
    }

    /** All, the latest first. */
    List<Webhook> all() {
        return database.query(
                "select " + COLUMNS + " from access.webhook order by created_at desc, id desc", this::read);
    }

    /** Those of one owner, the latest first. */
    List<Webhook> of(String owner) {
        return database.query(
                "select " + COLUMNS + " from access.webhook where owner = ? order by created_at desc, id desc",
                this::read,
                owner);
    }

    Optional<Webhook> withId(String id) {
        return first(database.query("select " + COLUMNS + " from access.webhook where id = ?", this::read, id));
    }

    /** Removes one; tells whether there was one. */
    boolean remove(String id) {
        return database.update("delete from access.webhook where id = ?", id) > 0;
    }

    /** Goes on with one that was disabled, unless its key was revoked. */
    void enable(String id) {
        database.update(ENABLE, id);
    }

    /** The ids of all that are not disabled, due or not. */
    Set<String> active() {
        return Set.copyOf(
                database.query("select id from access.webhook where state = 'active'", row -> row.getString("id")));
    }

    /** Those that nobody delivers to and whose time has come. */
    List<Webhook> due(int most) {
        return database.query(DUE, this::read, most);
    }

    /** Takes the lease on one; empty when somebody else has it, or its time has not come after all. */
    Optional<Webhook> lease(String id, UUID lease, Duration length) {
        return first(database.query(LEASE, this::read, lease, length.toSeconds(), id));
    }

    /** Begins a batch that ends at a position and goes on holding the lease; empty when that was lost. */
    Optional<Webhook> begin(String id, UUID lease, Position end, Duration length) {
        return first(database.query(BEGIN, this::read, end.transaction(), end.id(), length.toSeconds(), id, lease));
    }

    /** The batch was taken; empty when the lease was lost. */
    Optional<Webhook> taken(Webhook webhook, UUID lease, Position reached, int claims, Receipt receipt) {
        return first(database.query(
                TAKEN, this::read, reached.transaction(), reached.id(), claims, receipt.status(), webhook.id(), lease));
    }

    /** The batch was not taken: to be tried again after a pause, unless that has failed for too long. */
    void failed(String id, UUID lease, Receipt receipt, Duration pause, Duration giveUpAfter) {
        boolean goodbye = receipt.saysGoodbye();
        double longest = giveUpAfter.toSeconds();
        database.update(
                FAILED,
                receipt.status(),
                receipt.error(),
                pause.toMillis() / 1000.0,
                goodbye,
                longest,
                goodbye,
                longest,
                receipt.error(),
                id,
                lease);
    }

    /** Gives the lease back; nobody takes it for a while. */
    void release(String id, UUID lease, Duration pause) {
        database.update(RELEASE, pause.toMillis() / 1000.0, id, lease);
    }

    private static Optional<Webhook> first(List<Webhook> found) {
        return found.stream().findFirst();
    }

    private Webhook read(ResultSet row) throws SQLException {
        String batch = row.getString("batch_transaction");
        return new Webhook(
                row.getString("id"),
                row.getString("owner"),
                row.getString("url"),
                filter(row.getString("filter")),
                row.getString("secret"),
                moment(row, "created_at"),
                row.getString("state"),
                row.getString("disabled_reason"),
                new Position(row.getString("position_transaction"), row.getString("position_id")),
                batch == null ? null : new Position(batch, row.getString("batch_id")),
                row.getLong("messages"),
                row.getLong("claims"),
                row.getInt("failures"),
                moment(row, "failing_since"),
                moment(row, "last_attempt_at"),
                moment(row, "last_success_at"),
                row.getObject("last_status", Integer.class),
                row.getString("last_error"));
    }

    private static OffsetDateTime moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class);
    }

    private String write(WebhookFilter filter) {
        try {
            return json.writeValueAsString(filter);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a filter is always JSON", e);
        }
    }

    private WebhookFilter filter(String kept) {
        try {
            return json.readValue(kept, WebhookFilter.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was kept as a filter is none", e);
        }
    }
}
