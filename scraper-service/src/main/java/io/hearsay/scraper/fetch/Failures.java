package io.hearsay.scraper.fetch;

import io.hearsay.scraper.fetch.FetchResult.Failed;
import io.hearsay.scraper.fetch.FetchResult.Refused;
import io.hearsay.scraper.fetch.FetchResult.TooLarge;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;

/** Says in a sentence what kept an exchange from its end. */
final class Failures {

    private static final int DEPTH = 8;

    private final Duration connectLimit;
    private final Duration requestLimit;
    private final Duration stallLimit;

    Failures(Duration connectLimit, Duration requestLimit, Duration stallLimit) {
        this.connectLimit = connectLimit;
        this.requestLimit = requestLimit;
        this.stallLimit = stallLimit;
    }

    FetchResult result(Throwable failure, Exchange exchange) {
        if (Thread.currentThread().isInterrupted()) {
            return new Failed("the scraper is shutting down", FailureCause.ABANDONED);
        }
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEPTH; depth++, cause = cause.getCause()) {
            FetchResult known = known(cause, exchange);
            if (known != null) {
                return known;
            }
        }
        return general(failure, exchange);
    }

    private FetchResult known(Throwable cause, Exchange exchange) {
        return switch (cause) {
            case RefusedConnectionException refused -> new Refused(refused.getMessage());
            case TooLongException large -> new TooLarge(large.getMessage());
            case BrokenAnswerException broken -> new Failed(broken.getMessage(), broken.kind());
            case OverrunException _ -> overrun(exchange);
            case UnknownHostException unknown ->
                new Failed("no such host: " + Text.printable(unknown.getMessage()), FailureCause.DNS);
            default -> null;
        };
    }

    private static Failed overrun(Exchange exchange) {
        return new Failed(
                exchange.phase() == Exchange.Phase.BODY
                        ? "the body is all framing and no content"
                        : "the headers are longer than %d bytes".formatted(exchange.maxHeaderBytes()),
                FailureCause.MALFORMED);
    }

    private Failed general(Throwable failure, Exchange exchange) {
        return switch (failure) {
            case SocketTimeoutException _ -> new Failed(timeout(exchange.phase()), FailureCause.TIMEOUT);
            case InterruptedIOException _ ->
                new Failed("no complete answer within " + seconds(requestLimit), FailureCause.TIMEOUT);
            case ConnectException refused -> new Failed("no connection: " + detail(refused), FailureCause.CONNECT);
            case SSLException tls -> new Failed("no encrypted connection: " + detail(tls), FailureCause.TLS);
            case RuntimeException broken -> broken(broken);
            case StackOverflowError broken -> broken(broken);
            case ProtocolException broken when !endsEarly(broken) -> broken(broken);
            default ->
                endsEarly(failure)
                        ? earlyEnd(exchange.phase())
                        : new Failed("no complete answer: " + detail(failure), FailureCause.CONNECT);
        };
    }

    private static Failed broken(Throwable failure) {
        return new Failed("the answer is broken: " + detail(failure), FailureCause.MALFORMED);
    }

    private static boolean endsEarly(Throwable failure) {
        return failure.getMessage() != null && failure.getMessage().startsWith("unexpected end of stream");
    }

    private static Failed earlyEnd(Exchange.Phase phase) {
        return phase == Exchange.Phase.BODY
                ? new Failed("the body ends too early", FailureCause.MALFORMED)
                : new Failed("the host closed the connection without a whole answer", FailureCause.CONNECT);
    }

    private String timeout(Exchange.Phase phase) {
        return switch (phase) {
            case CONNECTING -> "no connection within " + seconds(connectLimit);
            case HEAD -> "no answer within " + seconds(requestLimit);
            case BODY -> "nothing more of the body came within " + seconds(stallLimit);
        };
    }

    private static String seconds(Duration limit) {
        return "%d s".formatted(limit.toSeconds());
    }

    private static String detail(Throwable failure) {
        String message = failure.getMessage();
        Throwable cause = failure.getCause();
        if (failure instanceof ConnectException && cause != null && cause.getMessage() != null) {
            message = cause.getMessage();
        }
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : Text.printable(message);
    }
}
