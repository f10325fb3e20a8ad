package io.hearsay.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Jazzer's work on one target, in a process of its own. What it learns is kept between runs below {@code target}.
 *
 * @param target what is fed
 * @param folder of this target alone
 * @param classPath of the tests
 */
record Campaign(FuzzTarget target, Path folder, String classPath) {

    private static final Pattern DONE = Pattern.compile("Done ([0-9]{1,18}) runs in ([0-9]{1,9}) second");
    private static final Pattern PULSE = Pattern.compile("^#([0-9]{1,18})\\b");
    /** An input that takes longer is a finding. */
    private static final int LONGEST_SECONDS = 20;

    private static final int LONGEST_BYTES = 4096;

    /**
     * What came of it.
     *
     * @param runs inputs that were read
     * @param findings inputs that were not read as they must be, in files
     * @param log what Jazzer said
     */
    record Outcome(long runs, List<Path> findings, Path log) {}

    /** Feeds the target for so long, to the first finding. */
    Outcome run(int seconds, List<byte[]> seeds) throws IOException, InterruptedException {
        Path findings = emptied(folder.resolve("findings"));
        Path given = emptied(folder.resolve("seeds"));
        for (int i = 0; i < seeds.size(); i++) {
            Files.write(given.resolve("seed-%03d".formatted(i)), seeds.get(i));
        }
        Path learned = Files.createDirectories(folder.resolve("learned"));
        Path log = folder.resolve("log.txt");
        Process jazzer = new ProcessBuilder(command(seconds, learned, given, findings))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            int status = jazzer.waitFor();
            List<Path> found = files(findings);
            if (status != 0 && found.isEmpty()) {
                throw new IOException("Jazzer ended with status %d; see %s".formatted(status, log));
            }
            return new Outcome(runs(log), found, log);
        } finally {
            jazzer.destroyForcibly();
        }
    }

    private List<String> command(int seconds, Path learned, Path given, Path findings) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx700m",
                "-XX:+UseSerialGC",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath,
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + JazzerEntry.class.getName(),
                "--target_args=" + target.getClass().getName(),
                "--instrumentation_includes=io.hearsay.**:crawlercommons.**",
                "--custom_hook_includes=io.hearsay.**:crawlercommons.**",
                "--reproducer_path=" + findings.getParent(),
                "-artifact_prefix=" + findings + "/",
                "-max_total_time=" + seconds,
                "-max_len=" + LONGEST_BYTES,
                "-timeout=" + LONGEST_SECONDS,
                "-rss_limit_mb=0",
                "-reduce_inputs=0",
                learned.toString(),
                given.toString()));
        return command;
    }

    private static long runs(Path log) throws IOException {
        long runs = 0;
        for (String line : Files.readAllLines(log, StandardCharsets.ISO_8859_1)) {
            for (Pattern count : List.of(DONE, PULSE)) {
                Matcher found = count.matcher(line);
                runs = found.find() ? Math.max(runs, Long.parseLong(found.group(1))) : runs;
            }
        }
        return runs;
    }

    private static Path emptied(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Path file : files(folder)) {
            Files.delete(file);
        }
        return folder;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
