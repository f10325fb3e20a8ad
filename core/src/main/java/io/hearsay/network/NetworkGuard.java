package io.hearsay.network;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps a service out of the network it runs in. To be asked at the moment of connecting: a name may resolve to
 * anything at any time.
 */
public final class NetworkGuard {

    /**
     * Ports on which other services listen that could be made to take a request for something else.
     *
     * @see <a href="https://fetch.spec.whatwg.org/#port-blocking">Fetch Standard, bad port</a>
     */
    private static final Set<Integer> FORBIDDEN_PORTS = Set.of(
            1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104,
            109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515,
            526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049,
            3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080);

    private final List<Network> allowed;

    private NetworkGuard(List<Network> allowed) {
        this.allowed = allowed;
    }

    /**
     * A guard that lets connections into the public internet and into some networks besides.
     *
     * @param networks blocks of addresses, {@code 127.0.0.0/8} or {@code ::1}
     * @throws IllegalArgumentException naming what is no such block
     */
    public static NetworkGuard allowing(List<String> networks) {
        return new NetworkGuard(networks.stream().map(Network::of).toList());
    }

    /** Why no connection must be opened to an IP address; empty when one may be. */
    public Optional<String> refusal(InetAddress ip) {
        return SpecialNetworks.include(ip) && allowed.stream().noneMatch(network -> network.contains(ip))
                ? Optional.of("%s is in a private or reserved network".formatted(ip.getHostAddress()))
                : Optional.empty();
    }

    /** Why no connection must be opened to a port; empty when one may be. */
    public Optional<String> refusal(int port) {
        return FORBIDDEN_PORTS.contains(port)
                ? Optional.of("port %d belongs to a service other than the web".formatted(port))
                : Optional.empty();
    }
}
