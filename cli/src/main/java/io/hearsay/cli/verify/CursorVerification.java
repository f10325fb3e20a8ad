package io.hearsay.cli.verify;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearsay.cli.services.JvmTuning;
import io.hearsay.cli.services.ServiceClient;
import io.hearsay.cli.trial.SearchFleet;
import io.hearsay.cli.trial.SearchMix;
import io.hearsay.cli.trial.SearchMix.Search;
import io.hearsay.cli.trial.SearchStore;
import io.hearsay.cli.trial.Trial;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Walks through lists by their cursors, in every order there is, while claims are inserted whose transactions overlap
 * and end in another order than they began in, and while statements change: their days, counts, outlets and ids.
 */
final class CursorVerification implements Verification {

    private static final int HEAP_MEGABYTES = 256;
    private static final List<String> ORDERS = List.of("", "&sort=newest", "&sort=oldest");
    private static final List<String> ORDERS_OF_STATEMENTS = List.of("&sort=origins", "&sort=pages");
    private static final List<Integer> LIMITS = List.of(200, 200, 100, 37);

    @Override
    public String promise() {
        return "Where a total is exact, the pages of one walk sum to it and repeat nothing, whatever is inserted or changes meanwhile.";
    }

    @Override
    public void run(Trial trial) throws InterruptedException, IOException, SQLException {
        int claims = trial.options().claims(4_000, 40_000);
        int filters = trial.options().sized(60, 1_000);
        try (SearchFleet fleet = SearchFleet.start(claims, JvmTuning.quickStart(HEAP_MEGABYTES), trial);
                Inserts inserts = Inserts.start(fleet, trial.options().seed());
                Changes changes = Changes.start(fleet, trial.options().seed())) {
            Walks walks =
                    new Walks(fleet.service().first().client(), trial.options().seed());
            SearchMix mix = new SearchMix(
                    trial.options().seed(),
                    claims / SearchStore.CLAIMS_PER_ARTICLE,
                    trial.options().seed());
            while (walks.exact < filters) {
                walks.walk(mix.next());
                trial.progress().show(walks.exact, filters, "%d of %d walks".formatted(walks.exact, filters));
            }
            trial.figures().report("walks with an exact total", walks.exact);
            trial.figures().report("walks with a lower bound", walks.bounded);
            trial.figures().report("pages", walks.pages);
            trial.figures().report("entries seen", walks.entries);
            changes.end();
            trial.figures().atLeast("claims inserted meanwhile", inserts.end(), 1);
            trial.figures().atLeast("further reports of statements meanwhile", changes.reported(), 1);
            trial.figures().atLeast("statements given another id meanwhile", changes.moved(), 1);
            trial.figures().exactly("walks that did not sum to their total", walks.wrong, 0);
            trial.figures().exactly("entries seen twice in a walk", walks.repeated, 0);
            trial.figures().exactly("totals that changed during a walk", walks.changed, 0);
        }
    }

    /** Walks and what came of them. */
    private static final class Walks {

        private final ServiceClient client;
        private final Random random;
        private int exact;
        private int bounded;
        private int pages;
        private int entries;
        private int wrong;
        private int repeated;
        private int changed;

        Walks(ServiceClient client, long seed) {
            this.client = client;
            this.random = new Random(seed);
        }

        void walk(Search search) throws InterruptedException {
            String order = search.filter().contains("sort=") ? "" : order(search);
            String path = "%s?limit=%d%s%s"
                    .formatted(search.list(), LIMITS.get(random.nextInt(LIMITS.size())), search.parameters(), order);
            JsonNode page = client.get(path);
            JsonNode total = page.path("total");
            if (!total.path("relation").asText().equals("eq")) {
                bounded++;
                return;
            }
            exact++;
            Set<String> seen = new HashSet<>();
            int count = take(page, seen);
            while (page.hasNonNull("next")) {
                page = client.get(
                        path + "&after=" + URLEncoder.encode(page.path("next").asText(), StandardCharsets.UTF_8));
                count += take(page, seen);
                changed += page.path("total").equals(total) ? 0 : 1;
            }
            repeated += count - seen.size();
            wrong += count == total.path("value").asInt() ? 0 : 1;
            entries += count;
        }

        private String order(Search search) {
            List<String> orders = new ArrayList<>(ORDERS);
            if (search.list().equals("statements")) {
                orders.addAll(ORDERS_OF_STATEMENTS);
            }
            if (search.words() != null) {
                orders.add("&sort=relevance");
            }
            return orders.get(random.nextInt(orders.size()));
        }

        private int take(JsonNode page, Set<String> seen) {
            pages++;
            page.path("items").forEach(item -> seen.add(item.path("id").asText()));
            return page.path("items").size();
        }
    }
}
