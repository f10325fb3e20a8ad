package io.hearsay.farm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearsay.farm.host.Quirk;
import io.hearsay.farm.host.RobotsVariant;
import io.hearsay.farm.witness.Violation;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A farm as its visitors see it. */
class FarmTest {

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");

    private final TestingVisitor visitor = new TestingVisitor();
    private Farm farm;

    @AfterEach
    void stop() {
        visitor.close();
        if (farm != null) {
            farm.close();
        }
    }

    @Test
    void everyHostHasAnAddressOfItsOwnAndAllHaveOnePort() throws Exception {
        grow(FarmPlan.of(260, 1));
        assertThat(farm.hosts()).hasSize(260);
        assertThat(farm.frontPages())
                .contains(
                        "http://127.201.0.1:%d/".formatted(farm.port()),
                        "http://127.201.1.10:%d/".formatted(farm.port()))
                .allSatisfy(page -> assertThat(URI.create(page).getPort()).isEqualTo(farm.port()));
        assertThat(farm.network()).isEqualTo("127.201.0.0/16");
    }

    @Test
    void hostsWithNamesShareAnAddressAndAreToldApartByWhatIsAskedFor() throws Exception {
        grow(FarmPlan.of(2, 3).names("news-%d.example"));
        assertThat(farm.frontPages()).containsExactly("http://news-1.example/", "http://news-2.example/");
        String first = raw("news-1.example", "/");
        assertThat(first).startsWith("HTTP/1.1 200").isNotEqualTo(raw("NEWS-2.example", "/"));
        assertThat(raw("news-3.example", "/")).startsWith("HTTP/1.1 404");
        assertThat(farm.log().hosts()).containsExactly("news-1.example", "news-2.example", "news-3.example");
    }

