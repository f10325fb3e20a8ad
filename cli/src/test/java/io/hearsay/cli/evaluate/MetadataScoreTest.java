package io.hearsay.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.hearsay.article.Article;
import io.hearsay.article.ArticleEvidence;
import io.hearsay.article.DatedEvidence;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetadataScoreTest {

    private static final String GOLD =
            """
            {"title": "Rain fell on the town", "authors": ["Anna Name", "Ben Other"], "date": "2014-08-26"}
            """;

    private final MetadataScore score = new MetadataScore();

    @Test
    void blanksCaseAndOrderOfNamesDoNotMatter() throws JsonProcessingException {
        add(GOLD, "Rain  fell on\u00A0the town ", List.of("BEN OTHER", "Anna  Name"), "2014-08-26T23:26:00Z");
        assertThat(score.summary())
                .startsWith("title 1.000 (1 of 1), authors 1.000 (1 of 1), date 1.000 (1 of 1), undated 0");
        assertThat(score.misses()).isEmpty();
    }

    @Test
    void everyMissIsShownWithBothSides() throws JsonProcessingException {
        add(GOLD, "Rain fell", List.of("Anna Name"), "2014-08-27");
        assertThat(score.misses())
                .contains("page title: expected Rain fell on the town, found Rain fell")
                .contains("page date: expected 2014-08-26, found 2014-08-27")
                .hasSize(3);
        assertThat(score.summary()).startsWith("title 0.000 (0 of 1), authors 0.000 (0 of 1), date 0.000 (0 of 1)");
    }

    @Test
    void aMissingDateIsNoWrongOne() throws JsonProcessingException {
        add(GOLD, "Rain fell on the town", List.of("Anna Name", "Ben Other"), null);
        assertThat(score.summary()).contains("date 0.000 (0 of 1), undated 1");
    }

    @Test
    void aDateWhereGoldHasNoneIsInvented() throws JsonProcessingException {
        String undated = "{\"title\": null, \"authors\": [], \"date\": null}";
        add(undated, "Rain", List.of("Anna Name"), "2014-08-26");
        add(undated, "Rain", List.of(), null);
        assertThat(score.summary()).contains("title 0.000 (0 of 0)").endsWith("dates invented 1 of 2");
        assertThat(score.misses()).containsExactly("page date: expected none, found 2014-08-26");
    }

    private void add(String gold, String title, List<String> authors, String date) throws JsonProcessingException {
        DatedEvidence published = date == null ? null : new DatedEvidence(date, "meta", 0.9);
        Article found = new Article(
                "",
                title,
                published,
                null,
                authors,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                "ltr",
                ArticleEvidence.NONE);
        score.add("page", DataLines.JSON.readTree(gold), found);
    }
}
