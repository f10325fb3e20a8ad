package io.hearsay.cli.demo;

import io.hearsay.cli.console.UserErrorException;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the sample site alone, for services that run elsewhere. */
@Command(
        name = "site",
        mixinStandardHelpOptions = true,
        description = "Serve the sample site, to be scraped; until interrupted.")
public final class SiteCommand implements Callable<Integer> {

    @Option(names = "--port", paramLabel = "PORT", description = "Where it listens (default: ${DEFAULT-VALUE}).")
    private int port = 8083;

    @Option(
            names = "--address",
            paramLabel = "URL",
            description = "What visitors call its root, like http://news.example/; it is then served to everybody who"
                    + " reaches this machine (default: loopback alone).")
    private URI address;

    @Override
    public Integer call() throws InterruptedException {
        if (address != null && (address.getHost() == null || !"/".equals(address.getPath()))) {
            throw new UserErrorException(
                    "\"%s\" is no root of a site; it would look like http://news.example/".formatted(address));
        }
        try (SampleSite site = address == null ? SampleSite.on(port) : SampleSite.on(port, address)) {
            System.out.printf("%s on port %d; Ctrl-C ends it%n", site.address(), site.port());
            new CountDownLatch(1).await();
        }
        return 0;
    }
}
