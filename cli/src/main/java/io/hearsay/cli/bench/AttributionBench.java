package io.hearsay.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hearsay.claim.ClaimExtractor;
import io.hearsay.claim.ClaimSource;
import io.hearsay.cli.console.UserErrorException;
import io.hearsay.cli.trial.Trial;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The CPU time and the memory of finding claims in texts, beside textacy's quotation extractor on the same texts; and
 * how the time grows with the length of a text. Counted is the thread that calls, in the second of two passes; the
 * JIT's and the collector's threads are left out.
 */
final class AttributionBench implements Bench {

    private static final int MOST_RESIDENT_MEGABYTES = 512;
    private static final double MOST_GROWTH = 1.5;
    private static final int PASSES = 2;
    private static final int TEXTS = 100;
    private static final int MEGABYTE = 1_000_000;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @Override
    public String question() {
        return "CPU per 1,000 words of finding claims, one thread, warm, and the memory the process needs.";
    }

    @Override
    public void run(Trial trial) throws InterruptedException, IOException {
        List<String> texts = texts(trial);
        PythonPeer textacy = PythonPeer.install("textacy", "extract.py", trial);
        long words = texts.stream().mapToLong(AttributionBench::words).sum();
        ClaimExtractor extractor = ClaimExtractor.create();
        double ours = seconds(extractor, texts) * 1000 / words;
        double growth = growth(extractor, texts, trial.options().sized(MEGABYTE / 8, MEGABYTE));
        JsonNode theirs = cost(textacy, texts);
        double peer = theirs.path("cpuSeconds").asDouble() * 1000 / words;
        trial.figures().report("texts", texts.size());
        trial.figures().report("words", words);
        trial.figures().report("Hearsay, CPU s per 1,000 words", ours);
        trial.figures().report("textacy, CPU s per 1,000 words", peer);
        trial.figures().atMost("Hearsay / textacy", ours / peer, 1);
        trial.figures()
                .report("textacy, resident MB", theirs.path("residentBytes").asLong() / MEGABYTE);
        trial.figures().atMost("Hearsay, resident MB at most", residentMegabytes(), MOST_RESIDENT_MEGABYTES);
        trial.figures().atMost("CPU per character, text of 1 MB against one of an eighth", growth, MOST_GROWTH);
    }

    private static List<String> texts(Trial trial) throws IOException {
        Path data = trial.options().data();
        if (data == null) {
            throw new UserErrorException("say with --data where the texts are: a file with one {\"text\": …} a line");
        }
        List<String> texts = new ArrayList<>();
        try (Stream<String> lines = Files.lines(data)) {
            for (String line :
                    lines.limit(trial.options().sized(TEXTS / 10, TEXTS)).toList()) {
                texts.add(new JsonMapper().readTree(line).path("text").asText());
            }
        }
        if (texts.stream().allMatch(String::isBlank)) {
            throw new UserErrorException("there is no text in " + data);
        }
        return texts;
    }

    private static long words(String text) {
        return text.strip().split("\\s+").length;
    }

    private double seconds(ClaimExtractor extractor, List<String> texts) {
        long nanos = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            long before = threads.getCurrentThreadCpuTime();
            texts.forEach(text -> extractor.extract(ClaimSource.of(text)));
            nanos = threads.getCurrentThreadCpuTime() - before;
        }
        return nanos / 1e9;
    }

    /** How much more a character costs in a text of this length than in one of an eighth of it. */
    private double growth(ClaimExtractor extractor, List<String> texts, int length) {
        String joined = String.join("\n\n", texts);
        String whole = joined.repeat(length / joined.length() + 1).substring(0, length);
        double small = seconds(extractor, List.of(whole.substring(0, length / 8))) * 8;
        return seconds(extractor, List.of(whole)) / small;
    }

    private static JsonNode cost(PythonPeer textacy, List<String> texts) throws IOException, InterruptedException {
        JsonMapper json = new JsonMapper();
        List<String> lines = new ArrayList<>();
        for (String text : texts) {
            lines.add(json.writeValueAsString(json.createObjectNode().put("text", text)));
        }
        Path list = Files.write(textacy.file("texts.jsonl"), lines);
        String cost = textacy.run(List.of("python3", textacy.file("extract.py").toString(), list.toString()));
        return json.readTree(cost);
    }

    /** The most memory this process ever had resident, as the kernel counts it. */
    private static double residentMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            throw new UserErrorException("resident memory is read from /proc/self/status, which this system lacks");
        }
        String line = Files.readAllLines(status).stream()
                .filter(row -> row.startsWith("VmHWM:"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", "")) * 1024.0 / MEGABYTE;
    }
}