    @Test
    void namesNeedAPlaceForTheNumber() {
        farm = null;
        assertThatThrownBy(() -> FarmPlan.of(2, 3).names("news.example"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("%d where a host's number goes");
    }

    @Test
    void aWalkFromTheFrontPageFindsEveryPage() throws Exception {
        grow(FarmPlan.of(1, 300));
        assertThat(walk()).containsAll(farm.pages().toList());
    }

    @Test
    void pagesAreAsLongAsNewsPagesAndAllDifferent() throws Exception {
        grow(FarmPlan.of(2, 120));
        Set<String> texts = new HashSet<>();
        List<String> pages =
                farm.pages().filter(page -> page.hashCode() % 7 == 0).toList();
        for (String page : pages) {
            String html = get(page).body();
            assertThat(html.getBytes(StandardCharsets.UTF_8).length).isBetween(20_000, 60_000);
            assertThat(LINK.matcher(html).results().count()).isBetween(80L, 110L);
            texts.add(html.substring(html.indexOf("<article>"), html.indexOf("</article>")));
        }
        assertThat(texts).hasSameSizeAs(pages);
    }

    @Test
    void theSameSeedGrowsTheSamePages() throws Exception {
        String first = frontPage(FarmPlan.of(1, 3));
        farm.close();
        assertThat(frontPage(FarmPlan.of(1, 3))).isEqualTo(first);
        farm.close();
        assertThat(frontPage(FarmPlan.of(1, 3).seed(2))).isNotEqualTo(first);
    }

    private String frontPage(FarmPlan plan) throws IOException, InterruptedException {
        grow(plan);
        return get(farm.frontPages().getFirst()).body().replace(":" + farm.port(), "");
    }

    @Test
    void anUnchangedPageIsNotSentAgain() throws Exception {
        grow(FarmPlan.of(1, 2));
        String page = farm.frontPages().getFirst();
        HttpResponse<String> first = get(page);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        String modified = first.headers().firstValue("Last-Modified").orElseThrow();
        assertThat(get(page, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get(page, "If-Modified-Since", modified).statusCode()).isEqualTo(304);
        assertThat(get(page, "If-None-Match", "\"other\"", "If-Modified-Since", modified)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aChangingPageIsAnotherAtEveryVisit() throws Exception {
        grow(FarmPlan.of(1, 2).quirks(List.of(Set.of(Quirk.CHANGING))));
        String page = farm.frontPages().getFirst();
        HttpResponse<String> first = get(page);
        HttpResponse<String> second =
                get(page, "If-None-Match", first.headers().firstValue("ETag").orElseThrow());
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isNotEqualTo(first.body());
    }

    @Test
    void sitemapsListAllPages() throws Exception {
        grow(FarmPlan.of(1, 50).sitemaps());
        String host = farm.frontPages().getFirst();
        assertThat(get(host + "robots.txt").body()).contains("Sitemap: " + host + "sitemap.xml");
        String sitemap = get(host + "sitemap.xml").body();
        assertThat(farm.pages()).allSatisfy(page -> assertThat(sitemap).contains("<loc>" + page + "</loc>"));
    }

    @Test
    void theFirstRequestsAreRefusedWhereThePlanSaysSo() throws Exception {
        grow(FarmPlan.of(1, 2).failures(2).retryAfter(9));
        String page = farm.frontPages().getFirst();
        assertThat(get(page + "robots.txt").statusCode()).isEqualTo(200);
        assertThat(get(page).headers().firstValue("Retry-After")).hasValue("9");
        assertThat(get(page).statusCode()).isEqualTo(503);
        assertThat(get(page).statusCode()).isEqualTo(200);
    }

    @Test
    void listsAreDealtOutInTurn() throws Exception {
        grow(FarmPlan.of(4, 3)
                .robots(RobotsVariant.RULES, RobotsVariant.UNAVAILABLE)
                .quirks(List.of(Set.of(), Set.of(), Set.of(Quirk.CALENDAR), Set.of()))
                .crawlDelays(0, 0, 0, 5));
        assertThat(get(farm.frontPages().get(1) + "robots.txt").statusCode()).isEqualTo(503);
        assertThat(get(farm.frontPages().get(3) + "robots.txt").statusCode()).isEqualTo(503);
        assertThat(farm.pages())
                .as("pages of hosts that are open and do not misbehave")
                .hasSize(3);
        assertThat(farm.hosts().values().stream().filter(host -> host.isWellBehaved()))
                .hasSize(1);
    }

    @Test
    void theWitnessSeesWhoIsImpolite() throws Exception {
        grow(FarmPlan.of(1, 2));
        String page = farm.frontPages().getFirst();
        get(page + "private/diary.html");
        get(page + "robots.txt");
        get(page);
        get(page);
        awaitLogged(4);
        assertThat(farm.witness(Duration.ofSeconds(5)).violations(farm.log()))
                .extracting(Violation::kind)
                .contains(Violation.Kind.DISALLOWED, Violation.Kind.TOO_SOON, Violation.Kind.TWICE);
    }

    @Test
    void aTakenPortIsSaid() throws Exception {
        grow(FarmPlan.of(2, 1));
        assertThatThrownBy(() -> Farm.start(FarmPlan.of(2, 1).network(201).port(farm.port())))
                .isInstanceOf(BindException.class)
                .hasMessageContaining("127.201.0.1:" + farm.port());
    }

    @Test
    void impossiblePlansAreRefused() throws Exception {
        grow(FarmPlan.of(1, 1));
        assertThatThrownBy(() -> FarmPlan.of(0, 1)).hasMessageContaining("1 to 60000 hosts");
        assertThatThrownBy(() -> FarmPlan.of(1, 1).network(255)).hasMessageContaining("1 to 254");
    }

    private void grow(FarmPlan plan) throws IOException {
        farm = Farm.start(plan.network(201));
    }

    private HttpResponse<String> get(String url, String... headers) throws IOException, InterruptedException {
        return visitor.get(url, headers);
    }

    private Set<String> walk() throws IOException, InterruptedException {
        String host = farm.frontPages().getFirst().replaceAll("/$", "");
        Deque<String> open = new ArrayDeque<>(List.of(host + "/"));
        Set<String> found = new HashSet<>(open);
        while (!open.isEmpty()) {
            Matcher links = LINK.matcher(get(open.pop()).body());
            while (links.find()) {
                String url = host + links.group(1);
                if (found.add(url)) {
                    open.add(url);
                }
            }
        }
        return found;
    }

    private void awaitLogged(int requests) {
        Instant deadline = Instant.now().plusSeconds(10);
        while (farm.log().size() < requests) {
            assertThat(Instant.now()).isBefore(deadline);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private String raw(String host, String path) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), farm.port())) {
            String request = "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(path, host);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
