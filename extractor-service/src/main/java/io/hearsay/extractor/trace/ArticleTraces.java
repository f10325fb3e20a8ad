package io.hearsay.extractor.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Traces articles. While traces are off every method does next to nothing. */
@Singleton
public class ArticleTraces {

    private static final RandomGenerator RANDOM = RandomGenerator.getDefault();

    /** A trace that nobody keeps: what is asked below it is not traced, by whoever it is asked of either. */
    private static final Context UNTRACED = Context.root()
            .with(Span.wrap(SpanContext.create(
                    TraceId.fromLongs(RANDOM.nextLong(), 1),
                    SpanId.fromLong(1),
                    TraceFlags.getDefault(),
                    TraceState.getDefault())));

    private final Tracer tracer;
    private final boolean off;

    ArticleTraces(Tracer tracer, @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean off) {
        this.tracer = tracer;
        this.off = off;
    }

    /** Does what a timer does every second, mostly in vain, without any trace of it. */
    public <T> T untraced(Supplier<T> work) {
        if (off) {
            return work.get();
        }
        try (Scope _ = UNTRACED.makeCurrent()) {
            return work.get();
        }
    }

    /**
     * Articles were taken from the feed.
     *
     * @param since when the feed was asked
     */
    public void taken(List<String> articleIds, Instant since) {
        tracer.spanBuilder("take")
                .setNoParent()
                .setStartTimestamp(since)
                .setAttribute(AttributeKey.stringArrayKey("hearsay.article.ids"), articleIds)
                .startSpan()
                .end();
    }

    /**
     * Works on an article on this thread, which is a trace of its own.
     *
     * @param attempt 1 for the first
     */
    public <T> T article(String id, int revision, int attempt, Supplier<T> work) {
        return within(
                tracer.spanBuilder("article")
                        .setNoParent()
                        .setAttribute("hearsay.article.id", id)
                        .setAttribute("hearsay.article.revision", revision)
                        .setAttribute("hearsay.attempt", attempt),
                work);
    }

    /** A step of the work on an article: read or store. */
    public <T> T step(String name, Supplier<T> work) {
        return within(tracer.spanBuilder(name), work);
    }

    /**
     * The work on the article that this thread is at failed.
     *
     * @param reason in a sentence
     */
    public static void failed(String reason) {
        Span.current().setStatus(StatusCode.ERROR, reason);
    }

    private static <T> T within(SpanBuilder builder, Supplier<T> work) {
        Span span = builder.startSpan();
        try (Scope _ = span.makeCurrent()) {
            return work.get();
        } catch (RuntimeException | Error e) {
            span.recordException(e).setStatus(StatusCode.ERROR);
            throw e;
        } finally {
            span.end();
        }
    }
}
