package io.hearsay.cli.bench;

import io.hearsay.cli.services.FleetPlan;
import io.hearsay.cli.services.FleetService;
import io.hearsay.cli.services.JvmTuning;
import io.hearsay.cli.services.ServiceFleet;
import io.hearsay.cli.services.ServiceKind;
import io.hearsay.cli.trial.ClaimStore;
import io.hearsay.cli.trial.InventedNews;
import io.hearsay.cli.trial.LiveHeap;
import io.hearsay.cli.trial.ProcessUse;
import io.hearsay.cli.trial.Trial;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.DoubleSummaryStatistics;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * A query service as the demo runs it, with 128 MB of heap, that exports all claims: how fast, in how much memory, and
 * whether an export that is cut off again and again, while claims are added, loses or repeats any.
 */
final class ExportBench implements Bench {

    private static final int ARTICLES = 2_000;
    private static final int COPIES = 50;
    private static final int LOADING_HEAP = 256;
    private static final int DEMO_HEAP = 128;
    private static final int CUTS = 20;
    private static final int LINES_BETWEEN_SAMPLES = 200_000;
    private static final double LEAST_ROWS = 20_000;
    private static final double MOST_GROWTH = 16;
    private static final String ALL = "export";
    private static final String ALL_AS_CSV = ALL + "?format=csv";

    /** What the extractor might add meanwhile. */
    private static final String MORE =
            """
            insert into claim.claim (id, article_id, position, text, type, speaker_status, via, act, polarity, modality,
              confidence, content, carrier)
            select md5(random()::text)::varchar(24), article_id, 1000, text, type, 'unresolved', via, act, polarity,
              modality, confidence, content, carrier from claim.claim limit 50""";

    @Override
    public String question() {
        return "How fast all claims are exported, in how much memory, and whether an export that was cut is whole.";
    }

    @Override
    public void run(Trial trial) throws InterruptedException, IOException, SQLException {
        try (ServiceFleet fleet = ServiceFleet.start(plan(ServiceKind.EXTRACTOR, LOADING_HEAP, trial))) {
            fleet.first().kill();
            fleet.add(plan(ServiceKind.SCRAPER, LOADING_HEAP, trial)).kill();
            long claims = load(fleet, trial);
            FleetService query = fleet.add(plan(ServiceKind.QUERY, DEMO_HEAP, trial));
            double heap = LiveHeap.megabytes(query.process());
            measure("JSON Lines", ALL, claims, query, fleet, trial);
            measure("CSV", ALL_AS_CSV, claims, query, fleet, trial);
            measureHeap("JSON Lines", ALL, claims, heap, query, trial);
            measureHeap("CSV", ALL_AS_CSV, claims, heap, query, trial);
            cutAgainAndAgain(claims, fleet, query, trial);
            trial.figures().report("live heap before, MB", heap);
            trial.figures().report("live heap after, MB", LiveHeap.megabytes(query.process()));
            trial.figures()
                    .report("resident memory of the query service, MB", ProcessUse.residentMegabytes(query.process()));
        }
    }

    private static FleetPlan plan(ServiceKind kind, int heap, Trial trial) {
        return new FleetPlan(
                kind, 1, JvmTuning.quickStart(heap), Map.of(), trial.options().data());
    }

    private static long load(ServiceFleet fleet, Trial trial) throws SQLException, IOException {
        try (Connection extractor = fleet.connect();
                Connection owner = owner(fleet);
                Statement statement = owner.createStatement()) {
            if (ClaimCopies.count(statement) == 0) {
                new ClaimStore(extractor, new InventedNews(trial.options().seed()), done -> trial.progress()
                                .show(done, ARTICLES, "%,d of %,d articles loaded".formatted(done, ARTICLES)))
                        .load(0, ARTICLES);
                ClaimCopies.make(statement, trial.options().sized(1, COPIES), trial);
            }
            trial.say("%,d claims stored".formatted(ClaimCopies.count(statement)));
            return ClaimCopies.count(statement);
        }
    }

    private static Connection owner(ServiceFleet fleet) throws SQLException {
        return DriverManager.getConnection(fleet.jdbcUrl(), "postgres", "");
    }

    /** One whole export. */
    private static void measure(
            String name, String path, long claims, FleetService query, ServiceFleet fleet, Trial trial)
            throws InterruptedException, IOException {
        double serviceBefore = ProcessUse.cpuSeconds(query.process());
        double postgresBefore = ProcessUse.cpuSecondsOfAll(fleet.postgres());
        ReceivedLines received = new ReceivedLines((int) claims + 1);
        long begun = System.nanoTime();
        received.receive(query.address(), path, Long.MAX_VALUE);
        double seconds = (System.nanoTime() - begun) / 1e9;
        int lines = received.lines() - (path.equals(ALL) ? 0 : 1);
        trial.figures().exactly(name + ": rows", lines, claims);
        trial.figures().atLeast(name + ": rows/s", Math.rint(lines / seconds), LEAST_ROWS);
        trial.figures().report(name + ": ms to the first line", Math.rint(received.millisToFirst()));
        trial.figures()
                .report(
                        name + ": bytes and CPU",
                        String.format(
                                Locale.ROOT,
                                "%.0f MB in %.1f s; per 1,000 rows %.1f ms of CPU of the service, %.1f of Postgres",
                                received.bytes() / 1e6,
                                seconds,
                                1e6 * (ProcessUse.cpuSeconds(query.process()) - serviceBefore) / lines,
                                1e6 * (ProcessUse.cpuSecondsOfAll(fleet.postgres()) - postgresBefore) / lines));
    }

    /** One whole export that stands open while the live heap is looked at; never timed. */
    private static void measureHeap(
            String name, String path, long claims, double before, FleetService query, Trial trial)
            throws InterruptedException, IOException {
        DoubleSummaryStatistics seen = new DoubleSummaryStatistics();
        int stretch = (int) Math.min(LINES_BETWEEN_SAMPLES, claims / 2 + 1);
        new ReceivedLines((int) claims + 1, stretch, lines -> seen.accept(LiveHeap.megabytes(query.process())))
                .receive(query.address(), path, Long.MAX_VALUE);
        trial.figures().atLeast(name + ": looks at the heap while exporting", seen.getCount(), 1);
        trial.figures().atMost(name + ": live heap while exporting, growth in MB", seen.getMax() - before, MOST_GROWTH);
    }

    /** One export in many pieces, with claims added in between. */
    private static void cutAgainAndAgain(long claims, ServiceFleet fleet, FleetService query, Trial trial)
            throws InterruptedException, IOException, SQLException {
        Random random = new Random(trial.options().seed());
        ReceivedLines received = new ReceivedLines((int) claims + 1);
        try (Connection owner = owner(fleet);
                Statement writer = owner.createStatement()) {
            for (int cut = 0; cut < CUTS; cut++) {
                received.receive(query.address(), ALL, 1 + random.nextLong(2 * claims / CUTS));
                writer.execute(MORE);
            }
            received.receive(query.address(), ALL, Long.MAX_VALUE);
            writer.execute("delete from claim.claim where position = 1000");
        }
        trial.figures().exactly("cut %d times while claims were added: rows".formatted(CUTS), received.lines(), claims);
        trial.figures().exactly("rows received twice", received.repeated(), 0);
    }
}
