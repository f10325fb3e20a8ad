package io.hearsay.cli.cluster;

import io.hearsay.cli.services.ServiceKind;
import io.hearsay.cli.trial.Trial;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The black-box suite, a real browser included, against the services in the cluster. */
final class AcceptanceSuite implements Scenario {

    /** Those that know nothing of what they test but its addresses; the others start programs of their own. */
    private static final String OF_ANY_INSTALLATION =
            "SeedPagesIT,JourneysIT,ViewsIT,KeyboardIT,WithoutScriptsIT,BadInputIT,HostileTextIT,ClientsIT,OpenApiIT,"
                    + "CorrectionsIT,CorrectingIT";

    private static final Pattern TOTALS = Pattern.compile(
            "<testsuite [^>]*tests=\"(\\d+)\" errors=\"(\\d+)\" skipped=\"(\\d+)\" failures=\"(\\d+)\"");

    @Override
    public String title() {
        return "acceptance suite";
    }

    @Override
    public void run(Cluster cluster, Trial trial) throws InterruptedException, IOException {
        Path home = cluster.setup().home();
        Path log = cluster.setup().folder().resolve("acceptance.log");
        Path reports = home.resolve("acceptance/target/failsafe-reports");
        clear(reports);
        List<String> command = new ArrayList<>(List.of(
                "mvn",
                "-B",
                "-Dstyle.color=never",
                "-Dspotless.check.skip=true",
                "-pl",
                "acceptance",
                "-am",
                "-Dtest=NoneButThese",
                "-Dsurefire.failIfNoSpecifiedTests=false",
                "-Dfailsafe.failIfNoSpecifiedTests=false",
                "-Dit.test=" + OF_ANY_INSTALLATION,
                "verify"));
        for (ServiceKind service : ServiceKind.values()) {
            command.add("-Dhearsay.%s=%s".formatted(service.label(), cluster.address(service)));
        }
        int status = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        long[] totals = totals(reports);
        trial.figures().atLeast("acceptance tests", totals[0], trial.options().sized(1, 50));
        trial.figures().exactly("that failed", totals[1] + totals[3], 0);
        trial.figures().exactly("that were skipped", totals[2], 0);
        trial.figures().exactly("status of Maven (its output: %s)".formatted(home.relativize(log)), status, 0);
    }

    private static void clear(Path reports) throws IOException {
        if (Files.isDirectory(reports)) {
            try (Stream<Path> files = Files.list(reports)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Tests, errors, skipped, failures of all reports. */
    private static long[] totals(Path reports) throws IOException {
        long[] totals = new long[4];
        try (Stream<Path> files = Files.list(reports)) {
            files.filter(file -> file.toString().endsWith(".xml"))
                    .map(AcceptanceSuite::head)
                    .forEach(head -> {
                        Matcher matcher = TOTALS.matcher(head);
                        for (int i = 0; matcher.find(0) && i < totals.length; i++) {
                            totals[i] += Long.parseLong(matcher.group(i + 1));
                        }
                    });
        }
        return totals;
    }

    private static String head(Path report) {
        try {
            String text = Files.readString(report);
            return text.substring(0, Math.min(text.length(), 2000));
        } catch (IOException e) {
            throw new UncheckedIOException(report + " cannot be read", e);
        }
    }
}
