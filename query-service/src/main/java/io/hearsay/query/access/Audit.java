package io.hearsay.query.access;

import jakarta.inject.Singleton;

/**
 * Writes down who did what, one entry each time; what was refused is counted ({@link CountedAudit}). Secrets and texts
 * have no place in it.
 */
@Singleton
public final class Audit {

    private static final String INSERT =
            "insert into access.audit (who, role, action, subject, detail, outcome) values (?, ?, ?, ?, ?, 'done')";
    private static final int LONGEST = 500;

    private final AccessDatabase database;
    private final Caller caller;
    private final CountedAudit counted;

    Audit(AccessDatabase database, Caller caller, CountedAudit counted) {
        this.database = database;
        this.caller = caller;
        this.counted = counted;
    }

    /**
     * Writes down what the present caller has done.
     *
     * @param action noun and verb like {@code key-created}
     * @param subject id of what it was done to, or null
     * @param detail in a few words, or null; cut after 500 characters
     * @throws io.hearsay.web.ProblemException 503 when it cannot be written down
     */
    public void record(String action, String subject, String detail) {
        write(caller.described(), caller.role(), action, subject, detail);
    }

    /** As {@link #record}, for what the caller tried and was refused; counted, not written down one by one. */
    public void recordRefused(String action, String subject, String detail) {
        counted.refused(caller.counted(), caller.role(), action, subject, detail);
    }

    /** As {@link #record}, for a caller who becomes known only by this action. */
    public void recordAs(String who, Role role, String action, String subject) {
        write(who, role, action, subject, null);
    }

    private void write(String who, Role role, String action, String subject, String detail) {
        database.update(INSERT, who, role.word(), action, shortened(subject), shortened(detail));
    }

    /** As much of a text as is kept. */
    static String shortened(String text) {
        return text == null || text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }
}
