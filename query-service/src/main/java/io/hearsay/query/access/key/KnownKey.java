package io.hearsay.query.access.key;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A key as it is found by its text.
 *
 * @param described as it may be shown
 * @param heir the id of the key to which belongs what is made with this one: its own, or its last successor's
 */
record KnownKey(ApiKey described, String heir) {

    static KnownKey of(ResultSet row) throws SQLException {
        return new KnownKey(ApiKey.of(row), row.getString("heir"));
    }
}
