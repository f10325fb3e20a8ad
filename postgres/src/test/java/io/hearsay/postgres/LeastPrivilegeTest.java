package io.hearsay.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each role tries what it must not be able to do, on the schemas as the services make them. */
class LeastPrivilegeTest {

    private static final String DENIED = "42501";

    private static final Map<DatabaseRole, String> SCHEMAS =
            Map.of(DatabaseRole.SCRAPER, "crawl", DatabaseRole.EXTRACTOR, "claim", DatabaseRole.ACCESS, "access");

    private static EmbeddedDatabase database;

    /** What no role may do, whatever its schema. */
    private static final List<String> NOBODY = List.of(
            "create table public.mine (n int)",
            "create function public.mine() returns int language sql as 'select 1'",
            "create schema mine",
            "create extension dblink",
            "create database mine",
            "create role mine",
            "create tablespace mine location '/tmp'",
            "create event trigger mine on ddl_command_end execute function mine()",
            "create function crawl.mine() returns int language c as 'libc.so.6', 'getpid'",
            "alter role hearsay_reader superuser",
            "alter role hearsay_scraper createdb",
            "alter role postgres set search_path = public",
            "alter role postgres password 'mine'",
            "alter system set fsync = off",
            "alter database hearsay set search_path = public",
            "alter schema public owner to current_user",
            "set role postgres",
            "set role pg_read_all_data",
            "set session authorization postgres",
            "set session_replication_role = replica",
            "grant hearsay_extractor to current_user",
            "grant pg_write_all_data to current_user",
            "select rolpassword from pg_authid",
            "select * from pg_shadow",
            "select * from pg_hba_file_rules",
            "select pg_read_file('postgresql.conf')",
            "select pg_read_binary_file('PG_VERSION')",
            "select * from pg_ls_dir('.')",
            "select pg_reload_conf()",
            "select pg_switch_wal()",
            "select pg_create_physical_replication_slot('mine')",
            "copy (select 1) to program 'true'",
            "copy (select 1) to '/tmp/mine'",
            "create temp table mine (n int); copy mine from '/etc/passwd'",
            "select lo_import('/etc/passwd')",
            "select lo_create(0)",
            "select lo_from_bytea(0, 'mine')",
            "select pg_logical_emit_message(true, 'mine', 'mine')",
            "load 'auto_explain'");

    /** What the reader may not do besides. */
    private static final List<String> READER = List.of(
            "create temp table mine (n int)",
            "create function pg_temp.mine() returns int language sql as 'select 1'",
            "select pg_advisory_lock(1)",
            "select pg_advisory_xact_lock(hashtext('hearsay.corroboration'))",
            "select pg_try_advisory_lock_shared(1)",
            "select text from crawl.article",
            "select body from crawl.page",
            "select claim.rebuild_entries()",
            "select claim.purge_past()",
            "update crawl.article_v1 set title = ''",
            "delete from crawl.article_v1",
            "select * from claim.claim for update",
            "begin; lock table claim.claim in access share mode",
            "truncate claim.claim",
            "alter view claim.claim_v1 owner to hearsay_reader",
            "create view claim.mine as select 1",
            "drop view claim.claim_v1",
            "analyze claim.claim_v1; select * from claim.flyway_history");

    private record Attempt(DatabaseRole role, String sql) {}

