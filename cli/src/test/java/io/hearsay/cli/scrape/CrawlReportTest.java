package io.hearsay.cli.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

class CrawlReportTest {

    private static final String RUNNING =
            """
            {"state": "running", "pending": 5, "progress": {"fetched": 6, "unchanged": 1, "ended": 9, "inFlight": 0,
             "rate": 1.25, "etaSeconds": 300, "failures": [{"state": "failed", "urls": 2}],
             "oldestWaiting": {"host": "a.example", "reason": "the pause that the host is owed"}}}""";

    @Test
    void progressSaysWhatIsDoneHowFastItIsAndWhatItWaitsFor() throws JsonProcessingException {
        assertThat(CrawlReport.progress(json(RUNNING)))
                .isEqualTo("9 of 14 addresses, 7 pages, 2 failed, 1.3/s, about 5 min left; a.example waits:"
                        + " the pause that the host is owed");
    }

    @Test
    void whileSomethingIsFetchedNothingNeedsAnExcuse() throws JsonProcessingException {
        String busy = RUNNING.replace("\"inFlight\": 0", "\"inFlight\": 2").replace("\"etaSeconds\": 300, ", "");
        assertThat(CrawlReport.progress(json(busy))).isEqualTo("9 of 14 addresses, 7 pages, 2 failed, 1.3/s");
    }

    @Test
    void theResultListsStatesAndCauses() throws JsonProcessingException {
        assertThat(CrawlReport.result(json(TestingScraper.DONE)))
                .containsExactly("done: 3 addresses (2 fetched, 1 gone)", "  1 gone: the host answers 404");
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new JsonMapper().readTree(text);
    }
}
