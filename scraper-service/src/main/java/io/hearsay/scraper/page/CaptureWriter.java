package io.hearsay.scraper.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.hibernate.Session;

/** Writes any number of captures by one statement. */
@Singleton
class CaptureWriter {

    /** All parts of the statement see the pages as they were before it. */
    private static final String WRITE =
            """
            with given as (
              select * from unnest(?::text[], ?::text[], ?::text[], ?::jsonb[], ?::text[], ?::int[], ?::text[],
                  ?::text[], ?::text[], ?::text[], ?::jsonb[], ?::bytea[], ?::int[], ?::bytea[], ?::timestamptz[])
                as g(url, crawl_id, article_id, request_headers, ip, status, media_type, location, etag, last_modified,
                  headers, body, bytes, digest, fetched_at)),
            earlier as (
              insert into crawl.page_version (url, fetched_at, checked_at, crawl_id, request_headers, ip, status,
                media_type, headers, body, bytes, digest, article_id)
              select p.url, p.fetched_at, p.checked_at, p.crawl_id, p.request_headers, p.ip, p.status, p.media_type,
                p.headers, p.body, p.bytes, p.digest, p.article_id
              from crawl.page p join given g on g.url = p.url
              where p.body is not null and p.digest is distinct from g.digest and g.fetched_at > p.fetched_at and ?
              on conflict do nothing returning url),
            written as (
              insert into crawl.page (url, crawl_id, article_id, request_headers, ip, status, media_type, location,
                etag, last_modified, headers, body, bytes, digest, fetched_at, checked_at)
              select url, crawl_id, article_id, request_headers, ip, status, media_type, location, etag, last_modified,
                headers, body, bytes, digest, fetched_at, fetched_at
              from given
              on conflict (url) do update set (crawl_id, article_id, request_headers, ip, status, media_type,
                location, etag, last_modified, headers, body, bytes, digest, fetched_at, checked_at) =
                (excluded.crawl_id, excluded.article_id, excluded.request_headers, excluded.ip, excluded.status,
                excluded.media_type, excluded.location, excluded.etag, excluded.last_modified, excluded.headers,
                excluded.body, excluded.bytes, excluded.digest, excluded.fetched_at, excluded.checked_at))
            select count(*) from earlier""";

    /** What an article is made of stays, however many came after it. */
    private static final String TRIM =
            """
            delete from crawl.page_version v using (
              select url, fetched_at, row_number() over (partition by url order by fetched_at desc) as place
              from crawl.page_version where url = any(?::text[])) ranked
            where v.url = ranked.url and v.fetched_at = ranked.fetched_at and ranked.place > ?
              and not exists (select from crawl.article a
                where a.id = v.article_id and a.fetched_at = v.fetched_at and not a.erased)""";

    private final Session database;
    private final ObjectMapper json;

    CaptureWriter(Session database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Writes captures of different addresses, in their order.
     *
     * @param versions how many earlier versions of each stay
     */
    void write(List<Capture> captures, int versions) {
        // By JDBC: the mapping knows no array of byte strings.
        database.doWork(connection -> {
            if (write(connection, captures, versions > 0) > 0) {
                trim(connection, captures, versions);
            }
        });
    }

    private long write(Connection connection, List<Capture> captures, boolean keepEarlier) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            List<Column> columns = columns();
            for (int i = 0; i < columns.size(); i++) {
                Column column = columns.get(i);
                statement.setArray(i + 1, connection.createArrayOf(column.type(), column.values(captures)));
            }
            statement.setBoolean(columns.size() + 1, keepEarlier);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private record Column(String type, Function<Capture, Object> value) {

        Object[] values(List<Capture> captures) {
            var values = captures.stream().map(value);
            return type.equals("bytea") ? values.toArray(byte[][]::new) : values.toArray();
        }

        /** A header as text that Postgres can hold. */
        static Column header(String name) {
            return new Column("text", capture -> {
                String value = capture.headers().get(name);
                return value == null ? null : value.replace('\0', '\ufffd');
            });
        }
    }

    private List<Column> columns() {
        return List.of(
                new Column("text", capture -> capture.address().value()),
                new Column("text", Capture::crawlId),
                new Column("text", Capture::articleId),
                new Column("text", capture -> CaptureJson.text(json, capture.request())),
                new Column("text", Capture::ip),
                new Column("int4", Capture::status),
                Column.header("content-type"),
                Column.header("location"),
                Column.header("etag"),
                Column.header("last-modified"),
                new Column("text", capture -> CaptureJson.text(json, capture.headers())),
                new Column("bytea", Capture::body),
                new Column("int4", Capture::bytes),
                new Column("bytea", Capture::digest),
                new Column(
                        "text", capture -> capture.at().atOffset(ZoneOffset.UTC).toString()));
    }

    private static void trim(Connection connection, List<Capture> captures, int versions) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TRIM)) {
            String[] urls =
                    captures.stream().map(capture -> capture.address().value()).toArray(String[]::new);
            statement.setArray(1, connection.createArrayOf("text", urls));
            statement.setInt(2, versions);
            statement.executeUpdate();
        }
    }
}
