package io.hearsay.cli.verify;

import io.hearsay.cli.trial.SearchFleet;
import io.hearsay.text.ContentId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * A writer that changes statements which are there already, triggers included, as the extractor does when a further
 * report joins them: many in a transaction, every fourth of which gives them other ids. Only one, since extractors take
 * turns where a statement is concerned.
 */
final class Changes implements AutoCloseable {

    private static final int STATEMENTS = 20;
    private static final int LONGEST_MILLISECONDS = 40;

    private static final String SOME =
            """
            select array(select id from claim.statement where id >= ? and speaker_name not like 'Writer %%' order by id limit %d)"""
                    .formatted(STATEMENTS);

    private static final String ARTICLE =
            """
            insert into claim.article (id, revision, content_hash, outlet, title, text, published_date)
            values (?, 1, 'hash', 'Changing Post', 'Title', '-', ?)""";

    private static final String REPORTS =
            """
            insert into claim.claim (id, article_id, statement_id, position, text, type, speaker_id, speaker_name,
              speaker_status, via, act, polarity, modality, confidence, content, carrier, published_date, outlet)
            select left(md5(? || id), 24), ?, id, row_number() over (), text, 'mixed', speaker_id, speaker_name,
              speaker_status, via, act, polarity, modality, 0.9, '[]', '{}', ?, 'Changing Post'
            from claim.statement where id = any(?)""";

    /** An undated report leaves the day as it was; an earlier one makes the statement older, a later one newer. */
    private static final String COUNTS =
            """
            update claim.statement set pages = pages + 1, origins = origins + ?, claims = claims + 1,
              first_reported = coalesce(?, first_reported)
            where id = any(?)""";

    private static final List<String> OTHER_IDS = List.of(
            """
            create temp table moved on commit drop as
              select id as old, left(md5('moved' || id), 24) as new from claim.statement where id = any(?)""",
            """
            insert into claim.statement (id, text, speaker_id, speaker_name, speaker_status, speaker_role, represents,
              via, act, polarity, modality, pages, origins, origin_groups, first_reported, claims, said_on, carrier,
              evidence, context, digest)
            select m.new, text, speaker_id, speaker_name, speaker_status, speaker_role, represents, via, act, polarity,
              modality, pages, origins, origin_groups, first_reported, claims, said_on, carrier, evidence, context,
              digest
            from claim.statement s join moved m on m.old = s.id""",
            "update claim.claim c set statement_id = m.new from moved m where c.statement_id = m.old",
            """
            insert into claim.retired (id, kind, state, successor, reason)
              select old, 'statement', 'merged', new, 'an earlier report' from moved""",
            "delete from claim.statement where id in (select old from moved)");

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private Future<?> writer;
    private volatile boolean ended;
    private int reported;
    private int moved;

    /** Starts the writer. */
    static Changes start(SearchFleet fleet, long seed) {
        Changes changes = new Changes();
        changes.writer = changes.thread.submit(() -> {
            changes.write(fleet, new Random(seed));
            return null;
        });
        return changes;
    }

    /** Ends the writer. */
    void end() throws InterruptedException {
        ended = true;
        try {
            writer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the writer failed", e.getCause());
        }
    }

    /** How many further reports there were. */
    int reported() {
        return reported;
    }

    /** How many statements were given another id. */
    int moved() {
        return moved;
    }

    private void write(SearchFleet fleet, Random random) throws SQLException, InterruptedException {
        try (Connection connection = fleet.connect()) {
            connection.setAutoCommit(false);
            for (int number = 1; !ended; number++) {
                String from = ContentId.of("from", Integer.toString(random.nextInt()));
                String[] ids = some(connection, from);
                if (number % 4 == 0) {
                    move(connection, ids);
                    moved += ids.length;
                } else {
                    report(connection, ContentId.of("changing", Integer.toString(number)), ids, random);
                    reported += ids.length;
                }
                TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_MILLISECONDS));
                connection.commit();
            }
        }
    }

    private static String[] some(Connection connection, String from) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SOME)) {
            statement.setString(1, from);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return (String[]) row.getArray(1).getArray();
            }
        }
    }

    private static void report(Connection connection, String article, String[] ids, Random random) throws SQLException {
        String date = random.nextInt(4) == 0 ? null : random.nextBoolean() ? "2001-01-01" : "2031-01-01";
        run(connection, ARTICLE, article, date);
        run(connection, REPORTS, article, article, date, ids);
        run(connection, COUNTS, random.nextInt(2), date, ids);
    }

    private static void move(Connection connection, String[] ids) throws SQLException {
        List<String> rest = new ArrayList<>(OTHER_IDS);
        run(connection, rest.removeFirst(), (Object) ids);
        try (Statement statement = connection.createStatement()) {
            for (String command : rest) {
                statement.execute(command);
            }
        }
    }

    private static void run(Connection connection, String command, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(command)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(
                        i + 1,
                        parameters[i] instanceof String[] ids ? connection.createArrayOf("text", ids) : parameters[i]);
            }
            statement.execute();
        }
    }

    @Override
    public void close() {
        ended = true;
        thread.close();
    }
}
