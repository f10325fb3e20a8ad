package io.hearsay.query.webhook;

import io.hearsay.network.NetworkGuard;
import io.hearsay.network.UnconnectedSockets;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Connections that open only to where the guard lets them: it sees the very IP address that is connected to, so no name
 * can change its answer between check and use.
 */
final class GuardedConnections extends UnconnectedSockets {

    private static final Logger LOG = Logger.getLogger(GuardedConnections.class);

    private final NetworkGuard guard;

    GuardedConnections(NetworkGuard guard) {
        this.guard = guard;
    }

    @Override
    public Socket createSocket() {
        return new GuardedSocket();
    }

    private final class GuardedSocket extends Socket {

        GuardedSocket() {
            // Else the platform would look for a SOCKS proxy in its environment.
            super(Proxy.NO_PROXY);
        }

        @Override
        public void connect(SocketAddress endpoint, int timeoutMillis) throws IOException {
            if (!(endpoint instanceof InetSocketAddress target) || target.isUnresolved()) {
                throw new IOException("%s is no IP address".formatted(endpoint));
            }
            Optional<String> port = guard.refusal(target.getPort());
            if (port.isPresent()) {
                throw new RefusedAddress(port.get());
            }
            Optional<String> network = guard.refusal(target.getAddress());
            if (network.isPresent()) {
                LOG.debugf("no connection to %s: %s", target.getHostString(), network.get());
                throw new RefusedAddress(RefusedAddress.REASON);
            }
            super.connect(endpoint, timeoutMillis);
        }
    }
}
