package io.hearsay.web.admission;

import io.hearsay.web.ProblemException;
import io.hearsay.web.RouteProblems;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Receives bodies before anything is done about their requests: on an event loop, where a slow sender costs some memory
 * and no thread, at a pace, and within a share of the memory for all of them together.
 */
@Singleton
final class Bodies {

    private static final int SHARE_OF_HEAP = 4;
    private static final long CHECK_MILLIS = 1000;
    private static final long RETRY_SECONDS = 5;
    private static final long LINGER_MILLIS = 500;

    private final AdmissionSettings settings;
    private final RouteProblems problems;
    private final long largest;
    private final long most;
    private final AtomicLong held = new AtomicLong();

    Bodies(
            AdmissionSettings settings,
            RouteProblems problems,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10M") MemorySize largest) {
        this.settings = settings;
        this.problems = problems;
        this.largest = largest.asLongValue();
        this.most = settings.bodies()
                .map(MemorySize::asLongValue)
                .orElse(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
    }

    /** Goes on once the body is here, at once where there is none; ends the exchange where it does not come in time. */
    void receive(RoutingContext exchange, Runnable then) {
        if (hasBody(exchange.request())) {
            new Receipt(exchange, then).begin();
        } else {
            then.run();
        }
    }

    /** Where HTTP/2 is turned on, a body is read by who works on it: its end cannot be taken beforehand. */
    private static boolean hasBody(HttpServerRequest request) {
        if (request.isEnded() || request.version() == HttpVersion.HTTP_2) {
            return false;
        }
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? request.headers().contains(HttpHeaders.TRANSFER_ENCODING) : !length.equals("0");
    }

    /** One body on its way. */
    private final class Receipt {

        private final RoutingContext exchange;
        private final Runnable then;
        private final Buffer body = Buffer.buffer();
        private final long begun = System.nanoTime();
        private long timer;
        private boolean over;
        private long passedOver;

        Receipt(RoutingContext exchange, Runnable then) {
            this.exchange = exchange;
            this.then = then;
        }

        void begin() {
            HttpServerRequest request = exchange.request();
            if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
                exchange.response().writeContinue();
            }
            exchange.addEndHandler(_ -> end());
            timer = exchange.vertx().setPeriodic(settings.bodyGrace().toMillis(), CHECK_MILLIS, _ -> checkPace());
            request.handler(this::take).endHandler(_ -> complete()).resume();
        }

        private void take(Buffer chunk) {
            if (over) {
                passOver(chunk);
                return;
            }
            held.addAndGet(chunk.length());
            body.appendBuffer(chunk);
            if (body.length() > largest) {
                refuse(ProblemException.of(413, null, "the body is larger than this service takes"));
            } else if (held.get() > most) {
                refuse(ProblemException.later(
                        503,
                        RETRY_SECONDS,
                        "bodies of other requests take all the room there is; send it again later"));
            }
        }

        /** Whoever still writes may not read yet; the rest is read for them, but no more of it than a body may have. */
        private void passOver(Buffer chunk) {
            passedOver += chunk.length();
            if (passedOver > largest) {
                exchange.request().pause();
            }
        }

        private void checkPace() {
            double seconds = (System.nanoTime() - begun) / 1e9;
            if (!over && body.length() < seconds * settings.minBodyRate()) {
                refuse(ProblemException.of(
                        408, null, "the body came at less than %d bytes/s".formatted(settings.minBodyRate())));
            }
        }

        private void refuse(ProblemException problem) {
            stop();
            problems.endForGood(exchange, problem);
            // Vert.x would wait for the rest of the body; a moment later the client has read why it is cut.
            exchange.vertx()
                    .setTimer(
                            LINGER_MILLIS, _ -> exchange.request().connection().close());
        }

        private void complete() {
            if (!over) {
                stop();
                ((RoutingContextInternal) exchange).setBody(body);
                then.run();
            }
        }

        private void stop() {
            over = true;
            exchange.vertx().cancelTimer(timer);
        }

        /** The exchange has ended, or its client has gone. */
        private void end() {
            stop();
            held.addAndGet(-body.length());
        }
    }
}
