package io.hearsay.query.access;

import io.hearsay.web.ProblemException;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes down what anybody can bring about as often as he likes: of each caller and action one entry a minute, with how
 * often, and no more than {@value #MOST} entries, beyond which all others are one for each action. A service that dies
 * loses what it has counted since the last minute.
 */
@Singleton
public final class CountedAudit {

    /** Entries of one minute, at most; one more of each action stands for all others. */
    static final int MOST = 60;

    private static final String OTHERS = "others";
    private static final String INSERT =
            """
            insert into access.audit (at, who, role, action, subject, detail, outcome, times, last_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final AccessDatabase database;
    private Map<String, Counted> counted = new LinkedHashMap<>();

    CountedAudit(AccessDatabase database) {
        this.database = database;
    }

    private record Counted(
            OffsetDateTime first,
            OffsetDateTime last,
            String who,
            String role,
            String action,
            String subject,
            String detail,
            String outcome,
            int times) {

        Counted with(Counted more) {
            return new Counted(first, more.last, who, role, action, subject, detail, outcome, times + more.times);
        }

        Counted asOthers() {
            return new Counted(first, last, OTHERS, Role.NONE.word(), action, null, null, outcome, times);
        }

        String key() {
            return String.join("\n", outcome, action, who, subject, "done".equals(outcome) ? detail : "");
        }
    }

    /**
     * Counts something that was refused.
     *
     * @param who as {@link Caller#counted} has it
     * @param action noun and verb
     * @param subject id of what it was about, or null
     * @param detail in a few words, or null; of several the first is kept
     */
    public void refused(String who, Role role, String action, String subject, String detail) {
        count(who, role, action, subject, detail, "refused");
    }

    /** As {@link #refused}, for what was done. */
    public void done(String who, Role role, String action, String subject, String detail) {
        count(who, role, action, subject, detail, "done");
    }

    private void count(String who, Role role, String action, String subject, String detail, String outcome) {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        add(new Counted(
                now, now, Audit.shortened(who), role.word(), action, Audit.shortened(subject), detail, outcome, 1));
    }

    private synchronized void add(Counted one) {
        boolean fits = counted.size() < MOST || counted.containsKey(one.key());
        Counted entry = fits ? one : one.asOthers();
        counted.merge(entry.key(), entry, Counted::with);
    }

    /**
     * Writes down what was counted; it is kept when that fails.
     *
     * @throws ProblemException 503 when it cannot be written down
     */
    void write() {
        List<Counted> due = take();
        try {
            while (!due.isEmpty()) {
                write(due.getFirst());
                due.removeFirst();
            }
        } finally {
            due.forEach(this::add);
        }
    }

    private synchronized List<Counted> take() {
        List<Counted> due = new ArrayList<>(counted.values());
        counted = new LinkedHashMap<>();
        return due;
    }

    private void write(Counted one) {
        database.update(
                INSERT,
                one.first,
                one.who,
                one.role,
                one.action,
                one.subject,
                Audit.shortened(one.detail),
                one.outcome,
                one.times,
                one.last);
    }
}
