package io.hearsay.cli.farm;

import io.hearsay.cli.console.UserErrorException;
import io.hearsay.farm.Farm;
import io.hearsay.farm.FarmPlan;
import io.hearsay.farm.host.Quirk;
import io.hearsay.farm.witness.RequestLog;
import io.hearsay.farm.witness.Violation;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves a farm until interrupted; then says who was impolite. */
@Command(
        name = "farm",
        mixinStandardHelpOptions = true,
        description =
                "Serve a farm of web hosts on loopback addresses, to scrape from; prints broken manners at the end.")
public final class FarmCommand implements Callable<Integer> {

    private static final int SHOWN = 20;
    private static final Duration LAST_EXCHANGE = Duration.ofSeconds(1);
    private static final Duration POLL = Duration.ofMillis(10);

    @Option(names = "--hosts", paramLabel = "N", description = "Hosts (default: ${DEFAULT-VALUE}).")
    private int hosts = 20;

    @Option(names = "--pages", paramLabel = "N", description = "Pages of each (default: ${DEFAULT-VALUE}).")
    private int pages = 50;

    @Option(names = "--port", paramLabel = "PORT", description = "Of all hosts (default: ${DEFAULT-VALUE}).")
    private int port = 8090;

    @Option(names = "--seed", paramLabel = "N", description = "Of all texts (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--latency-ms", paramLabel = "N", description = "Before each answer (default: ${DEFAULT-VALUE}).")
    private int latency;

    @Option(names = "--crawl-delay", paramLabel = "S", description = "In robots.txt (default: none).")
    private int crawlDelay;

    @Option(
            names = "--delay-ms",
            paramLabel = "N",
            description = "The pause that visitors owe each host (default: ${DEFAULT-VALUE}).")
    private int delay = 1000;

    @Option(names = "--sitemaps", description = "With a sitemap on each host.")
    private boolean sitemaps;

    @Option(
            names = "--quirk",
            paramLabel = "NAME",
            split = ",",
            description = "Misbehaviour of every second host, or all: redirects, slow-body, endless-body, gzip-bomb,"
                    + " lying-length, dropped, charsets, wrong-type, calendar, session-links, changing, fuzz.")
    private List<String> quirks = List.of();

    @Option(
            names = "--names",
            paramLabel = "PATTERN",
            description = "Hosts by name instead of by loopback address, like news-%%d.example, all on one port.")
    private String names;

    @Option(
            names = "--log",
            paramLabel = "FILE",
            description = "Write every request there, one JSON object a line; - for standard output.")
    private Path log;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Farm farm = Farm.start(checkedPlan(), requests());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(farm), "end-farm"));
        said().printf("%d hosts with %d pages each:%n", hosts, pages);
        farm.frontPages().forEach(said()::println);
        said().println("Ctrl-C ends it.");
        new CountDownLatch(1).await();
        return 0;
    }

    private RequestLog requests() throws IOException {
        if (log == null) {
            return RequestLog.inMemory();
        }
        return isPrinted() ? RequestLog.to(System.out) : RequestLog.to(log);
    }

    /** Whether standard output is the log's. */
    private boolean isPrinted() {
        return log != null && log.toString().equals("-");
    }

    private PrintStream said() {
        return isPrinted() ? System.err : System.out;
    }

    private FarmPlan checkedPlan() {
        try {
            return plan();
        } catch (IllegalArgumentException e) {
            throw new UserErrorException(e.getMessage(), e);
        }
    }

    private FarmPlan plan() {
        FarmPlan plan = FarmPlan.of(hosts, pages)
                .port(port)
                .seed(seed)
                .latency(Duration.ofMillis(latency))
                .crawlDelays(crawlDelay)
                .quirks(dealt());
        if (names != null) {
            plan.names(names);
        }
        return sitemaps ? plan.sitemaps() : plan;
    }

    private List<Set<Quirk>> dealt() {
        List<Set<Quirk>> dealt = new ArrayList<>(List.of(Set.of()));
        if (!quirks.isEmpty()) {
            dealt.add(quirks.stream().flatMap(FarmCommand::named).collect(Collectors.toSet()));
        }
        return dealt;
    }

    private static java.util.stream.Stream<Quirk> named(String name) {
        if (name.equals("all")) {
            return EnumSet.complementOf(EnumSet.of(Quirk.FUZZ)).stream();
        }
        return Arrays.stream(new Quirk[] {quirk(name)});
    }

    private static Quirk quirk(String name) {
        try {
            return Quirk.of(name);
        } catch (IllegalArgumentException e) {
            String names = Arrays.stream(Quirk.values()).map(Quirk::wireName).collect(Collectors.joining(", "));
            throw new UserErrorException("there is no quirk \"%s\"; there are %s and all".formatted(name, names), e);
        }
    }

    private void end(Farm farm) {
        awaitLastExchange(farm);
        List<Violation> violations = farm.witness(Duration.ofMillis(delay)).violations(farm.log());
        said().printf("%d requests, %d with bad manners%n", farm.log().size(), violations.size());
        violations.stream().limit(SHOWN).forEach(said()::println);
        farm.close();
    }

    /** An answer is in the log once its connection ends, or the next request on it is waited for. */
    private static void awaitLastExchange(Farm farm) {
        long deadline = System.nanoTime() + LAST_EXCHANGE.toNanos();
        while (farm.connections() > 0 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(POLL.toNanos());
        }
    }
}
