package io.hearsay.cli.fault;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * The way from one part of the system to another: a port on loopback that passes connections on, and can be cut, made
 * silent or slow. Nothing is changed of what is passed on.
 */
final class Link implements AutoCloseable {

    /** What becomes of the traffic. */
    enum Condition {
        /** It passes. */
        SOUND,
        /** Connections are reset, new ones as soon as they are there. */
        CUT,
        /** Connections stand, new ones too, and nothing passes: nobody is told. */
        SILENT,
        /** What passes waits first. */
        SLOW
    }

    private static final int CHUNK = 16_384;
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);

    private final String name;
    private final IntSupplier target;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Set<Socket> lost = ConcurrentHashMap.newKeySet();
    private volatile Condition condition = Condition.SOUND;
    private volatile Duration wait = Duration.ZERO;

    private Link(String name, IntSupplier target, ServerSocket door) {
        this.name = name;
        this.target = target;
        this.door = door;
    }

    /**
     * A link to a port on loopback.
     *
     * @param name from whom to whom
     * @param target the port, asked for with every connection
     */
    static Link to(String name, IntSupplier target) throws IOException {
        Link link = new Link(name, target, new ServerSocket(0, 128, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().name("link " + name).start(link::accept);
        return link;
    }

    /** From whom to whom. */
    String name() {
        return name;
    }

    /** The port to connect to. */
    int port() {
        return door.getLocalPort();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> pass(client));
            } catch (IOException _) {
                // The door is being closed, or a client had gone before it was let in.
            }
        }
    }

    private void pass(Socket client) {
        if (condition == Condition.CUT) {
            reset(client);
            return;
        }
        try {
            Socket server = new Socket();
            open.add(server);
            awaitPassage();
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target.getAsInt()), (int)
                    CONNECT_LIMIT.toMillis());
            Thread.ofVirtual().start(() -> pump(server, client));
            pump(client, server);
        } catch (IOException | InterruptedException _) {
            // Whoever is not there any more cannot be reached: the client is told by a reset, as by a dead host.
            reset(client);
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] chunk = new byte[CHUNK];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                awaitPassage();
                if (!lost.contains(from) && !lost.contains(to)) {
                    out.write(chunk, 0, length);
                }
            }
            to.shutdownOutput();
            forgetEnded(from, to);
        } catch (IOException | InterruptedException _) {
            // One end is gone; so is the other.
            reset(from);
            reset(to);
        }
    }

    private void forgetEnded(Socket from, Socket to) throws IOException {
        if (to.isInputShutdown() || from.isOutputShutdown()) {
            close(from);
            close(to);
        } else {
            from.shutdownInput();
        }
    }

    private void awaitPassage() throws InterruptedException {
        while (condition == Condition.SILENT) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        if (condition == Condition.SLOW) {
            TimeUnit.MILLISECONDS.sleep(wait.toMillis());
        }
    }

    /** From now on traffic is reset. */
    void cut() {
        condition = Condition.CUT;
        breakOff();
    }

    /** From now on nothing passes. */
    void silence() {
        condition = Condition.SILENT;
    }

    /** From now on everything waits that passes. */
    void slow(Duration longer) {
        wait = longer;
        condition = Condition.SLOW;
    }

    /** Traffic passes again. */
    void mend() {
        condition = Condition.SOUND;
    }

    /**
     * Nothing will ever pass again over the connections that there are, and nobody is told: as when the machine at the
     * other end is gone. New ones are not concerned.
     */
    void lose() {
        lost.addAll(open);
    }

    /** Resets the connections that there are, wherever they were. */
    void breakOff() {
        open.forEach(this::reset);
    }

    private void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException _) {
            // It is closed already.
        }
        close(socket);
    }

    private void close(Closeable socket) {
        open.remove(socket);
        lost.remove(socket);
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException("a socket cannot be closed", e);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        breakOff();
    }
}
