package io.hearsay.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What each view weighs at a first visit, and how long a reader waits to see something. Bytes are held to their limit
 * here; times depend on the machine and are only reported, in {@code target/view-weight.txt}.
 */
@ExtendWith({Installation.Provider.class, Chromium.Provider.class})
class ViewWeightIT {

    /** What is transferred for any view at most, compressed, headers included. */
    private static final long MOST_BYTES = 150_000;

    private static final Path REPORT = Path.of("target", "view-weight.txt");

    /** More visits steady the times; for the bytes one is enough. */
    private static final int VISITS = Integer.getInteger("hearsay.visits", 1);

    private static final String FIRST_PAINT =
            """
            () => new Promise(resolve => new PerformanceObserver(list => {
              const paint = list.getEntries().find(entry => entry.name === 'first-contentful-paint');
              if (paint) resolve(paint.startTime);
            }).observe({type: 'paint', buffered: true}))""";

    private final Api query;
    private final String home;
    private final Chromium chromium;

    ViewWeightIT(Installation installation, Chromium chromium) {
        query = installation.query();
        home = installation.address("query") + "/";
        this.chromium = chromium;
    }

    private record Visit(long bytes, double firstPaint) {}

    private record Weight(View view, long bytes, double firstPaint) {

        String line() {
            return String.format(Locale.ROOT, "%-22s %7.1f kB %6.0f ms", view.name(), bytes / 1000.0, firstPaint);
        }
    }

    @Test
    void noViewIsHeavierThanItMayBe() throws IOException {
        List<Weight> weights = View.all(query).stream()
                .map(this::weigh)
                .sorted(Comparator.comparingLong(Weight::bytes).reversed())
                .toList();
        Files.writeString(
                REPORT,
                weights.stream()
                        .map(Weight::line)
                        .collect(Collectors.joining(
                                "\n",
                                "view                    transferred  first paint (median of %d)\n".formatted(VISITS),
                                "\n")));
        assertThat(weights)
                .allSatisfy(weight ->
                        assertThat(weight.bytes()).as(weight.view().name()).isLessThanOrEqualTo(MOST_BYTES));
    }

    private Weight weigh(View view) {
        List<Visit> visits =
                IntStream.range(0, VISITS).mapToObj(visit -> visit(view)).toList();
        double median = visits.stream()
                .mapToDouble(Visit::firstPaint)
                .sorted()
                .skip(VISITS / 2)
                .findFirst()
                .orElseThrow();
        return new Weight(view, visits.stream().mapToLong(Visit::bytes).max().orElseThrow(), median);
    }

    /** A first visit: nothing is kept from an earlier one. */
    private Visit visit(View view) {
        try (Window window = chromium.open(home, 1440, 900)) {
            AtomicLong bytes = new AtomicLong();
            CDPSession session = window.context().newCDPSession(window.page());
            session.send("Network.enable");
            session.on(
                    "Network.loadingFinished",
                    (JsonObject event) ->
                            bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
            window.go(view.path());
            window.page().waitForLoadState(LoadState.NETWORKIDLE);
            double paint = ((Number) window.page().evaluate(FIRST_PAINT)).doubleValue();
            window.nothingWentWrong();
            return new Visit(bytes.get(), paint);
        }
    }
}
