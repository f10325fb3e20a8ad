package io.hearsay.scraper.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.function.Supplier;

/** The trace of one visit, which is made on one thread and written down on another. */
public final class VisitTrace {

    private final Tracer tracer;
    private final Span span;

    VisitTrace(Tracer tracer, Span span) {
        this.tracer = tracer;
        this.span = span;
    }

    /** Does work on this thread as part of the visit. */
    public <T> T within(Supplier<T> work) {
        try (Scope _ = span.makeCurrent()) {
            return work.get();
        }
    }

    /**
     * The visit that is made on this thread came to something.
     *
     * @param state the state of its address
     * @param reason in a sentence, or null where the state says it all
     * @param articleId of the article that its page holds, or the empty text
     */
    public static void cameTo(String state, String reason, String articleId) {
        Span span = Span.current();
        span.setAttribute("hearsay.state", state);
        if (reason != null) {
            span.setAttribute("hearsay.reason", reason);
        }
        if (!articleId.isEmpty()) {
            span.setAttribute("hearsay.article.id", articleId);
        }
    }

    /** Begins a step of the visit that ends on another thread, by what is given back. */
    public Runnable begin(String step) {
        Span below =
                tracer.spanBuilder(step).setParent(Context.root().with(span)).startSpan();
        return below::end;
    }

    /** The visit is written down, or given up. */
    public void end() {
        span.end();
    }
}
