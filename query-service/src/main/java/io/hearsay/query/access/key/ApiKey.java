package io.hearsay.query.access.key;

import io.hearsay.query.access.Role;
import io.hearsay.query.access.Scope;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A key as it may be shown: everything but its text.
 *
 * @param prefix its first characters
 * @param rate requests a minute of its own; null where the settings say how many
 * @param scopes what it is narrowed to; null where it may do all that its role allows
 * @param expiresAt when it ends by itself
 * @param usedAt when it last was used, to within a minute
 * @param usedFrom the network that it was used from then: an address, of IPv6 its first 64 bits
 * @param revokedAt since when it opens nothing
 * @param rotatedTo the key that took its place
 * @param rotatedFrom the key whose place it took
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
        @Schema(nullable = true, examples = "[\"read\", \"export\"]") List<String> scopes,
        @Schema(nullable = true) OffsetDateTime expiresAt,
        @Schema(nullable = true) OffsetDateTime usedAt,
        @Schema(nullable = true, examples = "192.0.2.7") String usedFrom,
        @Schema(nullable = true) OffsetDateTime revokedAt,
        @Schema(nullable = true, examples = "5b1f0c9a7e3d2846") String rotatedTo,
        @Schema(nullable = true, examples = "0c9a7e3d28465b1f") String rotatedFrom) {

    static ApiKey of(ResultSet row) throws SQLException {
        return new ApiKey(
                row.getString("id"),
                row.getString("name"),
                row.getString("role"),
                row.getString("prefix"),
                row.getObject("rate", Integer.class),
                row.getObject("created_at", OffsetDateTime.class),
                row.getString("created_by"),
                scopes(row.getArray("scopes")),
                row.getObject("expires_at", OffsetDateTime.class),
                row.getObject("used_at", OffsetDateTime.class),
                row.getString("used_from"),
                row.getObject("revoked_at", OffsetDateTime.class),
                row.getString("rotated_to"),
                row.getString("rotated_from"));
    }

    private static List<String> scopes(Array scopes) throws SQLException {
        return scopes == null ? null : List.of((String[]) scopes.getArray());
    }

    /** Whether it opens anything. */
    boolean opens() {
        return revokedAt == null && (expiresAt == null || expiresAt.isAfter(OffsetDateTime.now(ZoneOffset.UTC)));
    }

    /** The scopes as such; one that only a later version knows opens nothing here. */
    Optional<Set<Scope>> asScopes() {
        return Optional.ofNullable(scopes)
                .map(words ->
                        words.stream().flatMap(word -> Scope.of(word).stream()).collect(Collectors.toSet()));
    }

    /** The role as such. */
    Role asRole() {
        return Role.valueOf(role.toUpperCase(Locale.ROOT));
    }
}
