package io.hearsay.cli.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hearsay.article.ArticleExtractor;
import io.hearsay.article.PageSource;
import io.hearsay.cli.console.UserErrorException;
import io.hearsay.cli.trial.Trial;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * The CPU time of finding articles in stored pages, beside trafilatura on the same pages. Counted is the thread that
 * calls, parsing included and reading files not, in the second of two passes: the JIT's and the collector's threads are
 * left out.
 */
final class ExtractionBench implements Bench {

    private static final double MOST = 0.4;
    private static final int PASSES = 2;
    private static final int SKIPPED_WHEN_QUICK = 10;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final ArticleExtractor extractor = new ArticleExtractor();

    @Override
    public String question() {
        return "CPU per page of finding its article, one thread, warm, parsing included and reading files not.";
    }

    @Override
    public void run(Trial trial) throws InterruptedException, IOException {
        List<Path> pages = pages(trial);
        PythonPeer trafilatura = PythonPeer.install("trafilatura", "extract.py", trial);
        double ours = ourMillis(pages);
        trial.say(String.format(Locale.ROOT, "Hearsay: %.1f ms of CPU per page", ours));
        double theirs = millis(trafilatura, pages);
        trial.figures().report("pages", pages.size());
        trial.figures().report("Hearsay, CPU ms per page", ours);
        trial.figures().report("trafilatura's default, CPU ms per page", theirs);
        trial.figures().atMost("Hearsay / trafilatura", ours / theirs, MOST);
    }

    private static List<Path> pages(Trial trial) throws IOException {
        Path data = trial.options().data();
        if (data == null) {
            throw new UserErrorException("say with --data where the pages are: a folder of *.html.gz, however deep");
        }
        List<Path> pages = stored(data.toAbsolutePath(), trial.options().sized(SKIPPED_WHEN_QUICK, 1));
        if (pages.isEmpty()) {
            throw new UserErrorException("there is no page (*.html.gz) in " + data);
        }
        return pages;
    }

    /** Every n-th of the pages below a folder. */
    static List<Path> stored(Path folder, int every) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(file -> file.toString().endsWith(".html.gz"))
                    .sorted()
                    .toList();
            List<Path> some = new ArrayList<>();
            for (int i = 0; i < all.size(); i += every) {
                some.add(all.get(i));
            }
            return some;
        }
    }

    private double ourMillis(List<Path> pages) throws IOException {
        long nanos = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            nanos = 0;
            for (Path page : pages) {
                nanos += nanos(html(page));
            }
        }
        return nanos / 1e6 / pages.size();
    }

    private long nanos(String html) {
        long before = threads.getCurrentThreadCpuTime();
        extractor.extract(PageSource.html(html, null));
        return threads.getCurrentThreadCpuTime() - before;
    }

    static String html(Path file) throws IOException {
        try (InputStream page = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static double millis(PythonPeer trafilatura, List<Path> pages) throws IOException, InterruptedException {
        Path list = Files.write(
                trafilatura.file("pages.txt"),
                pages.stream().map(Path::toString).toList());
        String cost = trafilatura.run(
                List.of("python3", trafilatura.file("extract.py").toString(), list.toString()));
        return new JsonMapper().readTree(cost).path("cpuSeconds").asDouble() * 1000 / pages.size();
    }
}
