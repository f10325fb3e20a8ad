package io.hearsay.farm.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** A host: takes connections on one address and answers each on a virtual thread of its own. */
public final class Listener implements AutoCloseable {

    private static final int BACKLOG = 512;

    private final ServerSocket server;
    private final Site site;
    private final Consumer<Exchange> log;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private Listener(ServerSocket server, Site site, Consumer<Exchange> log) {
        this.server = server;
        this.site = site;
        this.log = log;
    }

    /**
     * Begins to listen.
     *
     * @param address the IP address
     * @param port the port, or 0 for any free one
     * @param log told of every exchange, from many threads at once
     * @throws IOException when the port is taken
     */
    public static Listener on(InetAddress address, int port, Site site, Consumer<Exchange> log) throws IOException {
        ServerSocket server = new ServerSocket();
        try {
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(address, port), BACKLOG);
        } catch (IOException e) {
            server.close();
            throw e;
        }
        Listener listener = new Listener(server, site, log);
        Thread.ofVirtual().name("listener-" + listener.host()).start(listener::listen);
        return listener;
    }

    /** The host's name as it stands in a URL: address and port. */
    public String host() {
        return server.getInetAddress().getHostAddress() + ":" + server.getLocalPort();
    }

    /** The port. */
    public int port() {
        return server.getLocalPort();
    }

    /** How many connections are open; each exchange of one that has closed is in the log. */
    public int connections() {
        return open.size();
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                open.add(client);
                Thread.startVirtualThread(() -> serve(client));
            } catch (IOException _) {
                // Closed, or a client that went away while it was being let in.
            }
        }
    }

    private void serve(Socket client) {
        try {
            new Connection(client, host(), site, log).run();
        } finally {
            open.remove(client);
        }
    }

    /** Stops listening and breaks off every connection. */
    @Override
    public void close() {
        try {
            server.close();
            for (Socket client : open) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the listener %s cannot be closed".formatted(host()), e);
        }
    }
}
