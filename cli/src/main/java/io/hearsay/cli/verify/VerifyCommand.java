package io.hearsay.cli.verify;

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

/** Checks a promise of the services or of the extraction of articles and claims. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Check a promise, most of them on a farm of loopback hosts; status 1 when it is broken.",
        footer = {
            "",
            "crash       nothing is lost or stored twice when scrapers and Postgres are killed",
            "faults      nothing is lost, and all adds up, whatever breaks: services, Postgres, network, volume, clock",
            "soak        an hour of work with a fault every minute leaves heap, threads, connections and bloat as they are",
            "recrawl     an unchanged site is not downloaded again",
            "fuzz        no answer, however malformed, stops the scraper or a host",
            "politeness  no request breaks a delay, a robots.txt or a Retry-After",
            "ssrf        nobody makes the scraper connect into a private network",
            "pages       any page is read, however broken, in linear time and bounded memory",
            "parsers     whatever strangers write is read, in time linear in its size; Jazzer feeds the parsers",
            "hostile     no hostile request gets a 5xx, reaches a private network or runs in a browser",
            "texts       every span holds the words it says, in any text, and a text always gives the same claims",
            "cursors     the pages of a walk sum to its total, whatever is inserted meanwhile",
            "overload    ten times what can be done: taken on is done as fast as ever, the rest sent away, nothing lost",
            "api         whatever is sent to the services, they answer as their OpenAPI documents say",
            "openapi     redocly and spectral find no fault in those documents",
            "manifests   every overlay of k8s renders, is valid by schema and keeps the twelve rules",
            "cluster     all of it on a Kubernetes cluster; k8s/verify builds the images and calls it"
        })
public final class VerifyCommand implements Callable<Integer> {

    private static final Map<String, Verification> VERIFICATIONS = verifications();

    @Parameters(index = "0", paramLabel = "NAME", description = "The promise.")
    private String name;

    @Mixin
    private TrialOptions options = new TrialOptions();

    private static Map<String, Verification> verifications() {
        Map<String, Verification> verifications = new LinkedHashMap<>();
        verifications.put("crash", new CrashVerification());
        verifications.put("faults", new FaultVerification());
        verifications.put("soak", new SoakVerification());
        verifications.put("recrawl", new RecrawlVerification());
        verifications.put("fuzz", new FuzzVerification());
        verifications.put("politeness", new PolitenessVerification());
        verifications.put("ssrf", new SsrfVerification());
        verifications.put("pages", new PagesVerification());
        verifications.put("parsers", new ParsersVerification());
        verifications.put("hostile", new HostileVerification());
        verifications.put("texts", new TextsVerification());
        verifications.put("cursors", new CursorVerification());
        verifications.put("overload", new OverloadVerification());
        verifications.put("api", new ApiVerification());
        verifications.put("openapi", new OpenApiVerification());
        verifications.put("manifests", new ManifestVerification());
        verifications.put("cluster", new ClusterVerification());
        return verifications;
    }

    @Override
    public Integer call() throws InterruptedException, IOException, SQLException {
        Verification verification = VERIFICATIONS.get(name);
        if (verification == null) {
            throw new UserErrorException("there is nothing to verify called \"%s\"; there are %s"
                    .formatted(name, String.join(", ", VERIFICATIONS.keySet())));
        }
        Trial trial = new Trial(options, new Figures(), Progress.onStandardError());
        System.out.println(verification.promise());
        verification.run(trial);
        trial.figures().print(System.out);
        return trial.figures().areMet() ? 0 : 1;
    }
}
