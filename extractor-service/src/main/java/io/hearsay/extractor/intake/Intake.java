package io.hearsay.extractor.intake;

import io.hearsay.extractor.ExtractorSettings;
import io.hearsay.extractor.Json;
import io.hearsay.extractor.article.FeedArticle;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Takes the feed's entries over. The position in the feed and the entries taken are written in one transaction under a
 * lock on the position's row, so that a stretch is taken once, whoever fetched it, and delivered twice does no harm.
 */
@Singleton
public class Intake {

    /**
     * A newer revision, another text or another extractor version is work; the same entry again is not. What has
     * answers that may stay meanwhile is marked to be read again when nothing else waits.
     */
    private static final String TAKE =
            """
            insert into claim.intake as known
              (article_id, revision, content_hash, extractor_version, erased, entry, state, reason, finished_at)
            values (:id, :revision, :hash, :version, :erased, :entry, :state, :reason,
              case when :state = 'failed' then now() end)
            on conflict (article_id) do update set
              revision = excluded.revision, content_hash = excluded.content_hash,
              extractor_version = excluded.extractor_version, erased = excluded.erased, entry = excluded.entry,
              state = excluded.state, reason = excluded.reason, finished_at = excluded.finished_at,
              again = known.revision = excluded.revision and known.state = 'extracted' and not excluded.erased,
              attempts = 0, handed_back = 0, owner = null, lease_until = null, received_at = now()
            where known.revision < excluded.revision
              or (known.revision = excluded.revision
                and (known.content_hash, known.extractor_version, known.erased)
                  is distinct from (excluded.content_hash, excluded.extractor_version, excluded.erased))""";

    private final EntityManager database;
    private final ExtractorSettings settings;

    Intake(EntityManager database, ExtractorSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** Where to go on reading; the start when the feed was last read for another extractor version. */
    @Transactional
    FeedPosition position() {
        Tuple row =
                (Tuple) database.createNativeQuery("select position, extractor_version from claim.feed", Tuple.class)
                        .getSingleResult();
        FeedPosition stored = new FeedPosition(row.get(0, String.class), row.get(1, String.class));
        boolean current = settings.version().equals(stored.extractorVersion());
        return current ? stored : new FeedPosition(null, stored.extractorVersion());
    }

    /**
     * Takes a stretch of the feed over, unless another extractor was faster.
     *
     * @param from where the stretch was read from
     * @return whether it was taken
     */
    @Transactional
    boolean take(FeedPosition from, FeedPage page) {
        Tuple row = (Tuple)
                database.createNativeQuery("select position, extractor_version from claim.feed for update", Tuple.class)
                        .getSingleResult();
        boolean sameVersion = Objects.equals(row.get(1, String.class), from.extractorVersion());
        boolean samePlace = from.cursor() == null
                ? row.get(0, String.class) == null || !settings.version().equals(row.get(1, String.class))
                : from.cursor().equals(row.get(0, String.class));
        if (!sameVersion || !samePlace) {
            return false;
        }
        boolean taken = false;
        for (FeedArticle article : page.items()) {
            taken |= take(article);
        }
        move(page.items(), from, page.isLast(), taken);
        return true;
    }

    /** Forgets the place in the feed, so that it is read from the start; what is known already is no work. */
    @Transactional
    void restart() {
        database.createNativeQuery("update claim.feed set position = null, end_reached_at = null")
                .executeUpdate();
    }

    /** How far the work is. */
    @Transactional
    IntakeProgress progress() {
        Tuple times = (Tuple) database.createNativeQuery(
                        """
                        select end_reached_at, greatest(activity_at, (select max(finished_at) from claim.intake))
                        from claim.feed""",
                        Tuple.class)
                .getSingleResult();
        return new IntakeProgress(
                IntakeEntry.countIn("pending"),
                IntakeEntry.countIn("failed"),
                IntakeEntry.countIn("extracted"),
                times.get(0, Instant.class),
                times.get(1, Instant.class));
    }

    private boolean take(FeedArticle article) {
        String defect = article.defect();
        return database.createNativeQuery(TAKE)
                        .setParameter("id", article.id())
                        .setParameter("revision", article.revision())
                        .setParameter("hash", article.contentHash())
                        .setParameter("version", settings.version())
                        .setParameter("erased", article.erased())
                        .setParameter("entry", defect == null ? Json.write(article) : null)
                        .setParameter("state", defect == null ? "pending" : "failed")
                        .setParameter("reason", defect)
                        .executeUpdate()
                > 0;
    }

    private void move(List<FeedArticle> items, FeedPosition from, boolean end, boolean activity) {
        database.createNativeQuery(
                        """
                        update claim.feed set position = :position, extractor_version = :version, updated_at = now(),
                          activity_at = case when :activity then clock_timestamp() else activity_at end,
                          end_reached_at = case when :end then clock_timestamp() else end_reached_at end""")
                .setParameter(
                        "position",
                        items.isEmpty() ? from.cursor() : items.getLast().cursor())
                .setParameter("version", settings.version())
                .setParameter("activity", activity)
                .setParameter("end", end)
                .executeUpdate();
    }
}
