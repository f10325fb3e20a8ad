package io.hearsay.query.retired;

import io.hearsay.web.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.RedirectionException;
import java.net.URI;
import java.util.regex.Pattern;

/** What became of an id that is no longer answered: merged into another, split, or erased. */
@ApplicationScoped
public class Retired implements PanacheRepositoryBase<RetiredRow, String> {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{24}");

    /**
     * Refuses what cannot be an id.
     *
     * @throws ProblemException (400, field {@code id}) unless it is 24 hexadecimal digits
     */
    public static String id(String given) {
        return id("id", given);
    }

    /** As {@link #id(String)}, for a parameter of another name. */
    public static String id(String name, String given) {
        if (ID.matcher(given).matches()) {
            return given;
        }
        throw ProblemException.badRequest(name, name + " must be an id: 24 hexadecimal digits in lower case");
    }

    /**
     * What to answer for an id that no row has.
     *
     * @param what the kind, as in {@code claim.retired_v1}
     * @param path path of the resource with {@code %s} for the id
     * @throws RedirectionException (301) when it was merged
     * @return the problem to throw otherwise: 410 for a split or erased one, else 404
     */
    public RuntimeException missing(String what, String path, String id) {
        return find("id = ?1 and kind = ?2", id, what)
                .firstResultOptional()
                .map(row -> "merged".equals(row.state)
                        ? new RedirectionException(301, URI.create(path.formatted(row.successor)))
                        : gone(what, row))
                .orElseGet(() -> ProblemException.notFound(what, id));
    }

    private static ProblemException gone(String what, RetiredRow row) {
        return ProblemException.of(410, "id", "this %s was %s: %s".formatted(what, row.state, row.reason));
    }
}
