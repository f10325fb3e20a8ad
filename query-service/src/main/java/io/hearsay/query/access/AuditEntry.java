package io.hearsay.query.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody did, or tried to.
 *
 * @param who a key's id, an issuer's subject, or {@code anonymous} with the address
 * @param role his highest role then
 * @param action like {@code key-created}
 * @param subject id of what it was done to
 * @param times how often the same was done or refused, from {@code at} to {@code lastAt}
 */
@Schema(name = "AuditEntry", description = "What somebody did, or tried to.")
public record AuditEntry(
        @Schema(examples = "17") long id,
        OffsetDateTime at,
        @Schema(examples = "9f2c41d07a6be853") String who,
        @Schema(
                        enumeration = {"none", "reader", "contributor", "operator"},
                        examples = "operator")
                String role,
        @Schema(examples = "key-created") String action,
        @Schema(nullable = true, examples = "5b1f0c9a7e3d2846") String subject,
        @Schema(nullable = true, examples = "news desk") String detail,
        @Schema(
                        enumeration = {"done", "refused"},
                        examples = "done")
                String outcome,
        @Schema(examples = "1") int times,
        @Schema(nullable = true) OffsetDateTime lastAt) {

    static AuditEntry of(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class),
                row.getString("who"),
                row.getString("role"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("outcome"),
                row.getInt("times"),
                row.getObject("last_at", OffsetDateTime.class));
    }
}
