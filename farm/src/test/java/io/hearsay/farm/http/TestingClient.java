package io.hearsay.farm.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client that sends and reads plain bytes. */
final class TestingClient implements AutoCloseable {

    private final Socket socket;

    TestingClient(Listener listener) throws IOException {
        String[] host = listener.host().split(":", 2);
        socket = new Socket(host[0], Integer.parseInt(host[1]));
        socket.setSoTimeout(10_000);
    }

    TestingClient send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    TestingClient get(String target) throws IOException {
        return send("GET " + target + " HTTP/1.1\r\nHost: there\r\nUser-Agent: tester\r\n\r\n");
    }

    /** Everything up to and including some words. */
    String readTo(String words) throws IOException {
        StringBuilder read = new StringBuilder();
        InputStream in = socket.getInputStream();
        while (read.indexOf(words) < 0) {
            int next = in.read();
            if (next < 0) {
                throw new AssertionError("the answer ended with: " + read);
            }
            read.append((char) next);
        }
        return read.toString();
    }

    /** Everything until the host closes the connection. */
    String readAll() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
