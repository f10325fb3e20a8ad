package io.hearsay.scraper.frontier;

/** Why an address that is open is not being fetched right now. */
public final class WaitReason {

    /**
     * The reason as an SQL expression over {@code f}, a row of {@code crawl.frontier} that is queued or leased, and
     * {@code h}, its host's row.
     */
    public static final String SQL =
            """
            case
                when f.state = 'leased' then 'being fetched'
                when f.due_at > clock_timestamp() then coalesce(f.reason, 'to be tried again')
                when h.next_request_at > clock_timestamp() then
                  coalesce(h.waiting_for, 'the pause that the host is owed')
                when h.lease_until > clock_timestamp() then 'another address of the host is being fetched'
                else 'a free scraper' end""";

    private WaitReason() {}
}
