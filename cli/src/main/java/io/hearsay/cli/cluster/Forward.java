package io.hearsay.cli.cluster;

import io.hearsay.cli.console.UserErrorException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A loopback port that leads to a Service. */
final class Forward implements AutoCloseable {

    private final URI address;
    private final boolean throughService;
    private volatile Process process;
    private volatile boolean closed;

    private Forward(URI address, boolean throughService) {
        this.address = address;
        this.throughService = throughService;
    }

    /** Opens one. */
    static Forward to(String service, int port, Setup setup) throws InterruptedException {
        int local = freePort();
        Forward forward = new Forward(
                URI.create("http://127.0.0.1:" + local), !setup.forward().isEmpty());
        if (forward.throughService) {
            List<String> words = new ArrayList<>(setup.forward());
            words.addAll(List.of(Integer.toString(local), Kubectl.NAMESPACE + "/" + service, Integer.toString(port)));
            if (start(words).waitFor() != 0) {
                throw new UserErrorException(String.join(" ", words) + " failed");
            }
        } else {
            List<String> words = new ArrayList<>(setup.kubectl());
            words.addAll(List.of(
                    "--namespace=" + Kubectl.NAMESPACE, "port-forward", "service/" + service, local + ":" + port));
            Thread.ofVirtual().name("forward-" + service).start(() -> forward.keepUp(words));
        }
        forward.awaitOpen();
        return forward;
    }

    /** It sticks to one pod, and ends with it. */
    private void keepUp(List<String> words) {
        try {
            while (!closed) {
                process = start(words);
                process.waitFor();
                TimeUnit.MILLISECONDS.sleep(200);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static Process start(List<String> words) {
        try {
            return new ProcessBuilder(words)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(words.getFirst() + " cannot be started", e);
        }
    }

    private void awaitOpen() throws InterruptedException {
        for (int tried = 0; tried < 100; tried++) {
            try (Socket probe = new Socket()) {
                probe.connect(new InetSocketAddress(address.getHost(), address.getPort()), 1000);
                return;
            } catch (IOException _) {
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
        throw new UserErrorException("nothing listens at " + address);
    }

    private static int freePort() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("there is no free port on loopback", e);
        }
    }

    URI address() {
        return address;
    }

    /** Whether it takes any ready pod for each connection, as clients inside the cluster do. */
    boolean isThroughService() {
        return throughService;
    }

    @Override
    public void close() {
        closed = true;
        if (process != null) {
            process.destroy();
        }
    }
}
