package io.hearsay.cli.bench;

import io.hearsay.cli.console.Progress;
import io.hearsay.cli.console.UserErrorException;
import io.hearsay.cli.trial.Figures;
import io.hearsay.cli.trial.Trial;
import io.hearsay.cli.trial.TrialOptions;
import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Measures the scraper on a farm, or what becomes of articles. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description =
                "Measure the scraper on a farm, or what becomes of articles; status 1 when a figure misses its target.",
        footer = {
            "",
            "scraping    pages per CPU second, beside Scrapy (which is fetched with pip)",
            "scaling     pages per second of one, two and four scrapers",
            "frontier    memory and speed with 10,000 and with 1,000,000 addresses waiting",
            "extraction  CPU per page of --data, beside trafilatura (which is fetched with pip)",
            "attribution CPU and memory per 1,000 words of --data, beside textacy (which is fetched with pip)",
            "corroboration CPU of adding an article to 1,000, 100,000 and 1,000,000 stored claims",
            "search      how long a search with facets takes among 1,000,000 claims",
            "export      rows per second and memory of an export of 1,000,000 claims, whole and cut",
            "page        bytes and time to first paint of each view, in Chromium"
        })
public final class BenchCommand implements Callable<Integer> {

    private static final Map<String, Bench> BENCHES = benches();

    @Parameters(index = "0", paramLabel = "NAME", description = "The measurement.")
    private String name;

    @Mixin
    private TrialOptions options = new TrialOptions();

    private static Map<String, Bench> benches() {
        Map<String, Bench> benches = new LinkedHashMap<>();
        benches.put("scraping", new ScrapingBench());
        benches.put("scaling", new ScalingBench());
        benches.put("frontier", new FrontierBench());
        benches.put("extraction", new ExtractionBench());
        benches.put("attribution", new AttributionBench());
        benches.put("corroboration", new CorroborationBench());
        benches.put("search", new SearchBench());
        benches.put("export", new ExportBench());
        return benches;
    }

    @Override
    public Integer call() throws InterruptedException, IOException, SQLException {
        Bench bench = BENCHES.get(name);
        if (bench == null) {
            throw new UserErrorException("there is no benchmark called \"%s\"; there are %s"
                    .formatted(name, String.join(", ", BENCHES.keySet())));
        }
        Trial trial = new Trial(options, new Figures(), Progress.onStandardError());
        System.out.println(bench.question());
        bench.run(trial);
        trial.figures().print(System.out);
        return trial.figures().areMet() ? 0 : 1;
    }
}
