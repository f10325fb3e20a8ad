package io.hearsay.cli.trial;

import io.hearsay.cli.console.Progress;
import io.hearsay.cli.services.FleetPlan;
import io.hearsay.cli.services.JvmTuning;
import io.hearsay.cli.services.ServiceKind;
import io.hearsay.farm.Farm;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a trial is given and what it finds.
 *
 * @param options as on the command line
 * @param figures takes what it finds
 * @param progress tells a person how far it is
 */
public record Trial(TrialOptions options, Figures figures, Progress progress) {

    private static final int HEAP_MEGABYTES = 256;
    private static final int REASONS_SHOWN = 15;

    /** Says what is going on. */
    public void say(String words) {
        progress.end();
        System.err.println(words);
    }

    /** Says why addresses ended as they did, the most frequent reasons first. */
    public void sayReasons(Map<String, Long> reasons) {
        reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(REASONS_SHOWN)
                .forEach(reason -> say("%7d  %s"
                        .formatted(
                                reason.getValue(),
                                reason.getKey().lines().findFirst().orElse(""))));
    }

    /**
     * Scrapers that may fetch from a farm.
     *
     * @param settings of each, without their prefix {@code hearsay.scraper.}
     */
    public FleetPlan scrapers(int number, Farm farm, Map<String, String> settings) {
        return options.isQuick()
                ? shortLivedScrapers(number, farm, settings)
                : plan(number, JvmTuning.throughput(HEAP_MEGABYTES), farm, settings);
    }

    /** The same for scrapers that will not live to see what careful compiling would gain them. */
    public FleetPlan shortLivedScrapers(int number, Farm farm, Map<String, String> settings) {
        return plan(number, JvmTuning.quickStart(HEAP_MEGABYTES), farm, settings);
    }

    private FleetPlan plan(int number, JvmTuning tuning, Farm farm, Map<String, String> settings) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("hearsay.scraper.allowed-private-networks", farm.network());
        settings.forEach((name, value) -> all.put("hearsay.scraper." + name, value));
        return new FleetPlan(ServiceKind.SCRAPER, number, tuning, all, options.data());
    }
}
