package io.hearsay.cli.verify;

import io.hearsay.cli.trial.InventedNews;
import io.hearsay.cli.trial.InventedNews.Article;
import io.hearsay.cli.trial.InventedNews.Quotation;
import io.hearsay.cli.trial.SearchFleet;
import io.hearsay.text.ContentId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Writers that insert articles with their claims and statements as the extractor does, triggers included. Each holds
 * its transaction open for a while that has nothing to do with when it began, so they end in any order. They write
 * about what the store has already; speakers, agencies and outlets are their own, since whoever counts one up waits for
 * who did before.
 */
final class Inserts implements AutoCloseable {

    private static final int WRITERS = 4;
    private static final int LONGEST_MILLISECONDS = 40;
    private static final int FIRST = 10_000_000;

    private static final String ARTICLE =
            """
            insert into claim.article (id, revision, content_hash, outlet, title, text, published_date)
            values (?, 1, ?, ?, 'Title', '-', ?)""";

    private static final String STATEMENT =
            """
            insert into claim.statement (id, text, speaker_id, speaker_name, speaker_status, via, act, polarity,
              modality, pages, origins, origin_groups, first_reported, claims, said_on, carrier, evidence, digest)
            values (?, ?, ?, ?, 'named', '[]', 'assert', 'affirmed', 'certain', 1, 1, '[]', ?, 1, ?, '-', '{}', '-')""";

    private static final String CLAIM =
            """
            insert into claim.claim (id, article_id, statement_id, position, text, type, speaker_id, speaker_name,
              speaker_status, via, act, polarity, modality, confidence, content, carrier, published_date, outlet)
            values (?, ?, ?, ?, ?, 'direct', ?, ?, 'named', jsonb_build_array(jsonb_build_object('name', cast(? as text),
              'kind', 'agency')), 'assert', 'affirmed', 'certain', 0.9, '[]', '{}', ?, ?)""";

    private final InventedNews news;
    private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    private final List<Future<Integer>> writers = new ArrayList<>();
    private volatile boolean ended;

    private Inserts(long seed) {
        this.news = new InventedNews(seed);
    }

    /** Starts the writers. */
    static Inserts start(SearchFleet fleet, long seed) {
        Inserts inserts = new Inserts(seed);
        for (int writer = 0; writer < WRITERS; writer++) {
            int number = writer;
            inserts.writers.add(inserts.threads.submit(() -> inserts.write(fleet, number)));
        }
        return inserts;
    }

    /** Ends the writers and says how many claims they inserted. */
    int end() throws InterruptedException {
        ended = true;
        int claims = 0;
        try {
            for (Future<Integer> writer : writers) {
                claims += writer.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a writer failed", e.getCause());
        }
        return claims;
    }

    private int write(SearchFleet fleet, int writer) throws SQLException, InterruptedException {
        Random random = new Random(writer);
        int claims = 0;
        try (Connection connection = fleet.connect()) {
            connection.setAutoCommit(false);
            for (int number = writer; !ended; number += WRITERS) {
                claims += insert(connection, news.article(FIRST + number), writer, random.nextInt());
                TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_MILLISECONDS));
                connection.commit();
            }
        }
        return claims;
    }

    /** One article; every fourth without a date, half of the others of the time of those in the store. */
    private static int insert(Connection connection, Article article, int writer, int draw) throws SQLException {
        String id = ContentId.of("inserted", article.id());
        String date = draw % 4 == 0 ? null : draw % 2 == 0 ? article.date() : "2031-01-01";
        String outlet = "Writer %d Post".formatted(writer);
        run(connection, ARTICLE, id, article.id(), outlet, date);
        for (int position = 0; position < article.quotations().size(); position++) {
            Quotation quotation = article.quotations().get(position);
            String claim = ContentId.of(id, Integer.toString(position));
            String statement = ContentId.of("statement", claim);
            String speaker = "Writer " + writer;
            String speakerId = ContentId.of("speaker", speaker);
            run(connection, STATEMENT, statement, quotation.content(), speakerId, speaker, date, date);
            run(
                    connection,
                    CLAIM,
                    claim,
                    id,
                    statement,
                    position,
                    quotation.content(),
                    speakerId,
                    speaker,
                    speaker + " Wire",
                    date,
                    outlet);
        }
        return article.quotations().size();
    }

    private static void run(Connection connection, String command, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(command)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }

    @Override
    public void close() {
        ended = true;
        threads.close();
    }
}
