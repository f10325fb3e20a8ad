package io.hearsay.scraper.fetch;

import io.hearsay.network.UnconnectedSockets;
import io.hearsay.scraper.address.AddressGuard;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Makes every connection of the scraper, and finds the guarded socket below an encrypted one. */
final class GuardedSockets extends UnconnectedSockets {

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
}
