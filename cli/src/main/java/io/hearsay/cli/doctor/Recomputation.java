package io.hearsay.cli.doctor;

import io.hearsay.cli.console.Progress;
import io.hearsay.cli.console.UserErrorException;
import io.hearsay.cli.services.FleetPlan;
import io.hearsay.cli.services.JvmTuning;
import io.hearsay.cli.services.ServiceFleet;
import io.hearsay.cli.services.ServiceKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The claims of a store, and all that follows from them, made again from nothing: an extractor of this build, on an
 * empty Postgres that is thrown away, reads the stored articles from a feed and applies the stored corrections. It is
 * the real one, and articles come in the order of their ids, not in that of their arrival; so what is compared is also
 * whether the order leaves a trace.
 */
final class Recomputation implements AutoCloseable {

    private static final int HEAP_MEGABYTES = 400;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** When a row was written is no property of what it says. */
    private static final String TIMES = "('extracted_at', 'added_in', 'updated_at', 'retired_at')";

    /** A claim kept as it was extracted holds JSON in texts, whose blanks differ with where it was read from. */
    private static final String ORIGINAL =
            """
            claim_id, article_id, aside, (select jsonb_object_agg(f.key, case
                when f.key in ('via', 'content', 'cue', 'source', 'carrier', 'addressee', 'grounds')
                then cast(f.value #>> '{}' as jsonb) else f.value end)
              from jsonb_each(claim) f where f.key <> 'extracted') as claim""";

    private static final String NOT_COMPARABLE =
            """
            select case
              when (select extractor_version from claim.feed) is null then 'no article was ever read'
              when exists (select from claim.intake where again and state = 'pending')
                or exists (select from claim.intake i, claim.feed f
                  where i.state in ('extracted', 'failed') and i.extractor_version <> f.extractor_version)
                then 'some articles are still to be read again by another version of the extractor'
              when exists (select from claim.person_take_down where working)
                then 'the words of some people are still being taken down, or brought back' end""";

    private static final String DONE =
            "select count(*) from claim.intake where state in ('extracted', 'failed', 'erased')";

    private final Store store;
    private final Connection connection;
    private final Progress progress;
    private ServiceFleet fleet;
    private StoredFeed feed;
    private Connection made;
    private String skipped;

    /** @param connection to the store, which nobody else uses meanwhile */
    Recomputation(Connection connection, Progress progress) {
        this.store = new Store(connection);
        this.connection = connection;
        this.progress = progress;
    }

    /** Those that compare what is stored with what is made again. */
    List<Invariant> invariants() {
        return List.of(
                invariant(
                        "recomputed-claims",
                        "Claims, and what is kept of their articles, are what reading these again gives, take-downs of people"
                                + " and corrections applied.",
                        new Table("claim.article", "id"),
                        new Table("claim.claim", "id"),
                        new Table("claim.original", "claim_id", ORIGINAL),
                        new Table("claim.withheld", "article_id"),
                        new Table("claim.correction_claim", "correction_id || ' ' || claim_id")),
                invariant(
                        "recomputed-statements",
                        "Statements, with their claims, origins and reasons, are what placing all claims again gives, in"
                                + " whatever order the articles came.",
                        new Table("claim.statement", "id"),
                        new Table("claim.report", "claim_id")),
                invariant("recomputed-propositions", "So are propositions.", new Table("claim.proposition", "id")),
                invariant(
                        "recomputed-relations",
                        "So are the relations between statements, with evidence and reason.",
                        new Table("claim.relation", "id"),
                        new Table("claim.relation_keys", "statement_id")),
                invariant(
                        "recomputed-reprints",
                        "So are reprints, with what was copied and who leads each family.",
                        new Table("claim.reprint", "article_id || ' ' || other_id"),
                        new Table("claim.fingerprint", "article_id || ' ' || stretch")),
                invariant(
                        "recomputed-speakers",
                        "So are speakers, with all their names.",
                        new Table("claim.speaker", "id")));
    }

    /**
     * A table.
     *
     * @param key tells its rows apart
     * @param columns as they are compared; null for all but generated ones and times
     */
    private record Table(String name, String key, String columns) {

        Table(String name, String key) {
            this(name, key, null);
        }
    }

