package io.hearsay.web.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class StartupPortTest {

    private static final Duration A_WHILE = Duration.ofMillis(700);

    private final StartupPort port =
            StartupPort.open(Map.of(StartupPort.VARIABLE, "0")).orElseThrow();

    @AfterEach
    void close() throws IOException {
        port.close();
    }

    @Test
    void noneIsOpenedUnlessItIsSet() {
        assertThat(StartupPort.open(Map.of())).isEmpty();
        assertThat(StartupPort.open(Map.of(StartupPort.VARIABLE, " "))).isEmpty();
    }

    @Test
    void whoAsksBeforeTheServiceIsReadyWaitsUntilItIs() throws Exception {
        CompletableFuture<HttpResponse<String>> early = ask();
        AtomicBoolean ready = new AtomicBoolean();
        Thread.sleep(A_WHILE);
        assertThat(early).isNotDone();

        port.answerOnce(ready::get);
        Thread.sleep(A_WHILE);
        assertThat(early).isNotDone();

        ready.set(true);
        assertThat(early.get(5, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }

    @Test
    void everybodyIsAnsweredFromThenOn() throws Exception {
        port.answerOnce(() -> true);
        for (int i = 0; i < 3; i++) {
            assertThat(ask().get(5, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whoHangsUpOrSaysNothingIsInNobodysWay() throws Exception {
        connect().close();
        try (Socket silent = connect()) {
            port.answerOnce(() -> true);
            assertThat(ask().get(5, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
            assertThat(silent.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void whoeverWaitsIsLetGoWhenItIsClosed() throws Exception {
        CompletableFuture<HttpResponse<String>> waiting = ask();
        Thread.sleep(A_WHILE);
        port.close();
        assertThat(waiting).failsWithin(Duration.ofSeconds(5));
        assertThatThrownBy(this::connect).isInstanceOf(IOException.class);
    }

    @Test
    void aPortThatIsTakenOrNoneStopsTheStart() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            String number = String.valueOf(taken.getLocalPort());
            assertThatThrownBy(() -> StartupPort.open(Map.of(StartupPort.VARIABLE, number)))
                    .hasMessageContaining("HEARSAY_STARTUP_PORT=" + number + " cannot be listened on");
        }
        for (String text : new String[] {"http", "-1", "65536"}) {
            assertThatThrownBy(() -> StartupPort.open(Map.of(StartupPort.VARIABLE, text)))
                    .hasMessage("HEARSAY_STARTUP_PORT=" + text + " is no port");
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port.number());
        socket.setSoTimeout(5000);
        return socket;
    }

    private CompletableFuture<HttpResponse<String>> ask() {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.number() + "/"))
                .build();
        return HttpClient.newHttpClient().sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }
}
