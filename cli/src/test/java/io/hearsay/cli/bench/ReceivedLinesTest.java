package io.hearsay.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReceivedLinesTest {

    private static final int LINES = 30_000;

    private HttpServer server;
    private URI address;

    /** Whether the lines after a cursor begin with the one before it, as they must not. */
    private boolean repeats;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/export", this::export);
        server.start();
        address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void export(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        int after = query == null ? 0 : Integer.parseInt(query.substring("after=".length()));
        byte[] lines = IntStream.range(after - (repeats && after > 0 ? 1 : 0), LINES)
                .mapToObj(ReceivedLinesTest::line)
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, lines.length);
        try {
            exchange.getResponseBody().write(lines);
        } catch (IOException _) {
            // The client has seen enough.
        } finally {
            exchange.close();
        }
    }

    /** The half of an id that is told apart comes first. */
    private static String line(int number) {
        return "{\"id\":\"%016x00000000\",\"more\":1,\"cursor\":\"%d\"}\n".formatted(number, number + 1);
    }

    @Test
    void whatIsCutIsGoneOnWith() throws IOException, InterruptedException {
        ReceivedLines received = new ReceivedLines(LINES);
        received.receive(address, "export", 10);
        assertThat(received.lines()).isEqualTo(10);
        received.receive(address, "export", 12_345);
        received.receive(address, "export", Long.MAX_VALUE);
        assertThat(received.lines()).isEqualTo(LINES);
        assertThat(received.repeated()).isZero();
        assertThat(received.millisToFirst()).isPositive();
    }

    @Test
    void anAnswerStandsOpenWhileSomethingElseIsDone() throws IOException, InterruptedException {
        List<Integer> pauses = new ArrayList<>();
        ReceivedLines received = new ReceivedLines(LINES, 12_000, pauses::add);
        received.receive(address, "export", Long.MAX_VALUE);
        assertThat(pauses).containsExactly(12_000, 24_000);
        assertThat(received.lines()).isEqualTo(LINES);
        assertThat(received.repeated()).isZero();
    }

    @Test
    void whatComesTwiceIsNoticed() throws IOException, InterruptedException {
        repeats = true;
        ReceivedLines received = new ReceivedLines(LINES + 1);
        received.receive(address, "export", 10);
        received.receive(address, "export", Long.MAX_VALUE);
        assertThat(received.repeated()).isEqualTo(1);
    }

    @Test
    void moreThanThereShouldBeIsAnError() {
        ReceivedLines received = new ReceivedLines(5);
        assertThatThrownBy(() -> received.receive(address, "export", Long.MAX_VALUE))
                .hasMessageContaining("more than the 5 lines");
    }
}
