package io.hearsay.article;

import static io.hearsay.article.PageBlocksFixture.PARAGRAPH;
import static io.hearsay.article.PageBlocksFixture.blocksOf;
import static io.hearsay.article.PageBlocksFixture.paragraphs;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FurnitureRegionsTest {

    @Test
    void leavesOutNavigationFootersAndForms() {
        assertThat(FurnitureRegions.reasons(blocksOf("<nav>A</nav><p>Text</p><form>B</form><footer>C</footer>")))
                .containsExactly("inside <nav>", null, "inside <form>", "inside <footer>");
    }

    @Test
    void leavesOutWhatIsNamedFurniture() {
        assertThat(FurnitureRegions.reasons(blocksOf("<div class='b-article__relatedLinks'>A</div><p>Text</p>")))
                .containsExactly("inside an element named related", null);
    }

    @Test
    void leavesOutWhatIsHidden() {
        assertThat(FurnitureRegions.reasons(
                        blocksOf("<div style='display:none'>A</div><div hidden>B</div><p>Text</p>")))
                .containsExactly("hidden", "hidden", null);
    }

    @Test
    void doesNotBelieveANameThatWouldTakeTheArticle() {
        String[] reasons = FurnitureRegions.reasons(blocksOf("<div class='has-sidebar'>" + paragraphs(5) + "</div>"));
        assertThat(reasons).containsOnlyNulls();
    }

    @Test
    void doesNotBelieveANameThatEveryParagraphBears() {
        String widgets = ("<div class=widget>" + PARAGRAPH + "</div>").repeat(6);
        assertThat(FurnitureRegions.reasons(blocksOf(widgets))).containsOnlyNulls();
    }

    @Test
    void believesCommentsThatAreLongerThanTheirArticle() {
        String[] reasons = FurnitureRegions.reasons(
                blocksOf("<div>" + paragraphs(2) + "</div><div id=comments>" + paragraphs(6) + "</div>"));
        assertThat(reasons).startsWith(null, null, "inside an element named comments");
    }

    @Test
    void readsFiguresThatFrameATable() {
        assertThat(FurnitureRegions.reasons(blocksOf("<figure><table><tr><td>Cell</table></figure><figure>A</figure>")))
                .containsExactly(null, "inside <figure>");
    }

    @Test
    void neverDoubtsAnArticleOrAQuotationForItsName() {
        assertThat(FurnitureRegions.reasons(blocksOf(
                        "<article class='has-comments'><p>A</p></article><blockquote class=social>B</blockquote>")))
                .containsOnlyNulls();
    }

    @Test
    void trustsOnlyCertainNamesOnASecondReading() {
        PageBlocks page = blocksOf("<div class=widget>A</div><div class=comments>B</div>" + paragraphs(2));
        assertThat(FurnitureRegions.certainReasons(page)).startsWith(null, "inside an element named comments");
    }
}
