package io.hearsay.extractor.intake;

import io.hearsay.extractor.ExtractorSettings;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Shares the intake among workers, in this process and in others. A worker holds an article under a lease that expires:
 * if it dies, another takes over; if it was only slow, it finds its lease lost and stores nothing.
 */
@Singleton
public class Leases {

    private static final Duration LONGEST_RETRY = Duration.ofHours(1);
    private static final int LONGEST_REASON = 500;

    /** Two hours of failures of Postgres, by the pauses: a full disk should have been seen to by then. */
    private static final int MOST_HANDED_BACK = 20;

    private static final Duration LONGEST_HAND_BACK = Duration.ofMinutes(10);

    private static final String LEASE =
            """
            update claim.intake set owner = :owner, attempts = attempts + 1,
              lease_until = clock_timestamp() + make_interval(secs => :seconds)
            where article_id = (
              select article_id from claim.intake
              where state = 'pending' and (lease_until is null or lease_until < clock_timestamp())
              order by again, received for update skip locked limit 1)
            returning article_id, owner, revision, attempts, erased, entry""";

    private static final String HELD =
            """
            select 1 from claim.intake
            where article_id = :id and state = 'pending' and owner = :owner and revision = :revision
              and attempts = :attempts
            for update""";

    private static final String FINISH =
            """
            update claim.intake set state = :state, claims = :claims, reason = null, entry = null, owner = null,
              lease_until = null, finished_at = clock_timestamp()
            where article_id = :id""";

    private static final String FAIL =
            """
            update claim.intake set reason = :reason, owner = null,
              state = case when :final then 'failed' else 'pending' end,
              finished_at = case when :final then clock_timestamp() end,
              lease_until = case when not :final then clock_timestamp() + make_interval(secs => :seconds) end
            where article_id = :id and state = 'pending' and owner = :owner and revision = :revision
              and attempts = :attempts""";

    /**
     * As if the attempt had not been made, but after a pause that doubles; too often, and it is the article. While
     * Postgres is away nobody comes as far as to write that.
     */
    private static final String HAND_BACK =
            """
            update claim.intake set owner = null, handed_back = handed_back + 1,
              attempts = case when erased or handed_back < :most then attempts - 1 else attempts end,
              lease_until = clock_timestamp()
                + make_interval(secs => least(:longest, :seconds * power(2, least(handed_back, 30))))
            where article_id = :id and state = 'pending' and owner = :owner and revision = :revision
              and attempts = :attempts""";

    /** As if the attempt had not been made: it was not the article that ended it. */
    private static final String GIVE_BACK =
            """
            update claim.intake set owner = null, lease_until = null, attempts = attempts - 1
            where state = 'pending' and starts_with(owner, :process)""";

    private final EntityManager database;
    private final ExtractorSettings settings;
    private volatile boolean closed;

    Leases(EntityManager database, ExtractorSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** The next article to work on, or nothing when there is none that nobody holds. */
    @Transactional
    Optional<Lease> next(String owner) {
        if (closed) {
            return Optional.empty();
        }
        List<?> rows = database.createNativeQuery(LEASE, Tuple.class)
                .setParameter("owner", owner)
                .setParameter("seconds", seconds(settings.lease()))
                .getResultList();
        return rows.stream().findFirst().map(row -> lease((Tuple) row));
    }

    /** Locks a lease until the end of the transaction; false when it was lost to a newer revision or another worker. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean holds(Lease lease) {
        return !database.createNativeQuery(HELD)
                .setParameter("id", lease.articleId())
                .setParameter("owner", lease.owner())
                .setParameter("revision", lease.revision())
                .setParameter("attempts", lease.attempts())
                .getResultList()
                .isEmpty();
    }

    /** Notes that the work is done, in the transaction that stores its result. */
    @Transactional(Transactional.TxType.MANDATORY)
    void finish(Lease lease, int claims) {
        database.createNativeQuery(FINISH)
                .setParameter("id", lease.articleId())
                .setParameter("state", lease.erased() ? "erased" : "extracted")
                .setParameter("claims", claims)
                .executeUpdate();
    }

    /**
     * Notes that an attempt failed. The last one allowed makes the article failed, visibly and with the reason; what it
     * was to be read from stays, so that it can be tried again.
     */
    @Transactional
    void fail(Lease lease, String reason) {
        Duration pause = Backoff.pause(settings.firstRetry(), LONGEST_RETRY, lease.attempts());
        database.createNativeQuery(FAIL)
                .setParameter("id", lease.articleId())
                .setParameter("owner", lease.owner())
                .setParameter("revision", lease.revision())
                .setParameter("attempts", lease.attempts())
                .setParameter("reason", storable(reason))
                .setParameter("final", isLast(lease))
                .setParameter("seconds", seconds(pause))
                .executeUpdate();
    }

    /**
     * Notes that an attempt failed for a reason that hardly lies in the article: it does not count, unless that was so
     * {@value #MOST_HANDED_BACK} times.
     */
    @Transactional
    void handBack(Lease lease) {
        database.createNativeQuery(HAND_BACK)
                .setParameter("id", lease.articleId())
                .setParameter("owner", lease.owner())
                .setParameter("revision", lease.revision())
                .setParameter("attempts", lease.attempts())
                .setParameter("seconds", seconds(settings.firstRetry()))
                .setParameter("longest", seconds(LONGEST_HAND_BACK))
                .setParameter("most", MOST_HANDED_BACK)
                .executeUpdate();
    }

    /** From now on there is nothing to work on in this process. */
    void close() {
        closed = true;
    }

    /**
     * Puts back at once what workers of a process hold that is shutting down. One that is still at it finds its lease
     * lost.
     *
     * @param process what the names of its workers begin with
     * @return how many articles that were
     */
    @Transactional
    int giveBack(String process) {
        return database.createNativeQuery(GIVE_BACK)
                .setParameter("process", process + "/")
                .executeUpdate();
    }

    /** An erasure is never given up. */
    private boolean isLast(Lease lease) {
        return lease.attempts() >= settings.maxAttempts() && !lease.erased();
    }

    private static Lease lease(Tuple row) {
        return new Lease(
                row.get(0, String.class),
                row.get(1, String.class),
                row.get(2, Integer.class),
                row.get(3, Integer.class),
                row.get(4, Boolean.class),
                row.get(5, String.class));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static String storable(String reason) {
        String clean = reason.replace('\0', ' ');
        return clean.length() <= LONGEST_REASON ? clean : clean.substring(0, LONGEST_REASON);
    }
}
