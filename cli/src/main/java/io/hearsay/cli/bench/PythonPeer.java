package io.hearsay.cli.bench;

import io.hearsay.cli.console.UserErrorException;
import io.hearsay.cli.trial.Trial;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A program in Python, installed with pip into a folder of its own below {@code target}.
 *
 * @param name the folder's, below this class as well
 * @param folder holds its files and its virtual environment
 */
record PythonPeer(String name, Path folder) {

    private static final String REQUIREMENTS = "requirements.txt";

    /**
     * Installs it where it is missing or another version is wanted.
     *
     * @param driver the file that drives it; it lies with {@code requirements.txt} in the folder below this class
     * @throws UserErrorException when python3 or the packages cannot be had
     */
    static PythonPeer install(String name, String driver, Trial trial) throws IOException, InterruptedException {
        Path folder = Path.of(System.getProperty("hearsay.home"), "target", "bench", name);
        PythonPeer peer = new PythonPeer(name, Files.createDirectories(folder));
        peer.copy(REQUIREMENTS);
        peer.copy(driver);
        Path installed = peer.file("installed.txt");
        if (!Files.exists(installed) || Files.mismatch(installed, peer.file(REQUIREMENTS)) >= 0) {
            trial.say("installing %s into %s".formatted(name, folder));
            peer.prepare(List.of("python3", "-m", "venv", peer.file("venv").toString()));
            peer.prepare(List.of(
                    peer.program("pip"),
                    "install",
                    "--quiet",
                    "-r",
                    peer.file(REQUIREMENTS).toString()));
            Files.copy(peer.file(REQUIREMENTS), installed, StandardCopyOption.REPLACE_EXISTING);
        }
        return peer;
    }

    private void copy(String file) throws IOException {
        try (InputStream in = PythonPeer.class.getResourceAsStream(name + "/" + file)) {
            Files.copy(in, file(file), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void prepare(List<String> command) throws InterruptedException {
        try {
            int status = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.to(Path.of("/dev/stderr").toFile()))
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new UserErrorException("%s cannot be installed: %s ended with status %d"
                        .formatted(name, String.join(" ", command), status));
            }
        } catch (IOException e) {
            throw new UserErrorException("the benchmark needs python3, which cannot be started: " + e.getMessage(), e);
        }
    }

    /** A file of its folder. */
    Path file(String file) {
        return folder.resolve(file);
    }

    /** The path of a program of its virtual environment. */
    String program(String program) {
        return file("venv").resolve("bin").resolve(program).toString();
    }

    /**
     * Runs one of its programs to the end.
     *
     * @return the last line of its standard output
     * @throws UserErrorException when it fails or says nothing
     */
    String run(List<String> command) throws IOException, InterruptedException {
        List<String> whole = new ArrayList<>(command);
        whole.set(0, program(command.getFirst()));
        Process process = new ProcessBuilder(whole)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0 || out.isBlank()) {
            throw new UserErrorException("%s ended with status %d: %s".formatted(name, process.exitValue(), out));
        }
        return out.lines().toList().getLast();
    }
}
