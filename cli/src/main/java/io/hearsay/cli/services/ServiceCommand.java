package io.hearsay.cli.services;

import io.hearsay.cli.console.UserErrorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command lines that start the services. */
final class ServiceCommand {

    /** On a machine of its own it would keep nobody waiting; here it reads while others are waited for. */
    private static final List<String> YIELDING = List.of("nice", "-n", "5");

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private final Path home;

    /**
     * Command lines for the services built in a clone.
     *
     * @param home the clone's folder
     */
    ServiceCommand(Path home) {
        this.home = home;
    }

    /** The clone that this program was started from. */
    static ServiceCommand ofThisClone() {
        String home = System.getProperty("hearsay.home");
        if (home == null) {
            throw new UserErrorException("the project's folder is unknown: start through ./hearsay, which names it");
        }
        return new ServiceCommand(Path.of(home));
    }

    /** The command line of one service with its settings; made for a quick start and a small machine. */
    List<String> of(ServiceKind service, Map<String, String> settings) {
        return of(service, settings, JvmTuning.quickStart(service.heapMegabytes()));
    }

    /** The command line of one service with its settings and a tuning of its own. */
    List<String> of(ServiceKind service, Map<String, String> settings, JvmTuning tuning) {
        Path jar = home.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new UserErrorException("the %s is not built: %s is missing".formatted(service.label(), jar));
        }
        List<String> command = new ArrayList<>();
        if (service == ServiceKind.EXTRACTOR) {
            command.addAll(YIELDING);
        }
        command.add(JAVA.toString());
        command.addAll(tuning.options());
        command.addAll(List.of(
                "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "-Dhearsay.lifeline=true"));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }
}
