package io.hearsay.extractor.intake;

import io.hearsay.extractor.ExtractorSettings;
import io.hearsay.extractor.TestingDatabase;
import io.hearsay.extractor.TestingScraper;
import io.hearsay.extractor.trace.ArticleTraces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** Does on demand what the schedule does by the clock. */
@Singleton
public class TestingExtractor {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final FeedReader reader;
    private final Leases leases;
    private final Processing processing;
    private final ExtractorSettings settings;
    private final ExtractionMetrics metrics;
    private final ArticleTraces traces;
    private final TestingDatabase database;

    TestingExtractor(
            FeedReader reader,
            Leases leases,
            Processing processing,
            ExtractorSettings settings,
            ExtractionMetrics metrics,
            ArticleTraces traces,
            TestingDatabase database) {
        this.reader = reader;
        this.leases = leases;
        this.processing = processing;
        this.settings = settings;
        this.metrics = metrics;
        this.traces = traces;
        this.database = database;
    }

    /** Starts with an empty feed and an empty database. */
    public void startAnew() {
        TestingScraper.reset();
        database.reset();
    }

    /** Reads the feed to its end and works off what it holds. */
    public void extractAll() {
        read();
        worker("only").workOff();
    }

    /** Reads the feed, waiting out a pause that an earlier failure left; false when it does not answer. */
    public boolean read() {
        Instant deadline = Instant.now().plus(PATIENCE);
        boolean answered = reader.read();
        while (!answered && Instant.now().isBefore(deadline)) {
            Thread.onSpinWait();
            answered = reader.read();
        }
        return answered;
    }

    Worker worker(String owner) {
        return new Worker(owner, leases, processing, settings, metrics, traces);
    }
}
