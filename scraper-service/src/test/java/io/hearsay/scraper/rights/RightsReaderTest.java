package io.hearsay.scraper.rights;

import static io.hearsay.scraper.rights.OptOut.NOARCHIVE;
import static io.hearsay.scraper.rights.OptOut.NOFOLLOW;
import static io.hearsay.scraper.rights.OptOut.NOINDEX;
import static io.hearsay.scraper.rights.OptOut.TDM_RESERVATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.hearsay.scraper.TestingSettings;
import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.fetch.FetchResult.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RightsReaderTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final PageAddress ADDRESS = PageAddress.stored("https://provider.example/a");
    private static final String NOTHING = null;

    private final RightsReader reader =
            new RightsReader(TestingSettings.defaults(), new TdmFiles(null, TestingSettings.defaults()));

    private Rights read(String file, Map<String, String> headers, String html) throws IOException {
        TdmRules rules = file == null
                ? TdmRules.NONE
                : TdmRules.read("[{\"location\": \"/\", \"tdm-reservation\": %s}]"
                        .formatted(file)
                        .getBytes(StandardCharsets.UTF_8));
        Answer answer = new Answer(200, headers, new byte[0], NOW);
        return reader.read(rules, ADDRESS, answer, html == null ? null : Jsoup.parse(html), NOW);
    }

    /** What each place says about mining, and the place that settles it, or null where mining is not reserved. */
    static Stream<Arguments> precedence() {
        return Stream.of(
                arguments(NOTHING, NOTHING, NOTHING, null),
                arguments("1", NOTHING, NOTHING, Place.FILE),
                arguments("1", "0", NOTHING, null),
                arguments("1", NOTHING, "0", null),
                arguments("0", "1", NOTHING, Place.HEADER),
                arguments("1", "1", NOTHING, Place.HEADER),
                arguments("0", "1", "0", null),
                arguments("0", "0", "1", Place.META),
                arguments(NOTHING, "2", NOTHING, null),
                arguments("1", "2", "yes", Place.FILE),
                arguments(NOTHING, "1", "", Place.HEADER),
                arguments(NOTHING, "0, 1", NOTHING, Place.HEADER));
    }

    @ParameterizedTest
    @MethodSource("precedence")
    void aHeaderSupersedesTheFileAndTheMetaElementBoth(String file, String header, String meta, Place place)
            throws IOException {
        Map<String, String> headers = header == null ? Map.of() : Map.of("tdm-reservation", header);
        String html = meta == null ? "<p>Text" : "<meta name=tdm-reservation content='%s'>".formatted(meta);
        Rights rights = read(file, headers, html);
        assertThat(rights.said().get(TDM_RESERVATION)).isEqualTo(place);
        assertThat(rights.forbidsArticle()).isEqualTo(place != null);
    }

    @Test
    void readsTheReportsHeaders() throws IOException {
        Rights rights = read(
                null,
                Map.of("tdm-reservation", "1", "tdm-policy", "https://provider.example/policies/policy.json"),
                null);
        assertThat(rights)
                .isEqualTo(new Rights(
                        Map.of(TDM_RESERVATION, Place.HEADER), "https://provider.example/policies/policy.json"));
        assertThat(rights.reason()).isEqualTo("the site reserves text and data mining (header)");
    }

    @Test
    void readsTheReportsPage() throws IOException {
        String html =
                """
                <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="tdm-reservation" content="1">
                <meta name="tdm-policy" content="https://provider.example/policies/policy.json"><title>Document</title>
                </head><body>...</body></html>""";
        assertThat(read(null, Map.of(), html))
                .isEqualTo(new Rights(
                        Map.of(TDM_RESERVATION, Place.META), "https://provider.example/policies/policy.json"));
    }

    @Test
    void aPolicyIsAWebAddressAndStandsOnlyWithAReservation() throws IOException {
        assertThat(read(null, Map.of("tdm-reservation", "0", "tdm-policy", "/p"), null))
                .isEqualTo(Rights.NONE);
        assertThat(read(null, Map.of("tdm-reservation", "1", "tdm-policy", "/p"), null)
                        .policy())
                .isEqualTo("https://provider.example/p");
        assertThat(read(null, Map.of("tdm-reservation", "1", "tdm-policy", "javascript:x"), null)
                        .policy())
                .isNull();
        assertThat(read("1", Map.of("tdm-policy", "/p"), null).policy()).isEqualTo("https://provider.example/p");
        assertThat(read(null, Map.of("tdm-reservation", "1", "tdm-policy", "/" + "p".repeat(10_000)), null)
                        .policy())
                .isNull();
    }

    @Test
    void directivesOfHeaderAndMetaElementsAddUp() throws IOException {
        Map<String, String> headers = new HashMap<>(Map.of("x-robots-tag", "noarchive, otherbot: noindex"));
        String html =
                """
                <META NAME="Robots" CONTENT="NOFOLLOW, noarchive"><meta name="otherbot" content="noindex">
                <meta name="robots" content="all">""";
        Rights rights = read(null, headers, html);
        assertThat(rights.said()).isEqualTo(Map.of(NOARCHIVE, Place.HEADER, NOFOLLOW, Place.META));
        assertThat(rights.forbidsArticle()).isFalse();
        assertThat(rights.forbidsBody()).isTrue();
        assertThat(rights.forbidsLinks()).isTrue();
        assertThat(rights.reason()).isNull();
    }

    @Test
    void aMetaElementMayNameThisAgent() throws IOException {
        Rights rights = read(null, Map.of(), "<meta name=Hearsay content=noindex>");
        assertThat(rights.said()).isEqualTo(Map.of(NOINDEX, Place.META));
        assertThat(rights.reason()).isEqualTo("the page asks not to be indexed (meta)");
    }

    @Test
    void noindexIsNothingToAList() throws IOException {
        Rights rights =
                read(null, Map.of("x-robots-tag", "none, noarchive"), null).ofList();
        assertThat(rights.said()).isEqualTo(Map.of(NOFOLLOW, Place.HEADER, NOARCHIVE, Place.HEADER));
    }
}
