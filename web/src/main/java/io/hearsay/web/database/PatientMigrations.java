package io.hearsay.web.database;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Lets migrations take as long as they take: filling a new column of a large table may well take longer than any
 * statement of a service may be waited for.
 */
@Singleton
public final class PatientMigrations implements FlywayConfigurationCustomizer, Callback {

    private static final Set<Event> BEGINNINGS = Set.of(Event.BEFORE_MIGRATE, Event.BEFORE_EACH_MIGRATE);
    private static final Set<Event> ENDS =
            Set.of(Event.AFTER_MIGRATE_OPERATION_FINISH, Event.AFTER_EACH_MIGRATE, Event.AFTER_EACH_MIGRATE_ERROR);

    private int usual;

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.callbacks(Stream.concat(Arrays.stream(configuration.getCallbacks()), Stream.of(this))
                .toArray(Callback[]::new));
    }

    @Override
    public boolean supports(Event event, Context context) {
        return BEGINNINGS.contains(event) || ENDS.contains(event);
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        Connection connection = context.getConnection();
        try {
            int now = connection.getNetworkTimeout();
            if (BEGINNINGS.contains(event)) {
                usual = Math.max(usual, now);
                connection.setNetworkTimeout(Runnable::run, 0);
            } else {
                connection.setNetworkTimeout(Runnable::run, usual);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the time to wait for Postgres cannot be set", e);
        }
    }

    @Override
    public String getCallbackName() {
        return "patient-migrations";
    }
}
