package io.hearsay.query.access.key;

import io.hearsay.query.access.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A key as it may be shown: everything but its text.
 *
 * @param prefix its first characters
 * @param rate requests a minute of its own; null where the settings say how many
 * @param usedAt when it last was used, to within a minute
 */
@Schema(name = "Key", description = "A key as it may be shown: everything but its text.")
public record ApiKey(
        @Schema(examples = "9f2c41d07a6be853") String id,
        @Schema(examples = "news desk") String name,
        @Schema(
                        enumeration = {"reader", "contributor", "operator"},
                        examples = "contributor")
                String role,
        @Schema(examples = "hsy_4b1d") String prefix,
        @Schema(nullable = true, examples = "600") Integer rate,
        OffsetDateTime createdAt,
        @Schema(examples = "anonymous 127.0.0.1") String createdBy,
        @Schema(nullable = true) OffsetDateTime usedAt,
        @Schema(nullable = true) OffsetDateTime revokedAt) {

    static ApiKey of(ResultSet row) throws SQLException {
        return new ApiKey(
                row.getString("id"),
                row.getString("name"),
                row.getString("role"),
                row.getString("prefix"),
                row.getObject("rate", Integer.class),
                row.getObject("created_at", OffsetDateTime.class),
                row.getString("created_by"),
                row.getObject("used_at", OffsetDateTime.class),
                row.getObject("revoked_at", OffsetDateTime.class));
    }

    /** The role as such. */
    Role asRole() {
        return Role.valueOf(role.toUpperCase(Locale.ROOT));
    }
}
