package io.hearsay.article;

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
    void asksThePrintedLinesWhereMetadataNameNoPerson() {
        String body = "<script type='application/ld+json'>{\"@type\": \"Article\", \"author\": {\"@type\":"
                + " \"Organization\", \"name\": \"Meridian News\"}}</script>";
        assertThat(authors(body, "Meridian News", List.of("Anna Name and Ben Other")))
                .containsExactly("Anna Name", "Ben Other");
        assertThat(authors(body, null, List.of())).containsExactly("Meridian News");
        assertThat(authors("<meta name=author content='Cy Third'>", null, List.of("Anna Name")))
                .containsExactly("Cy Third");
    }

    @Test
    void keepsTheOutletsNameOnlyWhereNobodyElseIsNamed() {
        String outlet = "<meta name=author content='Meridian News'>";
        assertThat(authors(outlet, "Meridian News", List.of("Anna Name"))).containsExactly("Anna Name");
        assertThat(authors(outlet, "Meridian News", List.of())).containsExactly("Meridian News");
    }

    @Test
    void turnsNamesOfCataloguesRound() {
        assertThat(
                        authors(
                                "<meta name=citation_author content='Name, Anna'><meta name=citation_author content='Ben Other'>"))
                .containsExactly("Anna Name", "Ben Other");
    }

    @Test
    void tellsAgenciesFromPersons() {
        assertThat(Authors.withoutAgencies(List.of("Anna Name", "Reuters"))).containsExactly("Anna Name");
        assertThat(Authors.withoutAgencies(List.of("AFP"))).containsExactly("AFP");
    }

    @Test
    void readsTheFirstByline() {
        assertThat(Authors.ofBylines(List.of("4 March", "By Anna Name and Ben Other", "By Cy Third")))
                .containsExactly("Anna Name", "Ben Other");
        assertThat(Authors.ofBylines(List.of("4 March"))).isEmpty();
    }

    private static List<String> authors(String html) {
        return authors(html, null, List.of());
    }

    private static List<String> authors(String html, String outlet, List<String> printed) {
        Document page = Jsoup.parse(html);
        List<String> found = Authors.of(page, StructuredData.of(page), MetaTags.of(page), outlet, () -> printed)
                .value();
        return found == null ? List.of() : found;
    }
}
