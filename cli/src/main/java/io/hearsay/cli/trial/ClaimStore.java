package io.hearsay.cli.trial;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearsay.attribution.QuotationType;
import io.hearsay.claim.Modality;
import io.hearsay.claim.Polarity;
import io.hearsay.claim.SpeechAct;
import io.hearsay.cli.trial.InventedNews.Article;
import io.hearsay.cli.trial.InventedNews.Quotation;
import io.hearsay.corroboration.PropositionClusterer;
import io.hearsay.corroboration.RelationKeys;
import io.hearsay.corroboration.Report;
import io.hearsay.corroboration.ReportKeys;
import io.hearsay.corroboration.Utterance;
import io.hearsay.entity.Speaker;
import io.hearsay.entity.SpeakerStatus;
import io.hearsay.syndication.Document;
import io.hearsay.syndication.Fingerprint;
import io.hearsay.text.ContentId;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * Fills schema {@code claim} with invented articles as the extractor would store them one by one, hundreds of times
 * faster: each claim is a statement and a proposition of its own. Only measurements use it.
 */
public final class ClaimStore {

    private static final int BATCH = 2_000;
    private static final JsonMapper JSON = new JsonMapper();

    private static final String STAGE =
            """
            create temp table staged (article_id text, position int, id text, statement_id text, proposition_id text,
              text text, speaker_id text, speaker_name text, content jsonb, carrier jsonb, published_date text,
              outlet text, report_keys bigint[], relation_keys int[]) on commit preserve rows""";

    /** What keeps the entries of a search, by table: quicker to be made anew after. */
    private static final List<String> ENTRY_TRIGGERS =
            List.of("claim.entries_added", "claim.reports_added", "claim.spellings_added", "statement.entries_added");

    private static final List<String> SPREAD = List.of(
            """
            insert into claim.proposition (id, text, speakers, statements, pages, origins, supporting, origin_groups,
              speaker_names, context, digest)
            select proposition_id, text, 1, 1, 1, 1, 1, jsonb_build_array(jsonb_build_object('claims',
              jsonb_build_array(id), 'articles', jsonb_build_array(article_id), 'joins', '[]'::jsonb)),
              speaker_name, outlet, 'loaded' from staged""",
            """
            insert into claim.statement (id, text, speaker_id, speaker_name, speaker_status, via, act, polarity,
              modality, pages, origins, origin_groups, first_reported, claims, said_on, carrier, evidence,
              proposition_id, context, digest, leader_id)
            select statement_id, text, speaker_id, speaker_name, 'named', '[]', 'assert', 'affirmed', 'certain', 1, 1,
              jsonb_build_array(jsonb_build_object('claims', jsonb_build_array(id), 'articles',
              jsonb_build_array(article_id), 'joins', '[]'::jsonb)), published_date, 1, published_date,
              carrier ->> 'exact', jsonb_build_object('articleId', article_id, 'span', content -> 0),
              proposition_id, outlet, 'loaded', statement_id from staged""",
            """
            insert into claim.claim (id, article_id, statement_id, position, text, type, speaker_id, speaker_name,
              speaker_status, via, act, polarity, modality, confidence, content, carrier, published_date, outlet,
              context)
            select id, article_id, statement_id, position, text, 'direct', speaker_id, speaker_name, 'named', '[]',
              'assert', 'affirmed', 'certain', 0.9, content, carrier, published_date, outlet, outlet from staged""",
            "insert into claim.report (claim_id, leader_id, keys) select id, id, report_keys from staged",
            "insert into claim.relation_keys (statement_id, keys) select statement_id, relation_keys from staged",
            "truncate staged");

    private static final String SPEAKERS =
            """
            insert into claim.speaker (id, name, status, aliases, statements, claims, alias_words)
            select n.speaker_id, min(n.name), 'named', '{}', min(c.statements), sum(n.claims), ''
            from claim.name_use n join claim.statement_count c using (speaker_id) group by n.speaker_id
            on conflict (id) do update set statements = excluded.statements, claims = excluded.claims""";

    private final Connection database;
    private final InventedNews news;
    private final Progress progress;

    /** How many articles are told about while they are loaded. */
    @FunctionalInterface
    public interface Progress {
        void loaded(int articles);
    }

    /**
     * A store to be filled.
     *
     * @param database a connection as the extractor has it, to a schema that the extractor has migrated
     */
    public ClaimStore(Connection database, InventedNews news, Progress progress) {
        this.database = database;
        this.news = news;
        this.progress = progress;
    }

