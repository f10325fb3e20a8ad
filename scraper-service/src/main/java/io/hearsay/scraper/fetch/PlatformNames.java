package io.hearsay.scraper.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;

/**
 * Resolves names the way the platform does, on threads of its own: the platform's resolver is a blocking call into the
 * C library, which would hold a virtual thread's carrier for as long as a name server stays silent.
 */
final class PlatformNames implements Dns {

    private static final int AT_ONCE = 32;

    private final Duration limit;
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("names-", 0).factory());

    PlatformNames(Duration limit) {
        this.limit = limit;
        threads.allowCoreThreadTimeOut(true);
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        return isLiteral(host) ? List.of(literal(host)) : resolve(host);
    }

    /**
     * OkHttp gives an IPv6 address without its brackets. No domain has a name of digits alone (RFC 3696, section 2).
     */
    private static boolean isLiteral(String host) {
        return host.indexOf(':') >= 0 || host.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    }

    /** Asks nobody, whereas the platform's resolver asks a name server for digits that are no address. */
    private static InetAddress literal(String host) throws UnknownHostException {
        try {
            return InetAddress.ofLiteral(host);
        } catch (IllegalArgumentException e) {
            throw unknown(host, e);
        }
    }

    private List<InetAddress> resolve(String host) throws UnknownHostException {
        Future<InetAddress[]> answer = threads.submit(() -> InetAddress.getAllByName(host));
        try {
            return List.of(answer.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            throw unknown(host, e);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw unknown(host + " (no answer within %d s)".formatted(limit.toSeconds()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown(host, e);
        }
    }

    private static UnknownHostException unknown(String message, Exception cause) {
        UnknownHostException unknown = new UnknownHostException(message);
        unknown.initCause(cause);
        return unknown;
    }
}
