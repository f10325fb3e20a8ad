package io.hearsay.query.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearsay.network.NetworkGuard;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Receivers whose names lead elsewhere from one look to the next. */
@Timeout(20)
class WebhookRebindingTest {

    private static final String PUBLIC = "93.184.216.34";
    private static final Receipt REFUSED =
            Receipt.failed("it could not be reached: the address is in a private or reserved network");

    private TestingReceiver inside;

    /** Gives one answer after the other, the last one for ever. */
    private static final class TestingNames implements Dns {

        private final ConcurrentLinkedDeque<InetAddress> answers = new ConcurrentLinkedDeque<>();

        TestingNames(String... answers) {
            for (String answer : answers) {
                this.answers.add(InetAddress.ofLiteral(answer));
            }
        }

        @Override
        public List<InetAddress> lookup(String host) throws UnknownHostException {
            return List.of(answers.size() > 1 ? answers.poll() : answers.peek());
        }
    }

    @BeforeEach
    void open() throws IOException {
        inside = TestingReceiver.start();
    }

    @AfterEach
    void close() {
        inside.close();
    }

    private static Post post(Map<String, String> settings, Dns names) {
        WebhookSettings webhooks = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(WebhookSettings.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(WebhookSettings.class);
        return new Post(webhooks, new Secrets(webhooks), names);
    }

    private String url() {
        return "http://receiver.example:%d/hook".formatted(inside.address().getPort());
    }

    private Receipt send(Post post, String message) {
        Webhook webhook = new Webhook(
                "3f0c6a1d2e4b5f7089a1b2c3",
                "",
                url(),
                null,
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                null,
                "active",
                null,
                null,
                null,
                1,
                0,
                0,
                null,
                null,
                null,
                null,
                null);
        return post.send(webhook, message, "{\"data\": {\"claims\": []}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "169.254.169.254"})
    void aNameThatLeadsInwardsAfterTheCheckIsNotConnectedTo(String inwards) {
        Post post = post(Map.of("hearsay.webhooks.timeout", "2S"), new TestingNames(PUBLIC, inwards));
        assertThat(post.refusal(url())).isEmpty();

        assertThat(send(post, "msg_1")).isEqualTo(REFUSED);

        assertThat(inside.messages()).isEmpty();
        post.close();
    }

    @Test
    void aNameThatLeadsInwardsIsRefusedBeforehand() {
        Post post = post(Map.of(), new TestingNames("127.0.0.1"));
        assertThat(post.refusal(url())).contains("url is refused: the address is in a private or reserved network");
        post.close();
    }

    @Test
    void everyConnectionIsCheckedAnew() {
        Post post = post(
                Map.of("hearsay.webhooks.allowed-private-networks", "127.0.0.1"),
                new TestingNames("127.0.0.1", "127.0.0.2"));
        assertThat(send(post, "msg_1").taken()).isTrue();
        // No connection is left open, so the next message looks the name up again.
        post.close();

        assertThat(send(post, "msg_2")).isEqualTo(REFUSED);

        assertThat(inside.messages()).hasSize(1);
        post.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "169.254.169.254", "fd00:ec2::254", "0.0.0.0", "10.0.0.1"})
    void aSocketOpensOnlyToWhatTheGuardLetsIt(String address) throws IOException {
        InetSocketAddress target = new InetSocketAddress(
                InetAddress.ofLiteral(address), inside.address().getPort());
        try (Socket socket = new GuardedConnections(NetworkGuard.allowing(List.of())).createSocket()) {
            assertThatThrownBy(() -> socket.connect(target, 1000)).isInstanceOf(RefusedAddress.class);
            assertThat(socket.isConnected()).isFalse();
        }
    }

    @Test
    void aSocketTakesNeitherNamesNorPortsOfOtherServices() throws IOException {
        InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
        GuardedConnections connections = new GuardedConnections(NetworkGuard.allowing(List.of("127.0.0.0/8")));
        try (Socket socket = connections.createSocket()) {
            assertThatThrownBy(() -> socket.connect(new InetSocketAddress(loopback, 25), 1000))
                    .isInstanceOf(RefusedAddress.class);
            InetSocketAddress name = InetSocketAddress.createUnresolved(
                    "localhost", inside.address().getPort());
            assertThatThrownBy(() -> socket.connect(name, 1000)).hasMessageContaining("is no IP address");
        }
    }
}
