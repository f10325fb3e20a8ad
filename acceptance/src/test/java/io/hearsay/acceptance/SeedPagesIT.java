package io.hearsay.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the sample site's five pages must show. */
@ExtendWith(Installation.Provider.class)
class SeedPagesIT {

    private static final String MERIDIAN = "Meridian News";
    private static final String COURIER = "The Harbour Courier";
    private static final String RECORDER = "The Business Recorder";
    private static final String ORBITA = "Orbita International";
    private static final String LOOP = "The Daily Loop";

    private final Api query;
    private final Api scraper;

    SeedPagesIT(Installation installation) {
        query = installation.query();
        scraper = installation.scraper();
    }

    @Test
    void noPlansToCoordinateIsOneStatementOfOneSpeakerOnThreePagesFromOneOrigin() {
        List<JsonNode> statements = query.search("/statements", "\"no plans to coordinate with the Assad regime\"");
        assertThat(statements).hasSize(1);
        JsonNode statement = statements.getFirst();
        assertThat(speaker(statement)).isEqualTo("Josh Earnest");
        assertThat(statement.path("pages").asInt()).isEqualTo(3);
        assertThat(statement.path("origins").asInt()).isEqualTo(1);
        assertThat(outletsOf(statement)).containsExactlyInAnyOrder(MERIDIAN, COURIER, RECORDER);
    }

    @Test
    void theOneOriginIsOneAgencyTextAndACopiedSentence() {
        JsonNode statement = statement("\"no plans to coordinate with the Assad regime\"", "Josh Earnest");
        assertThat(joins(statement))
                .extracting(join -> join.path("rule").asText())
                .contains("reprint", "carrier");
        assertThat(joins(statement))
                .allSatisfy(join -> assertThat(join.path("reason").asText()).isNotBlank());
    }

    @Test
    void sharingIntelligenceIsAnonymousOnOneAgencysWordAndNeverCountedAsThree() {
        List<JsonNode> statements = query.search("/statements", "sharing intelligence");
        assertThat(statements).hasSize(1);
        JsonNode statement = statements.getFirst();
        assertThat(statement.path("pages").asInt()).isEqualTo(3);
        assertThat(statement.path("origins").asInt()).isEqualTo(1);
        assertThat(statement.path("speaker").path("status").asText()).isEqualTo("anonymous");
        assertThat(via(statement)).contains("AFP");
    }

    @Test
    void everyChainIsKept() {
        assertThat(chain("ready to cooperate and coordinate", "Walid Muallem", MERIDIAN))
                .contains("Fars");
        assertThat(chain("reconnaissance flights", "US official", MERIDIAN)).contains("AP");
        assertThat(chain("not coordinating coalition activities", "Michelle Baldanza", ORBITA))
                .contains("RIA Novosti");
        assertThat(chain("new lease of life", "Ilter Turan", LOOP)).contains("AFP");
    }

