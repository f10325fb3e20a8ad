package io.hearsay.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearsay.cli.services.JvmTuning;
import io.hearsay.cli.services.ServiceClient;
import io.hearsay.cli.trial.Clients;
import io.hearsay.cli.trial.Latencies;
import io.hearsay.cli.trial.SearchFleet;
import io.hearsay.cli.trial.SearchMix;
import io.hearsay.cli.trial.SearchMix.Search;
import io.hearsay.cli.trial.SearchStore;
import io.hearsay.cli.trial.Trial;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
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
    private static final double MEDIAN = 30;
    private static final double MOST = 150;
    private static final double LONGEST = 500;

    @Override
    public String question() {
        return "How long a search with facets takes, eight clients at once, among a million claims.";
    }

    @Override
    public void run(Trial trial) throws InterruptedException, IOException, SQLException {
        int claims = trial.options().sized(20_000, 1_000_000);
        int articles = claims / SearchStore.CLAIMS_PER_ARTICLE;
        try (SearchFleet fleet = SearchFleet.start(claims, JvmTuning.throughput(HEAP_MEGABYTES), trial)) {
            ServiceClient client = fleet.service().first().client();
            trial.say("load of the machine before: %.1f"
                    .formatted(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
            Clients.ask(
                    CLIENTS,
                    searches(trial, articles, trial.options().sized(200, 4_000), 1),
                    (number, search) -> ask(client, search));
            List<Search> searches = searches(trial, articles, trial.options().sized(200, 4_000), 2);
            List<Search> different = searches.stream().distinct().toList();
            Latencies first = Clients.ask(CLIENTS, different, (number, search) -> ask(client, search));
            Latencies asDrawn = Clients.ask(
                    CLIENTS,
                    searches(trial, articles, trial.options().sized(200, 4_000), 3),
                    (number, search) -> ask(client, search));
            Latencies again = Clients.ask(CLIENTS, different, (number, search) -> ask(client, search));
            report("each search once", first, trial);
            report("as drawn", asDrawn, trial);
            report("each once more", again, trial);
            compare(fleet, different, client, trial);
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

    private static void report(String which, Latencies latencies, Trial trial) {
        trial.figures().report("search with facets, " + which, latencies.toString());
        trial.figures().atMost(which + ", p50 ms", latencies.percentile(50), MEDIAN);
        trial.figures().atMost(which + ", p99 ms", latencies.percentile(99), MOST);
        trial.figures().atMost(which + ", longest ms", latencies.longest(), LONGEST);
    }

    /** The first searches of words alone: the plainest SQL, and the same through the service. */
    private static void compare(SearchFleet fleet, List<Search> searches, ServiceClient client, Trial trial)
            throws SQLException, InterruptedException {
        List<Search> words = searches.stream()
                .filter(Search::isOfWordsAlone)
                .limit(trial.options().sized(50, 400))
                .toList();
        Latencies ours = Clients.ask(
                CLIENTS,
                words,
                (number, search) -> client.get(
                        "%s?limit=%d%s&since=1000-01-01".formatted(search.list(), PAGE, search.parameters())));
        try (NaiveSearch naive = NaiveSearch.over(fleet, CLIENTS, PAGE)) {
            Latencies plain = Clients.ask(CLIENTS, words, naive::ask);
            trial.figures().report("words alone, list and total, not counted before", ours.toString());
            trial.figures().report("the same by ts_rank and count(*) over ()", plain.toString());
            trial.figures().report("plain SQL / Hearsay, p50", plain.percentile(50) / ours.percentile(50));
            trial.figures().report("plain SQL / Hearsay, p99", plain.percentile(99) / ours.percentile(99));
        }
    }
}
