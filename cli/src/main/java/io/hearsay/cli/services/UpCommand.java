package io.hearsay.cli.services;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Starts Hearsay on this machine and keeps it running. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Start Postgres and the three services; runs until interrupted.")
public final class UpCommand implements Callable<Integer> {

    /** They listen on loopback alone: whoever can ask is at this machine. */
    private static final Map<ServiceKind, Map<String, String>> SETTINGS =
            Map.of(ServiceKind.QUERY, LocalServices.withoutKeys(Map.of()));

    @Mixin
    private ServiceOptions options = new ServiceOptions();

    @Override
    public Integer call() throws InterruptedException {
        System.err.println("starting Postgres and the three services ...");
        try (LocalServices services = LocalServices.start(options, SETTINGS)) {
            Addresses.print(services, System.out);
            System.out.println("data     " + services.data());
            System.out.println("Ctrl-C stops everything.");
            new CountDownLatch(1).await();
        }
        return 0;
    }
}
