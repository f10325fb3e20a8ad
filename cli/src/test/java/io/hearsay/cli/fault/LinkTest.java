package io.hearsay.cli.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real connections to an echo behind a link. */
class LinkTest {

    private ServerSocket echo;
    private Link link;

    @BeforeEach
    void open() throws IOException {
        echo = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
        link = Link.to("test to echo", echo::getLocalPort);
    }

    private void accept() {
        while (!echo.isClosed()) {
            try {
                Socket client = echo.accept();
                Thread.ofVirtual().start(() -> answer(client));
            } catch (IOException _) {
                // The test is over.
                assertThat(echo.isClosed()).isTrue();
            }
        }
    }

    private static void answer(Socket client) {
        try (client) {
            client.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException _) {
            // The link was broken, as the test wants it.
            assertThat(client.isClosed()).isTrue();
        }
    }

    @AfterEach
    void close() throws IOException {
        link.close();
        echo.close();
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), link.port());
        socket.setSoTimeout(5_000);
        return socket;
    }

    private static int say(Socket socket, int letter) throws IOException {
        socket.getOutputStream().write(letter);
        return socket.getInputStream().read();
    }

    @Test
    void whatIsSaidPassesAndSoDoesTheEnd() throws Exception {
        try (Socket socket = connect()) {
            assertThat(say(socket, 'a')).isEqualTo('a');
            socket.shutdownOutput();
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void cutItResetsWhatThereIsAndWhatComes() throws Exception {
        try (Socket before = connect()) {
            assertThat(say(before, 'a')).isEqualTo('a');
            link.cut();
            assertThatThrownBy(() -> say(before, 'b')).isInstanceOf(SocketException.class);
            assertThatThrownBy(() -> say(connect(), 'c')).isInstanceOf(SocketException.class);
        }
        link.mend();
        try (Socket after = connect()) {
            assertThat(say(after, 'd')).isEqualTo('d');
        }
    }

    @Test
    void silentItPassesNothingUntilItIsMended() throws Exception {
        try (Socket socket = connect()) {
            assertThat(say(socket, 'a')).isEqualTo('a');
            link.silence();
            socket.setSoTimeout(300);
            assertThatThrownBy(() -> say(socket, 'b')).isInstanceOf(SocketTimeoutException.class);
            link.mend();
            socket.setSoTimeout(5_000);
            assertThat(socket.getInputStream().read()).isEqualTo('b');
        }
    }

    @Test
    void slowItTakesItsTimeBothWays() throws Exception {
        try (Socket socket = connect()) {
            assertThat(say(socket, 'a')).isEqualTo('a');
            link.slow(Duration.ofMillis(150));
            long begun = System.nanoTime();
            assertThat(say(socket, 'b')).isEqualTo('b');
            assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(300_000_000L);
        }
    }

    @Test
    void whatWasLostStaysSilentWhileNewConnectionsPass() throws Exception {
        try (Socket before = connect()) {
            assertThat(say(before, 'a')).isEqualTo('a');
            link.lose();
            before.setSoTimeout(300);
            assertThatThrownBy(() -> say(before, 'b')).isInstanceOf(SocketTimeoutException.class);
            try (Socket after = connect()) {
                assertThat(say(after, 'c')).isEqualTo('c');
            }
        }
    }

    @Test
    void nobodyBehindItIsAReset() throws Exception {
        echo.close();
        assertThatThrownBy(() -> say(connect(), 'a')).isInstanceOf(SocketException.class);
    }
}