    @BeforeAll
    static void makeSchemas() throws SQLException, IOException {
        database = EmbeddedDatabase.ephemeral();
        migrate(DatabaseRole.SCRAPER, "../scraper-service/src/main/resources/db/migration");
        migrate(DatabaseRole.EXTRACTOR, "../extractor-service/src/main/resources/db/migration");
        migrate(DatabaseRole.ACCESS, "../query-service/src/main/resources/db/access");
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    private static void migrate(DatabaseRole role, String folder) throws SQLException, IOException {
        try (Connection connection = connect(role);
                Statement statement = connection.createStatement();
                Stream<Path> files = Files.list(Path.of(folder))) {
            statement.execute("set search_path = " + SCHEMAS.get(role) + ", public");
            for (Path script : files.filter(
                            file -> file.getFileName().toString().startsWith("V"))
                    .sorted(Comparator.comparingInt(LeastPrivilegeTest::version))
                    .toList()) {
                statement.execute(Files.readString(script));
            }
            statement.execute("create table " + SCHEMAS.get(role) + ".flyway_history (n int)");
        }
    }

    private static int version(Path script) {
        String name = script.getFileName().toString();
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }

    private static Connection connect(DatabaseRole role) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), role.login(), "");
    }

    static List<Attempt> attempts() throws SQLException {
        List<Attempt> all = new ArrayList<>();
        for (DatabaseRole role : DatabaseRole.values()) {
            NOBODY.forEach(sql -> all.add(new Attempt(role, sql)));
            for (Map.Entry<DatabaseRole, String> owner : SCHEMAS.entrySet()) {
                if (owner.getKey() != role) {
                    all.addAll(onForeign(role, owner.getValue()));
                }
            }
        }
        READER.forEach(sql -> all.add(new Attempt(DatabaseRole.READER, sql)));
        return all;
    }

    /** Every table of a schema that is another's, and the schema itself; the reader may look at views alone. */
    private static List<Attempt> onForeign(DatabaseRole role, String schema) throws SQLException {
        List<Attempt> all = new ArrayList<>();
        for (String table : relations(schema, "r")) {
            all.add(new Attempt(role, "select * from " + table));
            all.add(new Attempt(role, "delete from " + table));
            all.add(new Attempt(role, "insert into " + table + " default values"));
            all.add(new Attempt(role, "alter table " + table + " disable trigger all"));
        }
        for (String view : relations(schema, "v")) {
            if (role != DatabaseRole.READER) {
                all.add(new Attempt(role, "select * from " + view));
            }
        }
        all.add(new Attempt(role, "create table " + schema + ".mine (n int)"));
        all.add(new Attempt(role, "alter schema " + schema + " owner to " + role.login()));
        all.add(new Attempt(role, "drop schema " + schema + " cascade"));
        if (role != DatabaseRole.READER) {
            // Whoever may use it without passing that on is only warned.
            all.add(new Attempt(role, "grant usage on schema " + schema + " to public, " + role.login()));
        }
        return all;
    }

    private static List<String> relations(String schema, String kind) throws SQLException {
        return texts("select format('%I.%I', relnamespace::regnamespace, relname) from pg_class"
                + " where relnamespace = '" + schema + "'::regnamespace and relkind = '" + kind + "' order by 1");
    }

    private static List<String> texts(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), "postgres", "");
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void whatMustFailFails(Attempt attempt) throws SQLException {
        try (Connection connection = connect(attempt.role());
                Statement statement = connection.createStatement()) {
            // Whoever has the reader's password may say so as well.
            statement.execute("set default_transaction_read_only = off");
            assertThatThrownBy(() -> statement.execute(attempt.sql()))
                    .isInstanceOfSatisfying(SQLException.class, failure -> assertThat(failure.getSQLState())
                            .as(failure.getMessage())
                            .isEqualTo(DENIED));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseRole.class)
    void nobodyConnectsToAnotherDatabase(DatabaseRole role) {
        for (String other : List.of("postgres", "template1")) {
            assertThatThrownBy(() -> DriverManager.getConnection(
                                    database.jdbcUrl().replace("/hearsay", "/" + other), role.login(), "")
                            .close())
                    .hasMessageContaining("permission denied for database");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseRole.class)
    void aRoleHasNoAttributeAndNoMembership(DatabaseRole role) throws SQLException {
        assertThat(texts(
                        "select rolname from pg_roles where rolname = '%s' and (rolsuper or rolcreaterole or rolcreatedb"
                                        .formatted(role.login())
                                + " or rolreplication or rolbypassrls)"))
                .isEmpty();
        assertThat(texts("select roleid::regrole from pg_auth_members where member = '%s'::regrole"
                        .formatted(role.login())))
                .isEmpty();
    }

    @Test
    void theReaderMayReadPublishedViewsAndNothingElse() throws SQLException {
        String may =
                """
                select format('%I.%I', relnamespace::regnamespace, relname) from pg_class
                where relnamespace in ('crawl'::regnamespace, 'claim'::regnamespace, 'access'::regnamespace)
                  and relkind in ('r', 'v', 'm', 'S', 'p') and case when relkind = 'S'
                    then has_sequence_privilege('hearsay_reader', oid, 'usage, select, update')
                    else has_table_privilege('hearsay_reader', oid, '%s') end order by 1""";
        assertThat(texts(may.replace("%s", "select")))
                .isNotEmpty()
                .allMatch(name -> name.matches("(crawl|claim)\\.\\w+_v[0-9]+"));
        assertThat(texts(may.replace("%s", "insert, update, delete, truncate, references, trigger")))
                .isEmpty();
    }

    @Test
    void noFunctionRunsWithItsOwnersRights() throws SQLException {
        assertThat(texts("select oid::regprocedure from pg_proc where prosecdef"
                        + " and pronamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)"))
                .isEmpty();
    }

    @Test
    void whatTheServicesNeedWorks() throws SQLException {
        execute(DatabaseRole.SCRAPER, "select pg_advisory_xact_lock_shared(1)", "select * from article");
        execute(DatabaseRole.EXTRACTOR, "select pg_advisory_xact_lock(1)", "select * from claim.claim");
        execute(
                DatabaseRole.ACCESS,
                "select pg_try_advisory_lock(1)",
                "select * from access.add_key('a', 'reader', 1, 'a')");
        execute(DatabaseRole.READER, "select * from claim.claim_v1", "select * from crawl.article_v1");
    }

    private static void execute(DatabaseRole role, String... statements) throws SQLException {
        try (Connection connection = connect(role);
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path = " + SCHEMAS.getOrDefault(role, "public"));
            for (String sql : statements) {
                assertThat(statement.execute(sql)).isTrue();
            }
        }
    }
}
