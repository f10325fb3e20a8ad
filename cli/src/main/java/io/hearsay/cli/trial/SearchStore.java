package io.hearsay.cli.trial;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearsay.cli.trial.InventedNews.Article;
import io.hearsay.cli.trial.InventedNews.Quotation;
import io.hearsay.text.ContentId;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * Fills both schemas with invented claims to be searched: of all kinds, every tenth of an unnamed speaker, and every
 * twentieth the second report of a statement. Without what only corroboration needs; only measurements use it.
 */
public final class SearchStore {

    /** Claims in an article. */
    public static final int CLAIMS_PER_ARTICLE = 10;

    private static final int BATCH = 2_000;
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> ACTS = List.of(
            "assert", "assert", "assert", "assert", "assert", "assert", "deny", "accuse", "warn", "urge", "promise",
            "ask", "decline");
    private static final List<String> TYPES = List.of("direct", "indirect", "mixed");
    private static final List<String> MODALITIES =
            List.of("certain", "certain", "certain", "certain", "possible", "necessary", "conditional");
    private static final List<String> AGENCIES = List.of("AFP", "Reuters", "AP", "RIA Novosti", "Fars", "Xinhua");
    private static final List<String> PLACES = List.of("Washington", "Damascus", "Moscow", "Ankara", "Brussels");
    private static final List<String> ROLES = List.of("spokesman", "minister", "governor", "general", "director");

    private static final String STAGE =
            """
            create temp table staged (article_id text, position int, id text, statement_id text, first boolean,
              reports int, text text, type text, speaker_id text, speaker_name text, speaker_status text,
              speaker_role text, via jsonb, act text, polarity text, modality text, place text, content jsonb,
              cue jsonb, source jsonb, carrier jsonb, published_date text, outlet text) on commit preserve rows""";

    private static final List<String> SPREAD = List.of(
            """
            insert into claim.statement (id, text, speaker_id, speaker_name, speaker_status, speaker_role, via, act,
              polarity, modality, pages, origins, origin_groups, first_reported, claims, said_on, carrier, evidence,
              context, digest)
            select statement_id, text, speaker_id, speaker_name, speaker_status, speaker_role, via, act, polarity,
              modality, reports, reports, jsonb_build_array(jsonb_build_object('claims', jsonb_build_array(id),
              'articles', jsonb_build_array(article_id), 'joins', '[]'::jsonb)), published_date, reports,
              published_date, carrier ->> 'exact', jsonb_build_object('articleId', article_id, 'span', content -> 0),
              outlet, 'loaded' from staged where first and statement_id is not null""",
            """
            insert into claim.claim (id, article_id, statement_id, position, text, type, speaker_id, speaker_name,
              speaker_status, speaker_role, via, act, polarity, modality, place, confidence, why, content, cue, source,
              carrier, published_date, outlet, context)
            select id, article_id, statement_id, position, text, type, speaker_id, speaker_name, speaker_status,
              speaker_role, via, act, polarity, modality, place, 0.9, 'said, after the speaker', content, cue, source,
              carrier, published_date, outlet, concat_ws(' ', outlet, place, via -> 0 ->> 'name') from staged""",
            "truncate staged");

    private static final List<String> AFTER = List.of(
            """
            insert into claim.speaker (id, name, status, role, aliases, statements, claims, alias_words)
            select speaker_id, min(speaker_name), min(speaker_status), min(speaker_role), '{}',
              count(distinct statement_id), count(*), ''
            from claim.claim group by speaker_id on conflict (id) do nothing""",
            "select claim.rebuild_entries()",
            "insert into claim.change values (1)");

    private final List<Connection> connections;
    private final InventedNews news;
    private final long seed;

    /**
     * A store to be filled.
     *
     * @param connections a superuser's, to migrated schemas; as many as shall load at once
     */
    public SearchStore(List<Connection> connections, long seed) {
        this.connections = List.copyOf(connections);
        this.news = new InventedNews(seed);
        this.seed = seed;
    }

    /** Loads claims into empty schemas; told how many are loaded. */
    public void load(int claims, IntConsumer progress) throws InterruptedException, SQLException {
        Connection first = connections.getFirst();
        for (Connection connection : connections) {
            execute(connection, "set session_replication_role = replica");
            execute(connection, STAGE);
        }
        execute(first, "set maintenance_work_mem = '512MB'");
        List<String> indexes = dropIndexes(first);
        int articles = claims / CLAIMS_PER_ARTICLE;
        List<Integer> batches = IntStream.iterate(0, from -> from < articles, from -> from + BATCH)
                .boxed()
                .toList();
        AtomicInteger loaded = new AtomicInteger();
        Clients.ask(connections.size(), batches, (loader, from) -> {
            int to = Math.min(articles, from + BATCH);
            loadBatch(connections.get(loader), from, to);
            progress.accept(loaded.addAndGet(to - from) * CLAIMS_PER_ARTICLE);
        });
        for (String command : AFTER) {
            execute(first, command);
        }
        Clients.ask(connections.size(), indexes, (builder, index) -> execute(connections.get(builder), index));
        execute(first, "vacuum analyze");
    }

