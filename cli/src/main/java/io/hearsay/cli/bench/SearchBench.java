package io.hearsay.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearsay.cli.services.JvmTuning;
import io.hearsay.cli.services.ServiceClient;
import io.hearsay.cli.trial.Clients;
import io.hearsay.cli.trial.Latencies;
import io.hearsay.cli.trial.ProcessUse;
import io.hearsay.cli.trial.SearchFleet;
import io.hearsay.cli.trial.SearchMix;
import io.hearsay.cli.trial.SearchMix.Search;
import io.hearsay.cli.trial.SearchStore;
import io.hearsay.cli.trial.Trial;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How long a search takes in a store of many claims: the first page of its list and its facets, one after the other, as
 * the page asks for them, by eight clients without a pause. Every search is asked once when nothing is counted yet and
 * once more; a tenth of them goes on to the second page. Beside it, the plainest SQL for the searches of words alone.
 */
final class SearchBench implements Bench {

    private static final int CLIENTS = 8;
    private static final int HEAP_MEGABYTES = 512;
    private static final int PAGE = 20;
    private static final int PAGED = 10;
    private static final long UNASKED = 4;
    private static final double MEDIAN = 30;
    private static final double MOST = 150;
    private static final double LONGEST = 500;

    @Override
    public String question() {
        return "How long a search with facets takes, eight clients at once, among a million claims.";
    }

    @Override
    public void run(Trial trial) throws InterruptedException, IOException, SQLException {
        int claims = trial.options().claims(20_000, 1_000_000);
        int articles = claims / SearchStore.CLAIMS_PER_ARTICLE;
        try (SearchFleet fleet = SearchFleet.start(claims, JvmTuning.throughput(HEAP_MEGABYTES), trial)) {
            ServiceClient client = fleet.service().first().client();
            trial.say("load of the machine before: %.1f"
                    .formatted(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
            warm(client, trial, articles);
            forgetCounts(fleet);
            List<Search> searches = searches(trial, articles, trial.options().sized(200, 4_000), 2);
            List<Search> different = searches.stream().distinct().toList();
            Cost cost = new Cost(fleet, client);
            report("each search once", cost.of(different), trial);
            report("as drawn", cost.of(searches(trial, articles, trial.options().sized(200, 4_000), 3)), trial);
            report("each once more", cost.of(different), trial);
            compare(fleet, unasked(different, trial, articles), client, trial);
        }
    }

    /** A service that has run for a minute or two: until then it compiles itself on the same processors. */
    private static void warm(ServiceClient client, Trial trial, int articles) throws InterruptedException {
        Clients.ask(
                CLIENTS,
                searches(trial, articles, trial.options().sized(200, 8_000), 1),
                (number, search) -> ask(client, search));
    }

    /** What was counted while the service warmed up is out of date once anything has changed. */
    private static void forgetCounts(SearchFleet fleet) throws SQLException {
        try (Connection database = fleet.connect();
                Statement statement = database.createStatement()) {
            statement.execute("insert into claim.change values (1)");
        }
    }

    private static List<Search> searches(Trial trial, int articles, int number, long draw) {
        SearchMix mix = new SearchMix(trial.options().seed(), articles, draw);
        return Stream.generate(mix::next).limit(number).toList();
    }

    private static void ask(ServiceClient client, Search search) throws InterruptedException {
        String path = "%s?limit=%d%s".formatted(search.list(), PAGE, search.parameters());
        JsonNode list = client.get(path);
        client.get("%s/facets%s".formatted(search.list(), search.facets()));
        String next = list.path("next").textValue();
        if (next != null && Math.floorMod(search.hashCode(), PAGED) == 0) {
            client.get(path + "&after=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
        }
    }

    /**
     * What some searches cost.
     *
     * @param service milliseconds of CPU a search
     * @param postgres the same of all of Postgres' processes
     */
    private record Spent(Latencies latencies, double service, double postgres) {}

    /** Asks searches, and tells what the machine had to do for them, however busy it is otherwise. */
    private record Cost(SearchFleet fleet, ServiceClient client) {

        Spent of(List<Search> searches) throws InterruptedException {
            ProcessHandle service = fleet.service().first().process();
            double serviceBefore = ProcessUse.cpuSeconds(service);
            double postgresBefore = ProcessUse.cpuSecondsOfAll(fleet.service().postgres());
            Latencies latencies = Clients.ask(CLIENTS, searches, (number, search) -> ask(client, search));
            return new Spent(
                    latencies,
                    1000 * (ProcessUse.cpuSeconds(service) - serviceBefore) / searches.size(),
                    1000 * (ProcessUse.cpuSecondsOfAll(fleet.service().postgres()) - postgresBefore) / searches.size());
        }
    }

    private static void report(String which, Spent spent, Trial trial) {
        Latencies latencies = spent.latencies();
        trial.figures().report("search with facets, " + which, latencies.toString());
        trial.figures().report(which + ", CPU ms a search, service", spent.service());
        trial.figures().report(which + ", CPU ms a search, Postgres", spent.postgres());
        trial.figures().atMost(which + ", p50 ms", latencies.percentile(50), MEDIAN);
        trial.figures().atMost(which + ", p99 ms", latencies.percentile(99), MOST);
        trial.figures().atMost(which + ", longest ms", latencies.longest(), LONGEST);
    }

    /** Searches of words alone that nobody has asked for. */
    private static List<Search> unasked(List<Search> asked, Trial trial, int articles) {
        Set<Search> known = new HashSet<>(asked);
        SearchMix mix = new SearchMix(trial.options().seed(), articles, UNASKED);
        return Stream.generate(mix::next)
                .filter(Search::isOfWordsAlone)
                .filter(known::add)
                .limit(trial.options().sized(50, 400))
                .toList();
    }

    /** Searches of words alone: the plainest SQL, and the same through the service. */
    private static void compare(SearchFleet fleet, List<Search> words, ServiceClient client, Trial trial)
            throws IOException, SQLException, InterruptedException {
        Latencies ours = Clients.ask(
                CLIENTS,
                words,
                (number, search) -> client.get("%s?limit=%d%s".formatted(search.list(), PAGE, search.parameters())));
        try (NaiveSearch naive = NaiveSearch.over(fleet, CLIENTS, PAGE)) {
            Latencies plain = Clients.ask(CLIENTS, words, naive::ask);
            trial.figures().report("words alone, list and total, not counted before", ours.toString());
            trial.figures().report("the same by ts_rank and count(*) over ()", plain.toString());
            trial.figures().report("plain SQL / Hearsay, p50", plain.percentile(50) / ours.percentile(50));
            trial.figures().report("plain SQL / Hearsay, p99", plain.percentile(99) / ours.percentile(99));
        }
        if (!trial.options().isQuick()) {
            Latencies alone = Clients.ask(
                    1,
                    words,
                    (number, search) ->
                            client.get("%s?limit=%d%s".formatted(search.list(), PAGE, search.parameters())));
            JsonNode tantivy = TantivyPeer.ask(fleet, words, PAGE, trial);
            trial.figures().report("words alone, one client, counted before", alone.toString());
            trial.figures()
                    .report(
                            "tantivy in process, one client, p50 ms",
                            tantivy.path("p50").asDouble());
            trial.figures()
                    .report(
                            "tantivy in process, one client, p99 ms",
                            tantivy.path("p99").asDouble());
            trial.figures()
                    .report(
                            "tantivy, seconds of indexing",
                            tantivy.path("indexingSeconds").asDouble());
            trial.figures()
                    .report(
                            "Hearsay / tantivy, p50",
                            alone.percentile(50) / tantivy.path("p50").asDouble());
        }
    }
}
