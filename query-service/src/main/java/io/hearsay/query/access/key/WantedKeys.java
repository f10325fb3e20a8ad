package io.hearsay.query.access.key;

import io.hearsay.query.access.Caller;
import io.hearsay.query.access.Role;
import io.hearsay.query.access.Scope;
import io.hearsay.web.ProblemException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What may be asked of a new key or a rotation, and by whom. */
final class WantedKeys {

    private static final int LONGEST_NAME = 100;
    private static final int HIGHEST_RATE = 1_000_000;
    private static final int LONGEST_GRACE = 7 * 24 * 3600;

    private WantedKeys() {}

    /**
     * The same, tidied.
     *
     * @throws ProblemException 400 that names what is wrong
     */
    static NewKey checked(NewKey wanted) {
        if (wanted == null) {
            throw ProblemException.badRequest("body", "the body must be a JSON object with name and role");
        }
        String name = wanted.name() == null ? "" : wanted.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
            throw ProblemException.badRequest("name", "name must be 1 to 100 characters that say whom the key is for");
        }
        if (Role.highest(Set.of(wanted.role() == null ? "" : wanted.role())) == Role.NONE) {
            throw ProblemException.badRequest("role", "role must be one of reader, contributor, operator");
        }
        if (wanted.rate() != null && (wanted.rate() < 1 || wanted.rate() > HIGHEST_RATE)) {
            throw ProblemException.badRequest("rate", "rate must be 1 to 1000000 requests a minute");
        }
        requireFuture(wanted.expiresAt());
        return new NewKey(
                name, wanted.role(), wanted.rate(), scopes(wanted.scopes(), wanted.role()), wanted.expiresAt());
    }

    private static List<String> scopes(List<String> words, String role) {
        if (words == null) {
            return null;
        }
        if (words.isEmpty()) {
            throw ProblemException.badRequest(
                    "scopes", "scopes must have one of %s at least, or be left out".formatted(Scope.words()));
        }
        Role given = Role.valueOf(role.toUpperCase(Locale.ROOT));
        return words.stream().map(word -> scope(word, given).word()).distinct().toList();
    }

    private static Scope scope(String word, Role role) {
        Scope scope = Optional.ofNullable(word)
                .flatMap(Scope::of)
                .orElseThrow(() ->
                        ProblemException.badRequest("scopes", "each scope must be one of %s".formatted(Scope.words())));
        if (role.compareTo(scope.role()) < 0) {
            throw ProblemException.badRequest(
                    "scopes",
                    "scope %s needs the role %s, not %s"
                            .formatted(word, scope.role().word(), role.word()));
        }
        return scope;
    }

    private static void requireFuture(OffsetDateTime expiresAt) {
        if (expiresAt != null && !expiresAt.isAfter(OffsetDateTime.now(ZoneOffset.UTC))) {
            throw ProblemException.badRequest("expiresAt", "expiresAt must be a time to come");
        }
    }

    /**
     * Seconds of grace of a rotation.
     *
     * @throws ProblemException 400 that names what is wrong
     */
    static int grace(Rotation wanted) {
        int seconds = wanted.graceSeconds() == null ? 0 : wanted.graceSeconds();
        if (seconds < 0 || seconds > LONGEST_GRACE) {
            throw ProblemException.badRequest("graceSeconds", "graceSeconds must be 0 to 604800, seven days");
        }
        requireFuture(wanted.expiresAt());
        return seconds;
    }

    /**
     * Nobody gives what he has not: whoever is narrowed, or has an end, may only give keys that are so narrow and end
     * no later.
     *
     * @param scopes those of the key that he would come to know, null for all
     * @param end when that key would end, null for never
     * @throws ProblemException 403
     */
    static void requireWithin(Caller caller, List<String> scopes, OffsetDateTime end) {
        requireScopesWithin(caller, scopes);
        requireEndWithin(caller, end);
    }

    private static void requireScopesWithin(Caller caller, List<String> scopes) {
        Set<Scope> own = caller.scopes().orElse(null);
        boolean within = own == null || (scopes != null && scopes.stream().allMatch(word -> isAmong(word, own)));
        if (!within) {
            throw ProblemException.of(
                    403, "scopes", "your key has scopes, so it may only give keys whose scopes are among them");
        }
    }

    private static void requireEndWithin(Caller caller, OffsetDateTime end) {
        OffsetDateTime own = caller.end().orElse(null);
        boolean within = own == null || (end != null && !end.isAfter(own));
        if (!within) {
            throw ProblemException.of(
                    403,
                    "expiresAt",
                    "your key ends at %s, so it may only give keys with an expiresAt that is no later".formatted(own));
        }
    }

    private static boolean isAmong(String word, Set<Scope> own) {
        return Scope.of(word).filter(own::contains).isPresent();
    }
}
