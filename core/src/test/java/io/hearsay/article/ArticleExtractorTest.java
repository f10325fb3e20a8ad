package io.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArticleExtractorTest {

    private static final String PARAGRAPH =
            "<p>The minister said on Monday that the talks, which began a week ago, would go on until both sides"
                    + " agree.</p>";

    private final ArticleExtractor extractor = new ArticleExtractor();

    static Stream<GoldenPage> pages() {
        return GoldenPage.pages();
    }

    static Stream<GoldenPage> texts() {
        return GoldenPage.texts();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void keepsEveryParagraphOfAPageAndNoFurniture(GoldenPage page) {
        assertThat(extract(page).text().split("\n\n", -1)).containsExactlyElementsOf(page.paragraphs());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void readsWhatThePageSaysOfItself(GoldenPage page) {
        Article article = extract(page);
        assertThat(article.title()).isEqualTo(page.value("title"));
        assertThat(article.outlet()).isEqualTo(page.value("outlet"));
        assertThat(article.canonical()).isEqualTo(page.value("canonical"));
        assertThat(article.authors()).isEqualTo(page.values("authors"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void keepsCaptionsAndCreditsApart(GoldenPage page) {
        Article article = extract(page);
        assertThat(article.captions()).isEqualTo(page.values("captions"));
        assertThat(article.creditLine()).isEqualTo(page.value("creditLine", article.creditLine()));
        assertThat(article.language()).isEqualTo(page.value("language", article.language()));
        assertThat(article.textDirection()).isEqualTo(page.value("textDirection", article.textDirection()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void datesAPageOnlyWithEvidence(GoldenPage page) {
        DatedEvidence published = extract(page).published();
        assertThat(published == null ? null : published.date().substring(0, 10)).isEqualTo(page.value("published"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void readsTheSameArticleFromScrapedText(GoldenPage text) {
        Article article = extractor.extract(PageSource.plainText(text.content(), null));
        assertThat(article.text().split("\n\n", -1)).containsExactlyElementsOf(text.paragraphs());
        assertThat(article.title()).isEqualTo(text.value("title"));
    }

    @Test
    void tellsWhatEachValueWasReadFrom() {
        Article article = extractor.extract(PageSource.html(
                "<html lang=en><head><meta property=og:site_name content='The Harbour Courier'>"
                        + "<link rel=canonical href='https://news.example/1'><title>Talks go on</title></head>"
                        + "<h1>Talks go on</h1><div>By Anna Name</div><div>" + PARAGRAPH.repeat(3) + "</div>",
                "https://news.example/1"));
        assertThat(article.evidence())
                .isEqualTo(new ArticleEvidence(
                        new Evidence("headline", 0.95),
                        new Evidence("byline", 0.75),
                        new Evidence("meta", 0.9),
                        null,
                        new Evidence("html", 0.9),
                        new Evidence("link", 0.95),
                        null,
                        null));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void hasEvidenceForEveryValueAndNoneForWhatIsMissing(GoldenPage page) {
        Article article = extract(page);
        ArticleEvidence evidence = article.evidence();
        assertThat(evidence.title() == null).isEqualTo(article.title() == null);
        assertThat(evidence.authors() == null).isEqualTo(article.authors().isEmpty());
        assertThat(evidence.outlet() == null).isEqualTo(article.outlet() == null);
        assertThat(evidence.section() == null).isEqualTo(article.section() == null);
        assertThat(evidence.language() == null).isEqualTo(article.language() == null);
        assertThat(evidence.canonical() == null).isEqualTo(article.canonical() == null);
        assertThat(evidence.dateline() == null).isEqualTo(article.dateline() == null);
        assertThat(evidence.creditLine() == null).isEqualTo(article.creditLine() == null);
    }

    @Test
    void explainsEveryBlockOfAPage() {
        List<BlockVerdict> verdicts = extractor.explain(
                PageSource.html("<nav><a href=/>Home page of the site</a></nav><div>" + PARAGRAPH + "</div>", null),
                FurnitureLines.NONE);
        assertThat(verdicts)
                .extracting(BlockVerdict::kept, BlockVerdict::role, BlockVerdict::reason)
                .containsExactly(
                        tuple(false, BlockRole.FURNITURE, "inside <nav>"),
                        tuple(true, BlockRole.BODY, "prose in the region that holds the article"));
    }

    @Test
    void leavesOutTheLinesThatRecurOnTheOutletsPages() {
        String notice = "Our reporters work around the clock, 7 days a week, to bring you the news first.";
        FurnitureLines known = FurnitureLines.of(List.of(notice.replace('7', '5')));
        PageSource page = PageSource.html("<div>" + PARAGRAPH + "<p>" + notice + "</p></div>", null);
        assertThat(extractor.extract(page).text()).contains(notice);
        assertThat(extractor.extract(page, known).text()).doesNotContain(notice).contains("The minister said");
    }

    private Article extract(GoldenPage page) {
        return extractor.extract(PageSource.html(page.content(), page.value("url")));
    }
}
