package io.hearsay.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReportTest {

    @Test
    void aDateIsToldWithItsEvidenceAndAnUndatedArticleIsCalledUndated() throws Exception {
        String report = report(
                """
                {'articles': [
                  {'title': 'Rain', 'outlet': 'Herald', 'published': {'date': '2024-05-06', 'evidence': 'json-ld'}},
                  {'title': null, 'url': 'http://c.example/1', 'outlet': 'Courier', 'published': null}]}""");
        assertThat(report)
                .contains("Articles (2)")
                .contains("Rain\n      Herald, 2024-05-06 (from json-ld)")
                .contains("(no headline) http://c.example/1\n      Courier, undated");
    }

    @Test
    void aStatementIsToldWithItsChainAndQuotedOnlyWhereAPageQuotesIt() throws Exception {
        String report = report(
                """
                {'statements': [
                  {'text': 'It will rain.', 'speaker': {'name': 'Ann'}, 'via': [{'name': 'AFP'}],
                   'claims': [{'type': 'indirect'}, {'type': 'direct'}], 'pages': 3, 'origins': 1},
                  {'text': 'it will not', 'speaker': {'name': null}, 'claims': [{'type': 'indirect'}],
                   'pages': 1, 'origins': 1}]}""");
        assertThat(report)
                .contains("Ann, via AFP: “It will rain.”\n      3 pages · 1 origin")
                .contains("unresolved speaker: it will not\n      1 page · 1 origin");
    }

    @Test
    void aContradictionShowsBothPassagesAndTheReason() throws Exception {
        String report = report(
                """
                {'contradictions': [{'relation': 'contradicts', 'reason': 'one denies the other',
                  'a': {'speaker': {'name': 'Ann'}}, 'b': {'speaker': {'name': 'Ben'}},
                  'evidence': {'a': {'span': {'exact': 'no rain'}, 'article': {'outlet': 'Herald'}},
                               'b': {'span': {'exact': 'rain'}, 'article': {'outlet': 'Courier'}}}}]}""");
        assertThat(report)
                .contains("Ann: “no rain”  (Herald)")
                .contains("Ben: “rain”  (Courier)")
                .contains("contradicts: one denies the other");
    }

    @Test
    void theUndatedPartOfATimelineIsToldWithWhatBoundsIt() throws Exception {
        String report = report(
                """
                {'timeline': {'speaker': {'name': 'Norvia'},
                  'items': [{'date': '2024-01-02T23:26:00Z',
                             'statement': {'text': 'Yes.', 'speaker': {'name': 'Ann'}}}],
                  'undated': [{'statement': {'text': 'No.', 'speaker': {'name': 'Ann'}},
                               'bounds': [{'relation': 'after', 'date': '--09-30'}]}]}}""");
        assertThat(report)
                .contains("Timeline of Norvia")
                .contains("2024-01-02   Ann: Yes.")
                .contains("undated, after --09-30 Ann: No.");
    }

    private static String report(String findings) throws JsonProcessingException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ObjectNode json = (ObjectNode) new JsonMapper().readTree(findings.replace('\'', '"'));
        new Report(new PrintStream(out, true, StandardCharsets.UTF_8)).print(json);
        return out.toString(StandardCharsets.UTF_8);
    }
}
