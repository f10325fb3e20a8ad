package io.hearsay.scraper.trap;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.FastScraping;
import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.frontier.AddressKind;
import io.hearsay.scraper.frontier.Candidate;
import io.hearsay.scraper.trap.Judgement.Trapped;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FastScraping.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class TrapsTest {

    @Inject
    Traps traps;

    @Inject
    Session database;

    private final String crawl = UUID.randomUUID().toString();

    @BeforeEach
    void aCrawl() {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeMutationQuery(
                        """
                                insert into crawl.crawl (id, seeds, scope, outlets, max_pages, max_depth, state,
                                  created_at) values (:id, '{}', '{}', '{}', 1, 1, 'done', now())""")
                .setParameter("id", crawl)
                .executeUpdate());
    }

    private static PageAddress page(String path) {
        return PageAddress.stored("https://news.example" + path);
    }

    private static Candidate candidate(AddressKind kind, String path) {
        return new Candidate(page(path), kind, 1, 0, null);
    }

    private Judgement judge(AddressKind kind, String... paths) {
        return traps.judge(
                crawl,
                java.util.Arrays.stream(paths)
                        .map(path -> candidate(kind, path))
                        .toList());
    }

    private void fetched(int pages, String path, boolean article, boolean leads) {
        QuarkusTransaction.requiringNew()
                .run(() -> traps.record(IntStream.range(0, pages)
                        .mapToObj(i -> new Sighting(crawl, page(path.formatted(i)), article, leads))
                        .toList()));
    }

    @Test
    void aShapeWithoutArticlesBecomesATrap() {
        fetched(29, "/calendar/2014-%d.html", false, false);
        assertThat(judge(AddressKind.LINK, "/calendar/2015-01.html").trapped()).isEmpty();
        fetched(1, "/calendar/2014-%d.html", false, false);
        assertThat(judge(AddressKind.LINK, "/calendar/2015-01.html", "/calendar/about")
                        .trapped())
                .singleElement()
                .satisfies(trapped -> assertThat(trapped.reason())
                        .isEqualTo("a trap: 30 pages like /calendar/#-#.html held no article and led to nothing new"))
                .satisfies(trapped -> assertThat(trapped.kept()).isTrue());
    }

    @Test
    void aShapeWithThousandsOfArticlesIsNone() {
        fetched(2000, "/news/%d", true, false);
        fetched(2000, "/news/1%d", false, false);
        assertThat(judge(AddressKind.LINK, "/news/5000").trapped()).isEmpty();
    }

    @Test
    void oneArticleProvesAShapeForGood() {
        fetched(29, "/news/%d", false, false);
        fetched(1, "/news/%d", true, false);
        assertThat(judge(AddressKind.LINK, "/news/77").promising()).containsExactly(page("/news/77"));
        fetched(500, "/news/%d", false, false);
        assertThat(judge(AddressKind.LINK, "/news/78").promising()).containsExactly(page("/news/78"));
    }

    @Test
    void listsThatLeadToNewPagesAreNone() {
        fetched(300, "/archive?page=%d", false, true);
        fetched(300, "/archive?page=1%d", false, false);
        assertThat(judge(AddressKind.LINK, "/archive?page=999").trapped()).isEmpty();
    }

    @Test
    void whatASiteListsAndWhereItLeadsIsNotJudged() {
        fetched(40, "/calendar/2014-%d.html", false, false);
        for (AddressKind kind : List.of(AddressKind.SEED, AddressKind.LISTED, AddressKind.TARGET, AddressKind.LIST)) {
            assertThat(judge(kind, "/calendar/2015-01.html", "/a?PHPSESSID=9c1185a5c5e9fc54612808977ee8f548")
                            .trapped())
                    .as(kind.name())
                    .isEmpty();
        }
    }

    @Test
    void eachCrawlHasItsOwnExperience() {
        fetched(40, "/calendar/2014-%d.html", false, false);
        assertThat(traps.judge("another", List.of(candidate(AddressKind.LINK, "/calendar/2015-01.html")))
                        .trapped())
                .isEmpty();
    }

    @Test
    void anAddressMayBeATrapByItsLooks() {
        assertThat(judge(AddressKind.LINK, "/a/b/a/b/a/b", "/a").trapped())
                .singleElement()
                .satisfies(trapped -> assertThat(trapped.reason()).isEqualTo("a trap: its path repeats itself"));
    }

    @Test
    void ofATrapsManyAddressesOnlySomeAreKept() {
        String[] deep = IntStream.range(0, 150)
                .mapToObj(i -> "/a/b/c/d/e/f/g/h/i/j/k/l/m/" + i)
                .toArray(String[]::new);
        List<Trapped> first = judge(AddressKind.LINK, deep).trapped();
        assertThat(first).hasSize(150);
        assertThat(first.stream().filter(Trapped::kept)).hasSize(Traps.KEPT);
        QuarkusTransaction.requiringNew().run(() -> traps.count(crawl, first));
        assertThat(judge(AddressKind.LINK, deep).trapped()).noneMatch(Trapped::kept);
    }

    @Test
    void aPageLeadsOnlyToPromisingAddressesOfOtherShapes() {
        fetched(40, "/calendar/2014-08.html?day=%d", false, false);
        Judgement judgement = judge(
                AddressKind.LINK, "/calendar/2014-09.html", "/calendar/2014-09.html?day=1", "/world/talks-go-on-here");
        PageAddress month = page("/calendar/2014-08.html");
        assertThat(judgement.isLeading(month, List.of(candidate(AddressKind.LINK, "/calendar/2014-09.html"))))
                .as("its own shape")
                .isFalse();
        assertThat(judgement.isLeading(month, List.of(candidate(AddressKind.LINK, "/calendar/2014-09.html?day=1"))))
                .as("a barren shape")
                .isFalse();
        assertThat(judgement.isLeading(month, List.of(candidate(AddressKind.LINK, "/world/known-for-long-already"))))
                .as("nothing new")
                .isFalse();
        assertThat(judgement.isLeading(month, List.of(candidate(AddressKind.LINK, "/world/talks-go-on-here"))))
                .isTrue();
    }
}