    private Invariant invariant(String name, String sentence, Table... tables) {
        return Invariant.always(name, sentence, Invariant.Scope.CLAIM, (checked, finding) -> {
            start();
            if (skipped != null) {
                finding.skip(skipped);
                return;
            }
            Store recomputed = new Store(made);
            for (Table table : tables) {
                new TableComparison(table.name(), table.key(), columns(recomputed, table))
                        .run(checked, recomputed, finding);
            }
        });
    }

    private static String columns(Store recomputed, Table table) throws SQLException {
        if (table.columns() != null) {
            return table.columns();
        }
        return recomputed.text(
                """
                select string_agg(quote_ident(column_name), ', ' order by ordinal_position) from information_schema.columns
                where table_schema || '.' || table_name = '%s' and is_generated = 'NEVER' and column_name not in %s"""
                        .formatted(table.name(), TIMES));
    }

    /** Makes everything again, the first time that it is asked for. */
    private void start() throws SQLException {
        if (made != null || skipped != null) {
            return;
        }
        skipped = store.text(NOT_COMPARABLE);
        if (skipped != null) {
            return;
        }
        try {
            feed = StoredFeed.of(connection);
            fleet = ServiceFleet.start(plan());
            made = fleet.connect();
            made.setAutoCommit(false);
            copyDecisions();
            feed.open();
            await(store.number("select count(*) from claim.article"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserErrorException("the recomputation was interrupted", e);
        }
        String version = new Store(made).text("select extractor_version from claim.feed");
        String stored = store.text("select extractor_version from claim.feed");
        if (!stored.equals(version)) {
            skipped = "the articles were read by version %s of the extractor, this is version %s"
                    .formatted(stored, version);
        }
    }

    private FleetPlan plan() {
        Map<String, String> settings = Map.of(
                "quarkus.rest-client.scraper.url",
                feed.address().toString(),
                "hearsay.extractor.workers",
                Integer.toString(Runtime.getRuntime().availableProcessors()),
                "hearsay.extractor.poll",
                "PT0.2S",
                "hearsay.extractor.longest-pause",
                "PT1S");
        return new FleetPlan(ServiceKind.EXTRACTOR, 1, JvmTuning.throughput(HEAP_MEGABYTES), settings, null);
    }

    /** What operators decided, as it is; which claims and articles are meant now is for the extractor to find. */
    private void copyDecisions() throws SQLException {
        copy(
                "claim.person_take_down",
                """
                select cast(jsonb_set(to_jsonb(t), '{working}', 'false') as text) from claim.person_take_down t
                order by number""");
        copy("claim.correction", "select cast(to_jsonb(c) as text) from claim.correction c order by number");
        copy(
                "claim.correction_claim",
                """
                select cast(jsonb_set(to_jsonb(a), '{present}',
                  case when c.undone_at is null then 'null' else coalesce(to_jsonb(a.present), 'null') end) as text)
                from claim.correction_claim a join claim.correction c on c.id = a.correction_id""");
        made.commit();
    }

    private void copy(String table, String sql) throws SQLException {
        try (PreparedStatement insert = made.prepareStatement(("insert into %1$s overriding system value"
                        + " select * from jsonb_populate_record(cast(null as %1$s), cast(? as jsonb))")
                .formatted(table))) {
            store.each(sql, row -> {
                insert.setString(1, row.getString(1));
                insert.executeUpdate();
            });
        }
    }

    private void await(long articles) throws SQLException, InterruptedException {
        Store recomputed = new Store(made);
        long done = -1;
        long moved = System.nanoTime();
        while (done < articles) {
            long now = recomputed.number(DONE);
            made.commit();
            if (now > done) {
                done = now;
                moved = System.nanoTime();
            } else if (System.nanoTime() - moved > PATIENCE.toNanos()) {
                throw new UserErrorException("the extractor that makes claims again has stopped at %d of %d articles"
                        .formatted(done, articles));
            }
            progress.show(done, articles, "%d of %d articles read again".formatted(done, articles));
            TimeUnit.MILLISECONDS.sleep(100);
        }
        progress.end();
    }

    /** Throws away what was made. */
    @Override
    public void close() throws SQLException {
        if (made != null) {
            made.close();
        }
        if (fleet != null) {
            fleet.close();
        }
        if (feed != null) {
            feed.close();
        }
    }
}