    @Test
    void noPlansStandsAgainstTheCooperationThatHasAlreadyBegun() {
        JsonNode contradiction = contradictions()
                .filter(between("Earnest", "source"))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError(query.get("/contradictions").toString()));
        assertThat(passages(contradiction))
                .anySatisfy(passage -> assertThat(passage).contains("no plans to coordinate"))
                .anySatisfy(passage -> assertThat(passage).contains("cooperation has already begun"));
        assertThat(contradiction.path("reason").asText()).isNotBlank();
    }

    @Test
    void natosRejectionOfMoscowsExplanationIsAContradiction() {
        assertThat(contradictions().filter(between("NATO", "Russia"))).isNotEmpty();
    }

    @Test
    void differentDemandsAndDifferentCounterpartsAreNoContradiction() {
        assertThat(contradictions().filter(between("Earnest", "Muallem"))).isEmpty();
        assertThat(contradictions().filter(between("Earnest", "Baldanza"))).isEmpty();
    }

    @Test
    void thePositionOfTheUnitedStatesIsToldByCounterpartAndBoundedWhereUndated() {
        JsonNode body = query.search("/speakers", "United States").stream()
                .filter(found -> found.path("name").asText().equals("United States"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the United States is no speaker"));
        JsonNode timeline = query.get(
                "/speakers/{id}/timeline?q=coordinate", body.path("id").asText());
        assertThat(entries(timeline, "items")).anySatisfy(entry -> {
            assertThat(entry.path("date").asText()).startsWith("2014-08-26");
            assertThat(text(entry)).contains("no plans to coordinate");
            assertThat(strings(entry.path("counterparts"))).contains("Syria");
        });
        assertThat(entries(timeline, "undated")).anySatisfy(entry -> {
            assertThat(text(entry)).contains("as long as");
            assertThat(entry.path("statement").path("modality").asText()).isEqualTo("conditional");
            assertThat(strings(entry.path("counterparts"))).contains("Russia");
            assertThat(entry.path("bounds").toString()).contains("after").contains("--09-30");
        });
    }

    @Test
    void noPositionChangeIsMadeOfDifferentCounterparts() {
        JsonNode earnest = statement("\"no plans to coordinate with the Assad regime\"", "Josh Earnest");
        assertThat(earnest.path("relations"))
                .noneSatisfy(
                        relation -> assertThat(relation.path("kind").asText()).isEqualTo("position-change"));
    }

    @Test
    void aDateNeedsEvidenceAndAPageClockIsNone() {
        assertThat(article(ORBITA).path("published").isObject()).isFalse();
        assertThat(article(LOOP).path("published").isObject()).isFalse();
        JsonNode published = article(MERIDIAN).path("published");
        assertThat(published.path("date").asText()).startsWith("2014-08-26");
        assertThat(published.path("evidence").asText()).isEqualTo("json-ld");
        assertThat(published.path("confidence").asDouble()).isBetween(0.5, 1.0);
    }

    @Test
    void aPronounWithoutAntecedentAndABareQuotationHaveNoSpeaker() {
        List<JsonNode> claims = claims(LOOP);
        assertThat(claims)
                .filteredOn(says("these proposals could be put in place"))
                .singleElement()
                .satisfies(this::isUnresolved);
        assertThat(claims).filteredOn(says("Russia is not targeting ISIL")).allSatisfy(claim -> {
            isUnresolved(claim);
            assertThat(claim.path("source").isObject()).isFalse();
        });
    }

    @Test
    void copyingIsDecidedPerClaimAsWellAsPerDocument() {
        assertThat(reprints(COURIER)).anySatisfy(reprint -> {
            assertThat(reprint.path("article").path("outlet").asText()).isEqualTo(RECORDER);
            assertThat(reprint.path("share").asDouble()).isGreaterThan(0.8);
        });
        assertThat(reprints(MERIDIAN))
                .allSatisfy(
                        reprint -> assertThat(reprint.path("share").asDouble()).isLessThan(0.3));
        JsonNode copied = statement("\"no plans to coordinate with the Assad regime\"", "Josh Earnest");
        assertThat(outletsOf(copied)).contains(MERIDIAN, COURIER);
        assertThat(copied.path("origins").asInt()).isEqualTo(1);
    }

    private JsonNode statement(String words, String speaker) {
        List<JsonNode> found = query.search("/statements", words);
        return found.stream()
                .filter(statement -> speaker(statement).contains(speaker))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("%s says nothing of %s, but %s".formatted(speaker, words, found)));
    }

    private Stream<JsonNode> contradictions() {
        return query.list("/contradictions", Map.of()).stream();
    }

    private static Predicate<JsonNode> between(String one, String other) {
        return contradiction -> {
            String a = speaker(contradiction.path("a"));
            String b = speaker(contradiction.path("b"));
            return (a.contains(one) && b.contains(other)) || (a.contains(other) && b.contains(one));
        };
    }

    private static List<String> passages(JsonNode contradiction) {
        JsonNode evidence = contradiction.path("evidence");
        return Stream.of("a", "b")
                .map(side -> evidence.path(side).path("span").path("exact").asText())
                .toList();
    }

    private String chain(String words, String speaker, String outlet) {
        List<JsonNode> claims = claims(outlet);
        return claims.stream()
                .filter(says(words))
                .filter(claim -> speaker(claim).contains(speaker))
                .findFirst()
                .map(SeedPagesIT::via)
                .orElseThrow(() -> new AssertionError("no claim of %s: %s".formatted(speaker, claims)));
    }

    private List<JsonNode> claims(String outlet) {
        return Api.items(query.get(
                "/articles/{id}/claims?limit=200", article(outlet).path("id").asText()));
    }

    private List<JsonNode> reprints(String outlet) {
        return Api.items(
                query.get("/articles/{id}/reprints", article(outlet).path("id").asText()));
    }

    private JsonNode article(String outlet) {
        return Api.items(scraper.get("/articles?limit=200")).stream()
                .filter(article -> article.path("outlet").asText().equals(outlet))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no article of " + outlet));
    }

    private static Predicate<JsonNode> says(String words) {
        return claim -> claim.path("text").asText().contains(words);
    }

    private void isUnresolved(JsonNode claim) {
        assertThat(claim.path("speaker").path("status").asText()).isEqualTo("unresolved");
        assertThat(claim.path("speaker").path("name").isTextual()).isFalse();
    }

    private static String speaker(JsonNode node) {
        return node.path("speaker").path("name").asText();
    }

    private static String text(JsonNode entry) {
        return entry.path("statement").path("text").asText();
    }

    private static String via(JsonNode node) {
        return node.path("via").toString();
    }

    private static List<String> outletsOf(JsonNode statement) {
        return stream(statement.path("claims"))
                .map(claim -> claim.path("article").path("outlet").asText())
                .distinct()
                .toList();
    }

    private static List<JsonNode> joins(JsonNode statement) {
        return stream(statement.path("originGroups"))
                .flatMap(group -> stream(group.path("joins")))
                .toList();
    }

    private static List<JsonNode> entries(JsonNode timeline, String part) {
        return stream(timeline.path(part)).toList();
    }

    private static List<String> strings(JsonNode array) {
        return stream(array).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
