package io.hearsay.scraper.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.scraper.TestingSettings;
import io.hearsay.scraper.address.AddressGuard;
import io.hearsay.scraper.address.AddressGuardAccess;
import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.fetch.FetchResult.Answer;
import io.hearsay.scraper.fetch.FetchResult.Refused;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Names whose answers change between one look and the next. */
@Timeout(20)
class RebindingTest {

    private static final String PUBLIC = "93.184.216.34";

    /** Gives one answer after the other, the last one for ever. */
    private static final class TestingNames implements Dns {

        private final ConcurrentLinkedDeque<List<InetAddress>> answers = new ConcurrentLinkedDeque<>();

        @SafeVarargs
        TestingNames(List<String>... answers) {
            for (List<String> answer : answers) {
                this.answers.add(answer.stream().map(InetAddress::ofLiteral).toList());
            }
        }

        @Override
        public List<InetAddress> lookup(String host) throws UnknownHostException {
            List<InetAddress> next = answers.size() > 1 ? answers.poll() : answers.peek();
            if (next.isEmpty()) {
                throw new UnknownHostException(host);
            }
            return next;
        }
    }

    private TestingRawHost inside;

    @BeforeEach
    void open() {
        inside = TestingRawHost.answering("HTTP/1.1 200 OK\nContent-Length: 6\n\nsecret");
    }

    @AfterEach
    void close() {
        inside.close();
    }

    private FetchResult fetch(Map<String, String> settings, Dns names) {
        Fetcher fetcher = TestingFetchers.of(settings, names, UnaryOperator.identity());
        try {
            return fetcher.fetch(
                    FetchRequest.of(PageAddress.stored("http://news.example:%d/".formatted(inside.port())), 1000));
        } finally {
            fetcher.close();
        }
    }

    @Test
    void aNameThatPointsInwardsIsRefused() {
        assertThat(fetch(Map.of(), new TestingNames(List.of("127.0.0.1"))))
                .isEqualTo(new Refused("127.0.0.1 is in a private or reserved network"));
        assertThat(inside.connections()).isZero();
    }

    @Test
    void aNameThatPointsInwardsAndOutwardsIsRefused() {
        assertThat(fetch(Map.of(), new TestingNames(List.of(PUBLIC, "::1")))).isInstanceOf(Refused.class);
        assertThat(fetch(Map.of(), new TestingNames(List.of("10.0.0.1", PUBLIC))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aRefusalCanBeAskedForBeforehand() {
        PageAddress address = PageAddress.stored("http://news.example/");
        for (String inside : List.of("127.0.0.1", "169.254.169.254", "fd00:ec2::254")) {
            Fetcher fetcher =
                    TestingFetchers.of(Map.of(), new TestingNames(List.of(PUBLIC, inside)), UnaryOperator.identity());
            assertThat(fetcher.refusal(address))
                    .hasValueSatisfying(reason -> assertThat(reason).endsWith("network"));
            fetcher.close();
        }
        Fetcher fetcher = TestingFetchers.of(Map.of(), new TestingNames(List.of(PUBLIC)), UnaryOperator.identity());
        assertThat(fetcher.refusal(address)).isEmpty();
        assertThat(fetcher.refusal(PageAddress.stored("http://10.0.0.1/"))).isPresent();
        fetcher.close();
    }

    @Test
    void aNameThatChangesItsAnswerAfterTheCheckIsRefused() {
        AddressGuard guard = AddressGuardAccess.guard(TestingSettings.defaults());
        TestingNames names = new TestingNames(List.of(PUBLIC), List.of("127.0.0.1"));
        assertThat(names.answers.peek())
                .allSatisfy(ip -> assertThat(guard.refusal(ip)).isEmpty());
        // The names below are not guarded: only what is connected to is.
        Dns changing = host -> {
            names.lookup(host);
            return names.lookup(host);
        };
        assertThat(fetch(Map.of(), changing)).isInstanceOf(Refused.class);
        assertThat(inside.connections()).isZero();
    }

    @Test
    void everyConnectionIsCheckedAnew() {
        Fetcher fetcher = TestingFetchers.of(
                Map.of("allowed-private-networks", "127.0.0.1"),
                new TestingNames(List.of("127.0.0.1"), List.of("127.0.0.2")),
                UnaryOperator.identity());
        FetchRequest request =
                FetchRequest.of(PageAddress.stored("http://news.example:%d/".formatted(inside.port())), 1000);
        assertThat(fetcher.fetch(request)).isInstanceOf(Answer.class);
        // The host closes each connection, so the next request looks the name up again.
        assertThat(fetcher.fetch(request)).isEqualTo(new Refused("127.0.0.2 is in a private or reserved network"));
        fetcher.close();
    }

    @Test
    void aSocketOpensOnlyToWhatTheGuardLetsIt() {
        GuardedSockets sockets = new GuardedSockets(AddressGuardAccess.guard(TestingSettings.defaults()));
        for (String address : List.of("127.0.0.1", "::1", "169.254.169.254", "fd00:ec2::254", "0.0.0.0")) {
            assertThat(attempt(sockets, new InetSocketAddress(InetAddress.ofLiteral(address), inside.port())))
                    .isInstanceOf(RefusedConnectionException.class);
        }
        assertThat(attempt(sockets, InetSocketAddress.createUnresolved("localhost", inside.port())))
                .isInstanceOf(RefusedConnectionException.class);
        assertThat(inside.connections()).isZero();
        assertThat(sockets.open()).isZero();
    }

    private static Exception attempt(GuardedSockets sockets, SocketAddress target) {
        try (var socket = sockets.createSocket()) {
            socket.connect(target, 1000);
            return null;
        } catch (java.io.IOException e) {
            return e;
        }
    }

    @Test
    void proxiesOfTheEnvironmentAreNotAsked() {
        List<URI> asked = new CopyOnWriteArrayList<>();
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                asked.add(uri);
                return List.of(Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, java.io.IOException failure) {
                asked.add(uri);
            }
        });
        try {
            assertThat(fetch(Map.of("allowed-private-networks", "127.0.0.0/8"), new TestingNames(List.of("127.0.0.1"))))
                    .isInstanceOf(Answer.class);
            assertThat(asked).isEmpty();
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    @Test
    void aRedirectInwardsIsRefusedWhenItIsFetched() {
        TestingRawHost outside = TestingRawHost.answering("HTTP/1.1 302 Found\nLocation: http://127.0.0.2/admin\n\n");
        Fetcher fetcher = TestingFetchers.of(Map.of("allowed-private-networks", "127.0.0.1"));
        PageAddress start = outside.address("/");
        Answer redirect = (Answer) fetcher.fetch(FetchRequest.of(start, 1000));
        PageAddress target = redirect.header("location").flatMap(start::resolve).orElseThrow();
        assertThat(fetcher.fetch(FetchRequest.of(target, 1000)))
                .isEqualTo(new Refused("127.0.0.2 is in a private or reserved network"));
        fetcher.close();
        outside.close();
    }
}
