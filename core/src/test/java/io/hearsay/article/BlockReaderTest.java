package io.hearsay.article;

import static io.hearsay.article.PageBlocksFixture.blocksOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlockReaderTest {

    @Test
    void readsParagraphsHeadingsItemsAndCells() {
        assertThat(blocksOf("<h2>A</h2><p>B</p><ul><li>C</ul><table><tr><td>D</table><figcaption>E</figcaption>F")
                        .blocks())
                .extracting(Block::kind)
                .containsExactly(
                        Block.Kind.HEADING,
                        Block.Kind.PARAGRAPH,
                        Block.Kind.ITEM,
                        Block.Kind.CELL,
                        Block.Kind.CAPTION,
                        Block.Kind.OTHER);
    }

    @Test
    void forgetsElementsWithoutABlock() {
        assertThat(blocksOf("<div></div><div><p></p></div><div><p>A</p><div></div></div>")
                        .regions())
                .extracting(region -> region.element().normalName(), Region::parent, Region::endBlock)
                .containsExactly(tuple("body", -1, 1), tuple("div", 0, 1), tuple("p", 1, 1));
    }

    @Test
    void keepsTheBodyOfAPageWithoutABlock() {
        assertThat(blocksOf("<div></div>").regions()).singleElement().satisfies(body -> assertThat(body.endBlock())
                .isZero());
    }

    @Test
    void keepsInlineMarkupInOneBlock() {
        assertThat(texts("<p>The <b>army</b> <a href=x>said</a> so<sup>1</sup>.</p>"))
                .containsExactly("The army said so1.");
    }

    @Test
    void cutsAtTwoLineBreaksAndAfterASentence() {
        assertThat(texts("<div>One line<br>goes on<br><br>Two ends.<br>Three</div>"))
                .containsExactly("One line goes on", "Two ends.", "Three");
    }

    @Test
    void readsTextBetweenElementsOfADiv() {
        assertThat(texts("<div>Before<p>Inside</p>After</div>")).containsExactly("Before", "Inside", "After");
    }

    @Test
    void passesOverScriptsStylesIconsAndControls() {
        assertThat(texts("<script>a</script><style>b</style><svg><title>icon</title></svg><button>c</button>"
                        + "<noscript>d</noscript><template>e</template><p>Text</p>"))
                .containsExactly("Text");
    }

    @Test
    void passesOverInlineHintsThatAreNotShown() {
        assertThat(texts(
                        "<p>Text<span style='display: none'>hidden</span><span class=sr-only>opens new tab</span></p>"))
                .containsExactly("Text");
    }

    @Test
    void readsASentenceOnAcrossAnIcon() {
        assertThat(texts("<p>Shares of <a href=x>Parkland<svg><path/><title>icon</title></svg><span>, ope"
                        + "ns new tab</span></a> rose.</p>"))
                .containsExactly("Shares of Parkland rose.");
        assertThat(texts("<div>Before<iframe></iframe>After</div>")).containsExactly("Before", "After");
    }

    @Test
    void countsTheLettersInLinks() {
        Block block = blocksOf("<p>See <a href=x>this page</a></p>").blocks().getFirst();
        assertThat(block.linkedLetters()).isEqualTo(8);
        assertThat(block.linkDensity()).isBetween(0.7, 0.75);
    }

    @Test
    void takesALabelOffTheWordItIsGluedTo() {
        assertThat(texts("<p><span>image</span>DAMASCUS: The army said so.</p>"))
                .containsExactly("DAMASCUS: The army said so.");
    }

    @Test
    void knowsWhichBlocksLieUnderAnElement() {
        PageBlocks page = blocksOf("<p>A</p><div id=x><p>B</p><p>C</p></div><p>D</p>");
        Region region = page.regions().stream()
                .filter(each -> each.element().id().equals("x"))
                .findFirst()
                .orElseThrow();
        assertThat(page.blocks().subList(region.firstBlock(), region.endBlock()))
                .extracting(Block::text)
                .containsExactly("B", "C");
    }

    private static List<String> texts(String html) {
        return blocksOf(html).blocks().stream().map(Block::text).toList();
    }
}
