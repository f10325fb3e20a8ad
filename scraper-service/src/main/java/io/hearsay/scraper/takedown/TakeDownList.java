package io.hearsay.scraper.takedown;

import io.hearsay.web.Cursor;
import io.hearsay.web.Listing;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** The record of take-downs, lifted ones included. */
@Singleton
public class TakeDownList {

    private static final String QUERY = "/api/v1/takedowns";
    private static final String SELECT =
            "select id, kind, subject, reason, requested_at, working, articles, lifted_at from crawl.take_down ";

    private final Session database;

    TakeDownList(Session database) {
        this.database = database;
    }

    /** One take-down; empty when there is none of this id. */
    @Transactional
    public Optional<TakeDown> find(long id) {
        return database
                .createNativeQuery(SELECT + "where id = :id", Tuple.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst()
                .map(TakeDownList::takeDown);
    }

    /** The one in force for a subject. */
    @Transactional
    public Optional<TakeDown> inForce(TakeDownKind kind, String subject) {
        return database
                .createNativeQuery(
                        SELECT + "where lifted_at is null and kind = :kind and subject = :subject", Tuple.class)
                .setParameter("kind", kind.name())
                .setParameter("subject", subject)
                .getResultList()
                .stream()
                .findFirst()
                .map(TakeDownList::takeDown);
    }

    /** The oldest that is not through with its articles. */
    @Transactional
    public Optional<TakeDown> working() {
        return database
                .createNativeQuery(SELECT + "where working order by id limit 1", Tuple.class)
                .getResultList()
                .stream()
                .findFirst()
                .map(TakeDownList::takeDown);
    }

    /** The latest first. */
    @Transactional
    Listing<TakeDown> after(String after, int limit) {
        long before = after == null
                ? Long.MAX_VALUE
                : TakeDownId.of(Cursor.keys(after, QUERY, 1).getFirst());
        List<TakeDown> rows = database
                .createNativeQuery(SELECT + "where id < :before order by id desc limit :limit", Tuple.class)
                .setParameter("before", before)
                .setParameter("limit", limit + 1)
                .getResultList()
                .stream()
                .map(TakeDownList::takeDown)
                .toList();
        List<TakeDown> items = rows.stream().limit(limit).toList();
        return new Listing<>(
                items,
                null,
                rows.size() > limit ? Cursor.of(QUERY, items.getLast().id()) : null);
    }

    private static TakeDown takeDown(Tuple row) {
        Instant lifted = row.get("lifted_at", Instant.class);
        boolean working = row.get("working", Boolean.class);
        TakeDown.State state = working ? TakeDown.State.working : TakeDown.State.done;
        return new TakeDown(
                Long.toString(row.get("id", Long.class)),
                TakeDownKind.valueOf(row.get("kind", String.class)),
                row.get("subject", String.class),
                row.get("reason", String.class),
                row.get("requested_at", Instant.class),
                lifted == null ? state : TakeDown.State.lifted,
                row.get("articles", Integer.class),
                lifted);
    }
}
