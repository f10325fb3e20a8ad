package io.hearsay.extractor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ViewsTest {

    @Inject
    TestingDatabase database;

    @ConfigProperty(name = "test.database")
    String address;

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "claim_v1: id,article_id,statement_id,proposition_id,position,text,type,speaker_id,speaker_name,"
                        + "speaker_status,speaker_role,represents,via,act,polarity,modality,date,place,confidence,why,"
                        + "content,cue,source,nested_in,carrier,published_date,outlet,extracted_at,search,"
                        + "factuality,grounds,addressee,added_in",
                "statement_v1: id,text,speaker_id,speaker_name,speaker_status,speaker_role,represents,via,act,polarity,"
                        + "modality,pages,origins,origin_groups,first_reported,claims,proposition_id,search,updated_at,said_on,"
                        + "added_in",
                "proposition_v1: id,text,speakers,statements,pages,origins,supporting,contradicting,origin_groups,"
                        + "search,updated_at",
                "relation_v1: id,kind,a,b,score,reason,evidence",
                "reprint_v1: article_id,other_id,kind,share,runs,leader_id",
                "speaker_v1: id,name,status,role,represents,aliases,statements,claims,search,key,folded,folded_name",
                "claim_entry_v1: id,day,origins,attitude,added_in,keys,search,key_bytes",
                "statement_entry_v1: id,day,pages,origins,added_in,keys,search,key_bytes",
                "claim_entry_v2: id,day,origins,attitude,added_in,keys,search,key_bytes,changed_in,removed_in",
                "statement_entry_v2: id,day,pages,origins,added_in,keys,search,key_bytes,changed_in,removed_in",
                "spelling_v1: key,name,uses",
                "change_v1: changes",
                "article_state_v1: article_id,revision,content_hash,state,extractor_version,claims,reason,finished_at,"
                        + "analysis,attempts,received,retryable,read_hash",
                "retired_v1: id,kind,state,successor,reason,retired_at",
                "correction_v1: id,kind,claims,statements,speaker,reason,author,created_at,undone_at,undone_by,state,"
                        + "superseded_by,missing,number",
                "corrected_v1: claim_id,correction_id,rest",
                "withheld_v1: article_id,content_hash,text,title,credit_line,blanked",
                "withholding_v1: in_force,names",
                "progress_v1: pending,feed_cursor,updated_at"
            })
    void aViewHasTheColumnsOfTheDataModel(String view, String columns) {
        assertThat(database.value("select string_agg(column_name, ',' order by ordinal_position)"
                        + " from information_schema.columns where table_schema = 'claim' and table_name = '" + view
                        + "'"))
                .isEqualTo(columns);
    }

    @Test
    void theReaderReadsEveryView() throws SQLException {
        try (Connection reader = DriverManager.getConnection(address, "hearsay_reader", "")) {
            for (String view :
                    database.rows("select table_name from information_schema.views where table_schema = 'claim'")) {
                reader.createStatement().execute("select * from claim." + view);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"claim", "statement", "intake", "article", "feed", "person_take_down", "withheld"})
    void theReaderReadsNoTable(String table) throws SQLException {
        try (Connection reader = DriverManager.getConnection(address, "hearsay_reader", "")) {
            assertThatThrownBy(() -> reader.createStatement().execute("select * from claim." + table))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void aSearchFindsWordsWithoutTheirAccents() {
        assertThat(database.value("select claim.search_document('José Peña', 'said things', null)"
                        + " @@ to_tsquery('english', 'pena & thing')"))
                .isEqualTo("t");
    }
}
