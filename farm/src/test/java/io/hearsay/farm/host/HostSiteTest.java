package io.hearsay.farm.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.farm.http.Answer;
import io.hearsay.farm.http.Request;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HostSiteTest {

    @ParameterizedTest
    @CsvSource({
        "RULES, 200",
        "MISSING, 404",
        "FORBIDDEN, 403",
        "BUSY_AT_FIRST, 429",
        "UNAVAILABLE_AT_FIRST, 503",
        "UNAVAILABLE, 503",
        "SILENT, 0",
        "REDIRECTED, 301",
        "LONG, 200"
    })
    void robotsIsAnsweredAsPlanned(RobotsVariant variant, int status) {
        assertThat(ask(site(variant), "/robots.txt").status()).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource(names = {"BUSY_AT_FIRST", "UNAVAILABLE_AT_FIRST"})
    void whoIsRefusedAtFirstIsAnsweredLater(RobotsVariant variant) {
        HostSite site = site(variant);
        assertThat(ask(site, "/robots.txt").retryAfter()).hasValue(3);
        assertThat(ask(site, "/robots.txt").retryAfter()).hasValue(3);
        assertThat(ask(site, "/robots.txt").status()).isEqualTo(200);
    }

    @Test
    void aRedirectedRobotsLeadsToRulesOverTwoHops() {
        HostSite site = site(RobotsVariant.REDIRECTED);
        assertThat(ask(site, "/robots-moved-1.txt").status()).isEqualTo(302);
        assertThat(ask(site, "/robots-moved-2.txt").status()).isEqualTo(200);
    }

    @Test
    void rulesForbidAFolderButNotTheFolderInIt() {
        HostPlan rules = plan(RobotsVariant.RULES);
        assertThat(rules.allows("/private/diary.html")).isFalse();
        assertThat(rules.allows("/private/press/1.html")).isTrue();
        assertThat(rules.allows("/")).isTrue();
        assertThat(plan(RobotsVariant.MISSING).allows("/private/diary.html")).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Quirk.class)
    void everyEntranceOfAQuirkIsAnswered(Quirk quirk) {
        HostSite site = new HostSite(plan(RobotsVariant.RULES, quirk));
        assertThat(Corners.entrances(Set.of(quirk)))
                .allSatisfy(path -> assertThat(ask(site, path).status()).isNotEqualTo(404));
    }

    @Test
    void aHostWithoutQuirksHasNoCorners() {
        HostSite site = site(RobotsVariant.RULES);
        assertThat(Corners.entrances(EnumSet.allOf(Quirk.class)))
                .hasSizeGreaterThan(100)
                .allSatisfy(path -> assertThat(ask(site, path).status()).isEqualTo(404));
    }

    @Test
    void theCalendarGoesOnForEver() {
        HostSite site = new HostSite(plan(RobotsVariant.RULES, Quirk.CALENDAR));
        assertThat(ask(site, "/calendar/1066-10.html").status()).isEqualTo(200);
        assertThat(ask(site, "/calendar/9999-12.html?day=3").status()).isEqualTo(200);
        assertThat(ask(site, "/calendar/2026-13.html").status()).isEqualTo(404);
    }

    @Test
    void whatIsNoPageIsNotFound() {
        HostSite site = site(RobotsVariant.RULES);
        for (String path :
                new String[] {"/news/99-x.html", "/news/1-wrong.html", "/news/", "/news/-1-x", "/sitemap.xml"}) {
            assertThat(ask(site, path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void quirksHaveNamesForTheCommandLine() {
        assertThat(Quirk.of("gzip-bomb")).isEqualTo(Quirk.GZIP_BOMB);
        assertThat(Quirk.GZIP_BOMB.wireName()).isEqualTo("gzip-bomb");
    }

    private static Answer ask(HostSite site, String target) {
        return site.answer(new Request("GET", target, Map.of()));
    }

    private static HostSite site(RobotsVariant robots) {
        return new HostSite(plan(robots));
    }

    private static HostPlan plan(RobotsVariant robots, Quirk... quirks) {
        return new HostPlan("127.1.0.1:80", 1, 5, Duration.ZERO, false, 0, robots, 0, 3, Set.of(quirks));
    }
}
