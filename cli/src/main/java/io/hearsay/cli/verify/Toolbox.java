package io.hearsay.cli.verify;

import io.hearsay.cli.console.UserErrorException;
import io.hearsay.cli.trial.Trial;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Programs written in Python or for Node.js, installed into a folder of their own below {@code target}, at the versions
 * that are pinned in a folder of the same name below this class.
 *
 * @param folder holds the programs
 * @param programs where they lie in it
 */
record Toolbox(Path folder, String programs) {

    private static final String PYTHON = "requirements.txt";
    private static final String NODE = "package.json";

    /** What a program printed, and how it ended. */
    record Outcome(int status, String out) {}

    /**
     * Programs from pip, in a virtual environment.
     *
     * @throws UserErrorException when python3 or they cannot be had
     */
    static Toolbox python(String name, Trial trial) throws IOException, InterruptedException {
        Toolbox box = of(name, "venv/bin");
        if (box.isStale(name, PYTHON)) {
            trial.say("installing %s into %s".formatted(name, box.folder));
            box.prepare(List.of("python3", "-m", "venv", box.file("venv").toString()), "python3 with venv");
            box.prepare(
                    List.of(
                            box.program("pip"),
                            "install",
                            "--quiet",
                            "-r",
                            box.file(PYTHON).toString()),
                    "pip");
            box.settle(PYTHON);
        }
        return box;
    }

    /**
     * Programs from npm.
     *
     * @throws UserErrorException when npm or they cannot be had
     */
    static Toolbox node(String name, Trial trial) throws IOException, InterruptedException {
        Toolbox box = of(name, "node_modules/.bin");
        if (box.isStale(name, NODE)) {
            trial.say("installing %s into %s".formatted(name, box.folder));
            box.prepare(
                    List.of("npm", "install", "--silent", "--no-package-lock", "--no-audit", "--no-fund"),
                    "Node.js with npm");
            box.settle(NODE);
        }
        return box;
    }

    private static Toolbox of(String name, String programs) throws IOException {
        Path folder = Path.of(System.getProperty("hearsay.home"), "target", "verify", name);
        return new Toolbox(Files.createDirectories(folder), programs);
    }

    /** Whether other versions are wanted than those that are there. */
    private boolean isStale(String name, String pins) throws IOException {
        bring(name, pins);
        Path installed = file("installed.txt");
        return !Files.exists(installed) || Files.mismatch(installed, file(pins)) >= 0;
    }

    /** Brings a file that lies below this class into its folder. */
    Path bring(String name, String file) throws IOException {
        try (InputStream wanted = Toolbox.class.getResourceAsStream(name + "/" + file)) {
            Files.copy(wanted, file(file), StandardCopyOption.REPLACE_EXISTING);
        }
        return file(file);
    }

    private void settle(String pins) throws IOException {
        Files.copy(file(pins), file("installed.txt"), StandardCopyOption.REPLACE_EXISTING);
    }

    private void prepare(List<String> command, String needed) throws InterruptedException {
        try {
            int status = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.to(new File("/dev/stderr")))
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new UserErrorException("%s ended with status %d".formatted(String.join(" ", command), status));
            }
        } catch (IOException e) {
            throw new UserErrorException(
                    "%s is needed, and cannot be started: %s".formatted(needed, e.getMessage()), e);
        }
    }

    /** A file of its folder. */
    Path file(String name) {
        return folder.resolve(name);
    }

    /** The path of one of its programs. */
    String program(String program) {
        return file(programs).resolve(program).toString();
    }

    /** Runs one of its programs to its end; what it says besides goes to a file {@code said.txt} of the folder. */
    Outcome run(String program, List<String> arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder();
        builder.command().add(program(program));
        builder.command().addAll(arguments);
        // Neither reports to anybody that it was run, nor asks whether there is a newer one.
        builder.environment().put("REDOCLY_TELEMETRY", "off");
        builder.environment().put("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
        builder.environment().put("NO_COLOR", "1");
        Process process = builder.directory(folder.toFile())
                .redirectError(file("said.txt").toFile())
                .start();
        try (InputStream out = process.getInputStream()) {
            String printed = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), printed);
        } finally {
            process.destroy();
        }
    }
}
