package io.hearsay.extractor.takedown;

import io.hearsay.extractor.ExtractorSettings;
import io.hearsay.web.timer.Timers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.StatelessSession;

/**
 * Has articles that were stored before a rule was made, or lifted, read again. What they said under a known id goes
 * first, and all at once; then every article is looked at in the order of ids, some in a transaction, and whoever finds
 * a rule unfinished goes on with it.
 */
@Singleton
class TakeDownWork {

    private static final int STRETCH = 100;

    private static final String SPOKEN =
            """
            select distinct article_id from claim.claim where speaker_id = any(:speakers)
            union select article_id from claim.original where claim ->> 'speakerId' = any(:speakers)""";

    private static final String TEXTS =
            """
            select a.id, coalesce(w.text, a.text) as text, coalesce(w.title, a.title) as title, a.credit_line,
              w.article_id is not null as withheld,
              array(select distinct c.speaker_name from claim.claim c
                where c.article_id = a.id and c.speaker_status = 'named') as speakers
            from claim.article a left join claim.withheld w on w.article_id = a.id
            where a.id > :reached order by a.id limit :limit""";

    private final StatelessSession database;
    private final Forgetting forgetting;
    private final Returning returning;
    private final TakeDowns takeDowns;
    private final ExtractorSettings settings;
    private volatile boolean stopped;

    TakeDownWork(
            StatelessSession database,
            Forgetting forgetting,
            Returning returning,
            TakeDowns takeDowns,
            ExtractorSettings settings) {
        this.database = database;
        this.forgetting = forgetting;
        this.returning = returning;
        this.takeDowns = takeDowns;
        this.settings = settings;
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    void begin(@Observes StartupEvent event, Timers timers) {
        timers.every(Duration.ofSeconds(5), this::resume);
    }

    /** Goes on with what was left unfinished, by this process or by another one. */
    void resume() {
        if (settings.working() && !stopped) {
            unfinished().ifPresent(id -> workOn(id, Duration.ofMinutes(1)));
        }
    }

    private Optional<String> unfinished() {
        return QuarkusTransaction.requiringNew().call(() -> database.createSelectionQuery(
                        "select id from PersonTakeDown where working order by number", String.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst());
    }

    /**
     * Works on a rule for a while.
     *
     * @param time after which the rest is left to whoever goes on with it
     */
    void workOn(String id, Duration time) {
        long deadline = System.nanoTime() + time.toNanos();
        boolean more = true;
        while (more && !stopped && System.nanoTime() - deadline < 0) {
            more = QuarkusTransaction.requiringNew().timeout(600).call(() -> step(id));
        }
    }

    /** One stretch of articles; returns whether there may be more. */
    private boolean step(String id) {
        forgetting.lock();
        TakeDownRow row = takeDowns.row(id).orElseThrow();
        if (!row.working) {
            return false;
        }
        boolean first = row.reached.isEmpty() && row.liftedAt == null;
        if (first) {
            forgetting.forgetPast();
        }
        Set<String> meant = first ? spoken(row) : new HashSet<>();
        Map<String, Boolean> looked = look(row);
        looked.forEach((article, isMeant) -> {
            if (isMeant) {
                meant.add(article);
            }
        });
        int sent = returning.send(meant, row.liftedAt == null ? Arrays.asList(row.speakerIds) : List.of());
        boolean more = looked.size() == STRETCH;
        String last = looked.keySet().stream().max(String::compareTo).orElse(row.reached);
        advance(id, more, last, sent);
        return more;
    }

    private Set<String> spoken(TakeDownRow row) {
        return new HashSet<>(database.createNativeQuery(SPOKEN, String.class)
                .setParameter("speakers", row.speakerIds)
                .getResultList());
    }

    /** The next articles, and whether each is to be read again. */
    private Map<String, Boolean> look(TakeDownRow row) {
        Rule rule = Rule.of(row);
        Map<String, Boolean> looked = new HashMap<>();
        for (Tuple article : database.createNativeQuery(TEXTS, Tuple.class)
                .setParameter("reached", row.reached)
                .setParameter("limit", STRETCH)
                .getResultList()) {
            boolean meant = row.liftedAt == null ? names(rule, article) : article.get("withheld", Boolean.class);
            looked.put(article.get("id", String.class), meant);
        }
        return looked;
    }

    /** Whether the rule may change anything about an article. */
    private static boolean names(Rule rule, Tuple article) {
        return rule.anywhere().isIn(article.get("text", String.class))
                || rule.anywhere().isIn(article.get("title", String.class))
                || rule.anywhere().isIn(article.get("credit_line", String.class))
                || Arrays.stream(article.get("speakers", String[].class)).anyMatch(rule::isNamed);
    }

    private void advance(String id, boolean more, String reached, int sent) {
        database.createMutationQuery(
                        """
                        update PersonTakeDown set working = :more, reached = :reached, articles = articles + :sent
                        where id = :id""")
                .setParameter("more", more)
                .setParameter("reached", reached)
                .setParameter("sent", sent)
                .setParameter("id", id)
                .executeUpdate();
    }
}
