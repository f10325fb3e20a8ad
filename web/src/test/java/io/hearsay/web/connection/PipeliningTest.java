package io.hearsay.web.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Over real connections to a server of Vert.x. */
@Timeout(60)
class PipeliningTest {

    private static final Pattern BODY = Pattern.compile("answer \\d+\n");

    private static final long MEGABYTE = 1_000_000;

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger answered = new AtomicInteger();
    private final BlockingQueue<HttpServerResponse> held = new LinkedBlockingQueue<>();
    private HttpServer server;

    @BeforeEach
    void start() {
        Router router = Router.router(vertx);
        new Requests().install(router);
        router.get("/held").handler(exchange -> held.add(exchange.response()));
        router.get("/later/:number")
                .handler(exchange -> vertx.setTimer(1, _ -> answer(exchange.response(), exchange.pathParam("number"))));
        router.route("/:number").handler(exchange -> exchange.request()
                .body()
                .onSuccess(body -> answer(exchange.response(), exchange.pathParam("number") + body)));
        HttpServerOptions options = new HttpServerOptions()
                .setMaxInitialLineLength(65_536)
                .setCompressionSupported(true)
                .setHandle100ContinueAutomatically(true);
        server = vertx.createHttpServer(options)
                .requestHandler(router)
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private void answer(HttpServerResponse response, String text) {
        answered.incrementAndGet();
        response.end("answer %s\n".formatted(text));
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aFewAreAnsweredInTheirOrder() throws IOException {
        try (Socket client = connect()) {
            write(client, requests("/", 20));
            assertThat(answers(client, 20)).isEqualTo(numbers(20));
            write(client, requests("/later/", 20) + request("/20", "Connection: close\r\n"));
            assertThat(answers(client, 21)).isEqualTo(numbers(21));
        }
    }

    @Test
    void manyInTurnAreAnsweredOverOneConnection() throws IOException {
        try (Socket client = connect()) {
            for (int i = 0; i < 20; i++) {
                write(client, requests("/later/", Pipelining.MOST));
                assertThat(answers(client, Pipelining.MOST)).isEqualTo(numbers(Pipelining.MOST));
            }
        }
    }

    /** Each larger than what is read at once together with the next. */
    @Test
    void manyLargeOnesAreAnsweredOverOneConnection() throws Exception {
        try (Socket client = connect()) {
            String some = IntStream.range(0, 200)
                    .mapToObj(i -> request("/later/%d?%s".formatted(i, "x".repeat(50_000)), ""))
                    .collect(Collectors.joining());
            Thread writer = Thread.ofVirtual().start(() -> writeUnchecked(client, some));
            assertThat(answers(client, 200)).isEqualTo(numbers(200));
            writer.join();
        }
    }

    @Test
    void bodiesBehindOneAnotherArrive() throws Exception {
        String body = "y".repeat(300_000);
        String all = IntStream.range(0, 8)
                .mapToObj(i ->
                        "POST /%d HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: %d\r\n\r\n%s"
                                .formatted(i, body.length(), body))
                .collect(Collectors.joining());
        try (Socket client = connect()) {
            Thread writer = Thread.ofVirtual().start(() -> writeUnchecked(client, all));
            String received = read(client, 8, Pattern.compile("answer \\dy{300000}\n"));
            assertThat(received).contains("answer 0y", "answer 7y", "HTTP/1.1 100 Continue");
            writer.join();
        }
    }

    @Test
    void ofManyInOnePieceSomeAreAnsweredAndTheRestIsToBeSentAgain() throws IOException {
        try (Socket client = connect()) {
            write(client, requests("/later/", 2_000));
            String received = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            List<String> answers = bodies(received);
            assertThat(answers).hasSizeBetween(Pipelining.MOST, 1_000).isEqualTo(numbers(answers.size()));
        }
        assertThat(answered.get()).isLessThan(1_000);
    }

    /** As much as a heap may hold, and more: what lies in the sockets' own buffers is all that is taken. */
    @Test
    void behindOneThatIsNotAnsweredNoMoreIsRead() throws Exception {
        ByteBuffer large =
                ByteBuffer.wrap(request("/0?" + "x".repeat(60_000), "").getBytes(StandardCharsets.US_ASCII));
        try (SocketChannel client = SocketChannel.open(new InetSocketAddress(loopback(), server.actualPort()))) {
            client.write(ByteBuffer.wrap(request("/held", "").getBytes(StandardCharsets.US_ASCII)));
            HttpServerResponse first = held.poll(10, TimeUnit.SECONDS);
            client.configureBlocking(false);
            long sent = sendUntilNoMoreIsTaken(client, large);
            assertThat(sent).isBetween(MEGABYTE / 10, 40 * MEGABYTE);
            assertThat(answered.get()).isZero();
            vertx.runOnContext(_ -> first.end());
            assertThat(sendUntilNoMoreIsTaken(client, large)).as("once it is").isGreaterThan(100 * MEGABYTE);
        }
    }

    /** The same again and again; gives bytes, some 200 MB at most. */
    private static long sendUntilNoMoreIsTaken(SocketChannel client, ByteBuffer one) throws IOException {
        long sent = 0;
        for (int idle = 0; idle < 20 && sent < 200 * MEGABYTE; idle++) {
            LockSupport.parkNanos(50_000_000);
            for (int written = client.write(one); written > 0; written = client.write(one)) {
                sent += written;
                idle = 0;
                if (!one.hasRemaining()) {
                    one.rewind();
                }
            }
        }
        return sent;
    }

    private static String request(String path, String headers) {
        return "GET %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n".formatted(path, headers);
    }

    private static String requests(String path, int many) {
        return IntStream.range(0, many).mapToObj(i -> request(path + i, "")).collect(Collectors.joining());
    }

    private static List<String> numbers(int many) {
        return IntStream.range(0, many).mapToObj("answer %d\n"::formatted).toList();
    }

    private static InetAddress loopback() {
        return InetAddress.getLoopbackAddress();
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(loopback(), server.actualPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static void write(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void writeUnchecked(Socket client, String text) {
        try {
            write(client, text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> answers(Socket client, int many) throws IOException {
        return bodies(read(client, many, BODY));
    }

    private static List<String> bodies(String received) {
        return BODY.matcher(received).results().map(match -> match.group()).toList();
    }

    /** What is received until there are so many of them. */
    private static String read(Socket client, int many, Pattern each) throws IOException {
        InputStream in = client.getInputStream();
        StringBuilder received = new StringBuilder();
        byte[] buffer = new byte[65_536];
        while (each.matcher(received).results().count() < many) {
            int read = in.read(buffer);
            if (read < 0) {
                throw new IOException("ended after " + received);
            }
            received.append(new String(buffer, 0, read, StandardCharsets.US_ASCII));
        }
        return received.toString();
    }
}
