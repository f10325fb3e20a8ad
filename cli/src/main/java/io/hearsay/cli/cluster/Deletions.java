package io.hearsay.cli.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearsay.cli.services.ServiceKind;
import io.hearsay.cli.trial.Crawling;
import io.hearsay.cli.trial.Ledger;
import io.hearsay.cli.trial.Trial;
import io.hearsay.farm.witness.Violation;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Every pod is deleted in turn during a crawl, Postgres' too: nothing is lost or there twice. */
final class Deletions implements Scenario {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final List<String> IN_TURN = List.of("scraper", "extractor", "query", "postgres");

    @Override
    public String title() {
        return "delete every pod in turn during a crawl";
    }

    @Override
    public void run(Cluster cluster, Trial trial) throws InterruptedException, IOException, SQLException {
        Farmland farm = Farmland.grow(
                trial.options().hosts(6, 10), trial.options().pages(20, 60), Duration.ofMillis(200), cluster);
        Crawling crawl =
                Crawling.of(cluster.client(ServiceKind.SCRAPER), farm.hosts().frontPages(), List.of());
        TimeUnit.SECONDS.sleep(5);
        for (String workload : IN_TURN) {
            trial.say("deleting the pod of " + workload);
            trial.figures().report("%s deleted, ready again, s".formatted(workload), delete(workload, cluster));
            TimeUnit.SECONDS.sleep(2);
        }
        cluster.awaitAllReady();
        crawl.awaitEnd(Duration.ofMinutes(10), trial.progress());
        cluster.awaitIdle();
        judge(crawl, farm, cluster, trial);
        trial.figures().exactly("status of ./hearsay doctor --at-rest", cluster.doctor(), 0);
    }

    /** Until another pod is ready in its place. */
    private static double delete(String workload, Cluster cluster) throws InterruptedException {
        JsonNode pod = cluster.pods(workload).getFirst();
        String uid = pod.at("/metadata/uid").asText();
        long begun = System.nanoTime();
        cluster.kubectl().run("delete", "pod", Cluster.name(pod), "--wait=false");
        cluster.await("another pod of " + workload, () -> cluster.pods(workload).stream()
                .anyMatch(other -> !other.at("/metadata/uid").asText().equals(uid) && Cluster.isReady(other)));
        return Installing.seconds(begun);
    }

    private static void judge(Crawling crawl, Farmland farm, Cluster cluster, Trial trial)
            throws InterruptedException, SQLException {
        Set<String> known = farm.hosts().pages().collect(Collectors.toSet());
        try (Connection database = cluster.database()) {
            Ledger ledger = new Ledger(database);
            trial.figures().report("pages of the farm", known.size());
            trial.figures().exactly("addresses without an end", ledger.open(crawl.id()), 0);
            trial.figures().exactly("addresses in the frontier twice", ledger.repeatedAddresses(crawl.id()), 0);
            trial.figures().exactly("articles lost", Ledger.missing(known, ledger.articles()), 0);
            trial.figures()
                    .exactly(
                            "articles there twice",
                            number(
                                    database,
                                    "select count(*) - count(distinct url) from crawl.article where not erased"),
                            0);
            trial.figures()
                    .exactly(
                            "articles that the extractor does not know",
                            number(
                                    database,
                                    """
                                    select count(*) from crawl.article a where not erased and not exists (
                                      select from claim.article c where c.id = a.id)"""),
                            0);
            trial.figures()
                    .exactly(
                            "articles not extracted",
                            number(
                                    database,
                                    "select count(*) from claim.article_state_v1 where state not in ('extracted', 'erased')"),
                            0);
        }
        List<Violation> violations =
                farm.hosts().witness(PAUSE).forgivingRepeats().violations(farm.log());
        violations.stream().limit(10).forEach(violation -> trial.say(violation.toString()));
        trial.figures()
                .exactly(
                        "requests: " + Violation.Kind.AT_ONCE.words(),
                        violations.stream()
                                .filter(of -> of.kind() == Violation.Kind.AT_ONCE)
                                .count(),
                        0);
    }

    static long number(Connection database, String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
