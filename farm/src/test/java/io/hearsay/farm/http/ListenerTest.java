package io.hearsay.farm.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** HTTP as plain sockets see it. */
class ListenerTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final BlockingQueue<Exchange> log = new LinkedBlockingQueue<>();
    private Listener listener;

    @AfterEach
    void stop() {
        listener.close();
    }

    @Test
    void oneConnectionCarriesManyRequests() throws Exception {
        try (TestingClient client = client(request -> PlainAnswer.text(200, "you asked for " + request.target()))) {
            assertThat(client.get("/a?b").readTo("/a?b")).startsWith("HTTP/1.1 200 OK\r\n");
            assertThat(client.get("/c").readTo("/c")).contains("Content-Length: 16\r\n");
        }
        assertThat(next().target()).isEqualTo("/a?b");
        assertThat(next().userAgent()).isEqualTo("tester");
    }

    @Test
    @Timeout(10)
    void whatStallsIsInTheLogOnceItsConnectionHasClosed() throws Exception {
        CountDownLatch stalled = new CountDownLatch(1);
        Answer answer = new RawAnswer(204, wire -> {
            stalled.countDown();
            wire.pause(LONG);
        });
        try (TestingClient client = client(request -> answer)) {
            client.get("/stalls");
            stalled.await();
            assertThat(listener.connections()).isOne();
            assertThat(log).isEmpty();
        }
        while (listener.connections() > 0) {
            Thread.onSpinWait();
        }
        assertThat(log).extracting(Exchange::target).containsExactly("/stalls");
    }

    @Test
    void aHeadRequestIsAnsweredWithoutTheBody() throws Exception {
        try (TestingClient client = client(request -> PlainAnswer.text(404, "not found"))) {
            String answer =
                    client.send("HEAD / HTTP/1.1\r\nConnection: close\r\n\r\n").readAll();
            assertThat(answer).contains("404 Not Found", "Content-Length: 9").endsWith("\r\n\r\n");
        }
    }

    @Test
    void theEndOfAnAnswerIsNeverPutAfterTheClientHadIt() throws Exception {
        try (TestingClient client = client(request -> PlainAnswer.text(200, "here"))) {
            long before = System.nanoTime();
            client.get("/").readTo("here");
            long after = System.nanoTime();
            Exchange exchange = next();
            assertThat(exchange.start()).isBetween(before, exchange.end());
            assertThat(exchange.end()).isLessThan(after);
            assertThat(exchange.complete()).isTrue();
        }
    }

    @Test
    void aClientThatLeavesDuringAPauseIsNoticed() throws Exception {
        try (TestingClient client =
                client(request -> PlainAnswer.text(200, "late").after(LONG))) {
            client.get("/");
        }
        Exchange exchange = next();
        assertThat(exchange.complete()).isFalse();
        assertThat(exchange.isPageSent()).isFalse();
        assertThat(exchange.end()).isEqualTo(exchange.start());
    }

    @Test
    void aClientThatLeavesAnEndlessAnswerIsNoticed() throws Exception {
        Answer endless = new RawAnswer(200, wire -> {
            while (!Thread.currentThread().isInterrupted()) {
                wire.write(new byte[10_000]);
            }
        });
        long left;
        try (TestingClient client = client(request -> endless)) {
            client.get("/").readTo("\0\0\0");
            left = System.nanoTime();
        }
        Exchange exchange = next();
        assertThat(exchange.complete()).isFalse();
        assertThat(exchange.bytes()).isPositive();
        assertThat(exchange.end())
                .isBetween(exchange.start(), left + Duration.ofSeconds(5).toNanos());
    }

    @Test
    void anAnswerMayWaitAndStillArrive() throws Exception {
        Duration latency = Duration.ofMillis(120);
        try (TestingClient client =
                client(request -> PlainAnswer.retryLater(503, 7).after(latency))) {
            client.get("/").readTo("try later");
        }
        Exchange exchange = next();
        assertThat(exchange.end() - exchange.start()).isGreaterThanOrEqualTo(latency.toNanos());
        assertThat(exchange.retryAfter()).hasValue(7);
        assertThat(exchange.status()).isEqualTo(503);
    }

    @Test
    void aRawAnswerEndsTheConnection() throws Exception {
        try (TestingClient client = client(request -> new RawAnswer(0, wire -> wire.write(new byte[] {1, 2, 3})))) {
            assertThat(client.get("/").readAll()).isEqualTo("\1\2\3");
        }
    }

    @Test
    void whatIsNoRequestIsNotAnswered() throws Exception {
        try (TestingClient client = client(request -> PlainAnswer.text(200, "never"))) {
            assertThat(client.send("hello\r\n\r\n").readAll()).isEmpty();
        }
        assertThat(log).isEmpty();
    }

    @Test
    void aTakenPortIsRefused() throws Exception {
        client(request -> PlainAnswer.empty(200)).close();
        assertThatThrownBy(() -> Listener.on(address(), listener.port(), request -> null, log::add))
                .isInstanceOf(BindException.class);
    }

    @Test
    void closingBreaksOffWhatIsUnderWay() throws Exception {
        try (TestingClient client = client(request -> PlainAnswer.empty(200).after(LONG))) {
            client.get("/");
            listener.close();
            assertThat(isRefusedSoon()).isTrue();
        }
    }

    /** The kernel lets connections in, and resets them, until the thread that waits for them has noticed. */
    private boolean isRefusedSoon() throws IOException {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() < end) {
            try {
                new TestingClient(listener).close();
            } catch (ConnectException _) {
                return true;
            } catch (SocketException _) {
                Thread.onSpinWait();
            }
        }
        return false;
    }

    private TestingClient client(Site site) throws IOException {
        listener = Listener.on(address(), 0, site, log::add);
        return new TestingClient(listener);
    }

    private static InetAddress address() throws IOException {
        return InetAddress.getByName("127.200.0.1");
    }

    private Exchange next() throws InterruptedException {
        Exchange exchange = log.poll(10, TimeUnit.SECONDS);
        assertThat(exchange).as("an exchange").isNotNull();
        return exchange;
    }
}
