package io.hearsay.scraper.host;

import io.hearsay.scraper.ScraperSettings;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/**
 * Lends hosts for single requests that no address in the frontier stands for, like that of a robots.txt which leads to
 * another host. The lease is an ordinary one: nobody else asks the host meanwhile, and it runs out by itself.
 */
@Singleton
public class HostLoans {

    private static final String BORROW =
            """
            update crawl.host set lease_owner = :owner, lease_token = nextval('crawl.lease_token'), due_at = null,
              lease_until = greatest(clock_timestamp(), next_request_at) + :millis * interval '1 millisecond'
            where name = :name and lease_until is null
              and next_request_at <= clock_timestamp() + :patience * interval '1 millisecond'
            returning lease_token, delay_ms, cast(ceil(greatest(0,
              extract(epoch from next_request_at - clock_timestamp()) * 1000)) as bigint) as pause_ms""";

    private final Session database;
    private final Hosts hosts;
    private final Duration hostDelay;
    private final Duration term;

    HostLoans(Session database, Hosts hosts, ScraperSettings settings) {
        this.database = database;
        this.hosts = hosts;
        this.hostDelay = settings.hostDelay();
        this.term = settings.requestTimeout().plus(settings.lease());
    }

    /**
     * Borrows a host, known or not, for one request within the limit on requests.
     *
     * @param owner names the borrower
     * @param patience the longest rest of a pause that the borrower waits for
     * @return empty while somebody else holds the host, or its pause takes longer
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<HostLoan> borrow(String owner, String host, Duration patience) {
        hosts.add(List.of(host));
        List<Tuple> rows = database.createNativeQuery(BORROW, Tuple.class)
                .setParameter("owner", owner)
                .setParameter("name", host)
                .setParameter("millis", term.toMillis())
                .setParameter("patience", patience.toMillis())
                .getResultList();
        return rows.stream().findFirst().map(row -> loan(host, row));
    }

    private HostLoan loan(String host, Tuple row) {
        long delay = Math.max(hostDelay.toMillis(), row.get("delay_ms", Long.class));
        return new HostLoan(
                host,
                row.get("lease_token", Long.class),
                Duration.ofMillis(delay),
                Duration.ofMillis(row.get("pause_ms", Long.class)));
    }

    /** Gives a host back after the request; null where none was made. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void giveBack(HostLoan loan, HostRelease.HostRequest request) {
        hosts.release(List.of(new HostRelease(loan.host(), loan.token(), request)));
    }
}
