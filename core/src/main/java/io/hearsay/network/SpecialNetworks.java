package io.hearsay.network;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * The IP addresses that are not part of the public internet, by the IANA registries of special-purpose addresses (RFC
 * 6890), with the metadata services of clouds.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IPv4 registry</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">IPv6 registry</a>
 */
final class SpecialNetworks {

    private static final List<Network> IPV4 = networks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // shared by carriers; one cloud's metadata, 100.100.100.200
            "127.0.0.0/8", // loopback
            "168.63.129.16/32", // one cloud's host agent, on an address that looks public
            "169.254.0.0/16", // link-local; most clouds' metadata, 169.254.169.254
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, broadcast

    /** All that is given out as global unicast. What lies outside is loopback, link-local, unique local, NAT64, … */
    private static final Network IPV6_GLOBAL = Network.of("2000::/3");

    private static final List<Network> IPV6 = networks(
            "2001::/23", // protocol assignments, Teredo among them
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4, which hides an IPv4 address
            "3fff::/20"); // documentation

    private SpecialNetworks() {}

    private static List<Network> networks(String... blocks) {
        return Stream.of(blocks).map(Network::of).toList();
    }

    /** Whether an IP address is in one of them. An IPv4 address mapped into IPv6 counts as what it is. */
    static boolean include(InetAddress ip) {
        return ip instanceof Inet4Address ? isIn(IPV4, ip) : !IPV6_GLOBAL.contains(ip) || isIn(IPV6, ip);
    }

    private static boolean isIn(List<Network> networks, InetAddress ip) {
        return networks.stream().anyMatch(network -> network.contains(ip));
    }
}