    /** Drops what is slow to keep and quick to build, and says how to build it. */
    private static List<String> dropIndexes(Connection connection) throws SQLException {
        List<String> definitions = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                var rows =
                        statement.executeQuery("select indexname, indexdef from pg_indexes where schemaname = 'claim'"
                                + " and tablename in ('claim', 'statement', 'claim_entry', 'statement_entry', 'speaker')"
                                + " and indexname not like '%pkey'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
                definitions.add(rows.getString(2));
            }
        }
        for (String name : names) {
            execute(connection, "drop index claim." + name);
        }
        return definitions;
    }

    private void loadBatch(Connection connection, int first, int last) throws SQLException, IOException {
        List<String> articles = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        List<String> claims = new ArrayList<>();
        for (int number = first; number < last; number++) {
            Article article = news.article(number);
            String date = new Random(seed + number).nextInt(30) == 0 ? null : article.date();
            String title = "Title of " + article.id();
            articles.add(line(id(article), 1, article.id(), article.outlet(), title, "-", date));
            kept.add(line(
                    id(article),
                    1,
                    article.id(),
                    "http://news.example/" + article.id(),
                    article.outlet(),
                    title,
                    "-",
                    date,
                    date == null ? null : "json-ld",
                    date == null ? null : 0.95,
                    number));
            for (int position = 0; position < article.quotations().size(); position++) {
                claims.add(claim(number, article, date, position, last));
            }
        }
        copy(connection, "claim.article (id, revision, content_hash, outlet, title, text, published_date)", articles);
        copy(
                connection,
                "crawl.article (id, revision, content_hash, url, outlet, title, text, published_date,"
                        + " published_evidence, published_confidence, feed_position)",
                kept);
        copy(connection, "staged", claims);
        for (String command : SPREAD) {
            execute(connection, command);
        }
    }

    private static String id(Article article) {
        return ContentId.of("article", article.id());
    }

    private String claim(int number, Article article, String date, int position, int last) {
        boolean again = position == 0 && number % 2 == 1;
        Article said = again ? news.article(number - 1) : article;
        Quotation quotation = said.quotations().get(position);
        Random random = new Random(seed * 31 + (again ? number - 1 : number) * 100L + position);
        boolean unnamed = random.nextInt(10) == 0;
        boolean attitude = !again && position > 0 && random.nextInt(15) == 0;
        boolean reported = position == 0 && number % 2 == 0 && number + 1 < last;
        String speaker = unnamed ? "one source close to the " + word(quotation) : quotation.speaker();
        String statement = ContentId.of("statement", said.id(), Integer.toString(position));
        String place = one(PLACES, random);
        return line(
                id(article),
                position,
                ContentId.of(article.id(), Integer.toString(position)),
                attitude ? null : statement,
                !again,
                reported ? 2 : 1,
                quotation.content(),
                one(TYPES, random),
                unnamed
                        ? ContentId.of("speaker", "anonymous", speaker, said.id())
                        : ContentId.of("speaker", "named", speaker),
                speaker,
                unnamed ? "anonymous" : "named",
                unnamed ? null : one(ROLES, random),
                random.nextInt(2) == 0
                        ? "[]"
                        : "[{\"name\": \"%s\", \"kind\": \"agency\"}]".formatted(one(AGENCIES, random)),
                attitude ? "attitude" : one(ACTS, random),
                quotation.content().contains(" not ") || quotation.content().contains(" never ")
                        ? "negated"
                        : "affirmed",
                one(MODALITIES, random),
                random.nextInt(3) == 0 ? place : null,
                "[" + selector(quotation.start(), quotation.content()) + "]",
                selector(quotation.start() + quotation.content().length() + 3, "said"),
                selector(quotation.start() + quotation.content().length() + 8, speaker),
                selector(quotation.sentenceStart(), quotation.sentence()),
                date,
                article.outlet());
    }

    private static String word(Quotation quotation) {
        return quotation.content().split(" ", -1)[1];
    }

    private static String selector(int start, String exact) {
        ObjectNode selector = JSON.createObjectNode()
                .put("start", start)
                .put("end", start + exact.length())
                .put("exact", exact)
                .put("prefix", "of the words that stand before i")
                .put("suffix", " and some of those that follow i");
        return selector.toString();
    }

    private static String one(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A line of COPY's text format. */
    private static String line(Object... cells) {
        return Arrays.stream(cells)
                .map(cell -> Objects.toString(cell, "\\N"))
                .map(cell -> cell.equals("\\N") ? cell : cell.replace("\\", "\\\\"))
                .collect(Collectors.joining("\t"));
    }

    private static void copy(Connection connection, String table, List<String> lines) throws SQLException, IOException {
        CopyManager copies = connection.unwrap(BaseConnection.class).getCopyAPI();
        copies.copyIn("copy " + table + " from stdin", new StringReader(String.join("\n", lines) + "\n"));
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
