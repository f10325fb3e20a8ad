package io.hearsay.scraper.fetch;

import io.hearsay.scraper.address.AddressGuard;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.SocketFactory;

/** Makes every connection of the scraper, and finds the guarded socket below an encrypted one. */
final class GuardedSockets extends SocketFactory {

    /** What tells two open connections apart. */
    private record Ends(SocketAddress local, SocketAddress remote) {

        static Ends of(Socket socket) {
            return new Ends(socket.getLocalSocketAddress(), socket.getRemoteSocketAddress());
        }
    }

    private final AddressGuard guard;
    private final Map<Ends, GuardedSocket> open = new ConcurrentHashMap<>();

    GuardedSockets(AddressGuard guard) {
        this.guard = guard;
    }

    /** The guarded socket that carries a connection; null when it is closed by now. */
    GuardedSocket below(Socket socket) {
        return socket instanceof GuardedSocket guarded ? guarded : open.get(Ends.of(socket));
    }

    /** How many connections are open. */
    int open() {
        return open.size();
    }

    @Override
    public Socket createSocket() {
        return new GuardedSocket(guard, opened -> open.put(Ends.of(opened), opened), this::forget);
    }

    private void forget(GuardedSocket closed) {
        open.values().remove(closed);
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException("connections are opened by IP address only");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException("connections are opened by IP address only");
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException("connections are opened unconnected");
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw new UnsupportedOperationException("connections are opened unconnected");
    }
}
