package io.hearsay.scraper.frontier;

/** Why an address that is open is not being fetched right now. */
public final class WaitReason {

    /**
     * The reason of an address that is due, as an SQL expression over {@code h}, its host's row of {@code crawl.host}.
     */
    static final String OF_HOST =
            """
            case
                when h.next_request_at > now() then coalesce(h.waiting_for, 'the pause that the host is owed')
                when h.lease_until > now() then 'another address of the host is being fetched'
                else 'a free scraper' end""";

    /**
     * The reason as an SQL expression over {@code f}, a row of {@code crawl.frontier} that is queued or leased, and
     * {@code h}, its host's row.
     */
    public static final String SQL =
            """
            case
                when f.state = 'leased' then 'being fetched'
                when f.due_at > now() then coalesce(f.reason, 'to be tried again')
                else %s end"""
                    .formatted(OF_HOST);

    private WaitReason() {}
}