    /**
     * Loads articles; nothing else may write meanwhile. Search indexes are dropped before and built again after.
     *
     * @param from number of the first article
     * @param to number after the last one
     */
    public void load(int from, int to) throws SQLException, IOException {
        for (String trigger : ENTRY_TRIGGERS) {
            execute("alter table claim.%s disable trigger %s".formatted((Object[]) trigger.split("[.]", -1)));
        }
        Map<String, String> indexes = indexes();
        for (String index : indexes.keySet()) {
            execute("drop index claim." + index);
        }
        execute("drop table if exists staged");
        execute(STAGE);
        for (int first = from; first < to; first += BATCH) {
            int last = Math.min(to, first + BATCH);
            loadBatch(first, last);
            progress.loaded(last);
        }
        execute("select claim.rebuild_entries()");
        for (String definition : indexes.values()) {
            execute(definition);
        }
        for (String trigger : ENTRY_TRIGGERS) {
            execute("alter table claim.%s enable trigger %s".formatted((Object[]) trigger.split("[.]", -1)));
        }
        execute(SPEAKERS);
        execute("vacuum analyze");
    }

    /** The definitions of all GIN indexes by name: what is slow to keep and quick to build. */
    private Map<String, String> indexes() throws SQLException {
        Map<String, String> indexes = new LinkedHashMap<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select indexname, indexdef from pg_indexes"
                        + " where schemaname = 'claim' and indexdef like '%USING gin%'")) {
            while (rows.next()) {
                indexes.put(rows.getString(1), rows.getString(2));
            }
        }
        return indexes;
    }

    private void loadBatch(int first, int last) throws SQLException, IOException {
        List<String> articles = new ArrayList<>();
        List<String> fingerprints = new ArrayList<>();
        List<String> claims = new ArrayList<>();
        for (int number = first; number < last; number++) {
            Article article = news.article(number);
            String hash = ContentId.of("invented", article.text());
            Fingerprint fingerprint =
                    Fingerprint.of(new Document(article.id(), article.text(), article.outlet(), article.date()));
            articles.add(line(
                    article.id(),
                    1,
                    hash,
                    article.outlet(),
                    "Title of " + article.id(),
                    article.text(),
                    article.date(),
                    fingerprint.words()));
            fingerprint.narrative().stream()
                    .distinct()
                    .forEach(stretch -> fingerprints.add(line(stretch, article.id())));
            for (int position = 0; position < article.quotations().size(); position++) {
                claims.add(claim(article, hash, position));
            }
        }
        copy("claim.article (id, revision, content_hash, outlet, title, text, published_date, words)", articles);
        copy("claim.fingerprint (stretch, article_id)", fingerprints);
        copy("staged", claims);
        for (String command : SPREAD) {
            execute(command);
        }
    }

    private static String claim(Article article, String hash, int position) {
        Quotation quotation = article.quotations().get(position);
        String id = ContentId.of(hash, Integer.toString(quotation.start()));
        String statement = ContentId.of("statement", id);
        Speaker speaker = new Speaker(quotation.speaker(), SpeakerStatus.NAMED, null, null);
        Report report = new Report(
                id,
                article.id(),
                article.outlet(),
                article.date(),
                speaker,
                List.of(),
                quotation.content(),
                QuotationType.DIRECT,
                SpeechAct.ASSERT,
                Polarity.AFFIRMED,
                Modality.CERTAIN,
                null,
                quotation.sentence());
        Utterance utterance = new Utterance(
                speaker,
                quotation.content(),
                article.date(),
                SpeechAct.ASSERT,
                Polarity.AFFIRMED,
                Modality.CERTAIN,
                quotation.sentence());
        return line(
                article.id(),
                position,
                id,
                statement,
                PropositionClusterer.id(statement),
                quotation.content(),
                ContentId.of("speaker", "named", speaker.name()),
                speaker.name(),
                "[" + selector(quotation.start(), quotation.content()) + "]",
                selector(quotation.sentenceStart(), quotation.sentence()),
                article.date(),
                article.outlet(),
                array(ReportKeys.of(report)),
                array(RelationKeys.of(utterance).filed()));
    }

    private static String selector(int start, String exact) {
        ObjectNode selector = JSON.createObjectNode()
                .put("start", start)
                .put("end", start + exact.length())
                .put("exact", exact)
                .put("prefix", "")
                .put("suffix", "");
        return selector.toString();
    }

    private static String array(Collection<? extends Number> keys) {
        return keys.stream().sorted().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** A line of COPY's text format. */
    private static String line(Object... cells) {
        return Arrays.stream(cells)
                .map(Objects::toString)
                .map(cell -> cell.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t"))
                .collect(Collectors.joining("\t"));
    }

    private void copy(String table, List<String> lines) throws SQLException, IOException {
        CopyManager copies = database.unwrap(BaseConnection.class).getCopyAPI();
        copies.copyIn("copy " + table + " from stdin", new StringReader(String.join("\n", lines) + "\n"));
    }

    private void execute(String command) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(command);
        }
    }
}
