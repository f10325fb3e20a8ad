package io.hearsay.article;

import static io.hearsay.article.PageBlocksFixture.blocksOf;
import static io.hearsay.article.PageBlocksFixture.paragraphs;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class AuthorsTest {

    @Test
    void takesByAndAndOff() {
        assertThat(authors("<meta name=author content='By Anna Name and Ben Other, Cy Third'>"))
                .containsExactly("Anna Name", "Ben Other", "Cy Third");
    }

    @Test
    void keepsCredentialsWithTheirName() {
        assertThat(authors("<meta name=author content='Anna Name, MS, RD'>")).containsExactly("Anna Name, MS, RD");
    }

    @Test
    void takesNoAddressesOrAccountsForNames() {
        assertThat(authors("<meta name=author content='https://news.example/anna'><meta name=author content='admin'>"))
                .isEmpty();
    }

    @Test
    void readsMicrodata() {
        assertThat(authors("<span itemprop=author><b itemprop=name>Anna Name</b></span>"))
                .containsExactly("Anna Name");
    }

    @Test
    void readsTheLineUnderTheHeadline() {
        PageBlocks page = blocksOf("<h1>Talks go on</h1><div>By Anna Name and Ben de Other</div>" + paragraphs(3));
        HeadMatter matter = HeadMatter.of(page, BodySelection.of(page, "Talks go on", null, FurnitureLines.NONE));
        assertThat(Authors.printed(matter)).containsExactly("Anna Name", "Ben de Other");
    }

    private static List<String> authors(String html) {
        Document page = Jsoup.parse(html);
        return Authors.of(page, StructuredData.of(page), MetaTags.of(page));
    }
}
