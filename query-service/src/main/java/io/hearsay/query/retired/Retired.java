package io.hearsay.query.retired;

import io.hearsay.web.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.RedirectionException;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** What became of an id that is no longer answered: merged into another, split, or erased. */
@ApplicationScoped
public class Retired implements PanacheRepositoryBase<RetiredRow, String> {

    /** An id may have been merged into one that was merged later. */
    private static final String SUCCESSORS =
            """
            with recursive merged as (
              select id, successor from claim.retired_v1 where id = any(:ids) and state = 'merged'
              union
              select merged.id, next.successor
              from merged join claim.retired_v1 next on next.id = merged.successor and next.state = 'merged')
            select id, successor from merged
            where not exists (
              select from claim.retired_v1 next where next.id = merged.successor and next.state = 'merged')""";

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

    /** Which id each of these was merged into in the end; those that were not are left out. */
    public Map<String, String> successors(Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : getEntityManager()
                        .unwrap(Session.class)
                        .createNativeQuery(SUCCESSORS, Object[].class)
                        .setParameter("ids", ids.toArray(String[]::new))
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    private static ProblemException gone(String what, RetiredRow row) {
        return ProblemException.of(410, "id", "this %s was %s: %s".formatted(what, row.state, row.reason));
    }
}
