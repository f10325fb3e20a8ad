package io.hearsay.scraper.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/** Traces visits. While traces are off every method does next to nothing. */
@Singleton
public class VisitTraces {

    private final Tracer tracer;

    VisitTraces(Tracer tracer) {
        this.tracer = tracer;
    }

    /**
     * Begins the trace of a visit.
     *
     * @param url the address visited, with its host as {@code server.address}
     * @param attempt 1 for the first
     */
    public VisitTrace begin(String crawlId, String url, String host, int attempt) {
        Span span = tracer.spanBuilder("visit")
                .setNoParent()
                .setAttribute("hearsay.crawl.id", crawlId)
                .setAttribute("url.full", url)
                .setAttribute("server.address", host)
                .setAttribute("hearsay.attempt", attempt)
                .startSpan();
        return new VisitTrace(tracer, span);
    }

    /** A step of the visit that is under way on this thread: fetch, extract or write. */
    public <T> T step(String name, Supplier<T> work) {
        Span span = tracer.spanBuilder(name)
                .setSpanKind(name.equals("fetch") ? SpanKind.CLIENT : SpanKind.INTERNAL)
                .startSpan();
        try (Scope _ = span.makeCurrent()) {
            return work.get();
        } catch (RuntimeException e) {
            span.recordException(e).setStatus(StatusCode.ERROR);
            throw e;
        } finally {
            span.end();
        }
    }
}
