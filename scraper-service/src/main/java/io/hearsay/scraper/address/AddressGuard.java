package io.hearsay.scraper.address;

import io.hearsay.scraper.ScraperSettings;
import jakarta.inject.Singleton;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the scraper out of the network it runs in (server-side request forgery): an address is fetched only when every
 * IP address behind its host is public or lies in an allowed network. The name is resolved here, and the platform's
 * name cache lets the connection that follows see the same answer.
 */
@Singleton
public class AddressGuard {

    private final List<Network> allowed;

    AddressGuard(ScraperSettings settings) {
        this.allowed = settings.allowedPrivateNetworks().orElse(List.of()).stream()
                .map(Network::of)
                .toList();
    }

    /**
     * Why an address must not be fetched; empty when it may be.
     *
     * @throws UnknownHostException when the host has no IP address now
     */
    public Optional<String> refusal(PageAddress address) throws UnknownHostException {
        String host = address.uri().getHost();
        if (host == null) {
            return Optional.of("the host's name is malformed");
        }
        for (InetAddress ip : InetAddress.getAllByName(host)) {
            if (isPrivate(ip) && allowed.stream().noneMatch(network -> network.contains(ip))) {
                return Optional.of("%s is in a private network".formatted(ip.getHostAddress()));
            }
        }
        return Optional.empty();
    }

    private static boolean isPrivate(InetAddress ip) {
        return ip.isLoopbackAddress()
                || ip.isAnyLocalAddress()
                || ip.isLinkLocalAddress()
                || ip.isSiteLocalAddress()
                || ip.isMulticastAddress()
                || switch (ip) {
                    case Inet4Address four -> isReserved(four.getAddress());
                    case Inet6Address six -> isReserved6(six.getAddress());
                    default -> true;
                };
    }

    /** 0/8, 100.64/10 (carrier NAT), 192.0.0/24, 198.18/15 (benchmarks), 240/4: RFC 6890. */
    private static boolean isReserved(byte[] ip) {
        int first = ip[0] & 0xff;
        int second = ip[1] & 0xff;
        return first == 0
                || (first == 100 && (second & 0xc0) == 64)
                || (first == 192 && second == 0 && ip[2] == 0)
                || (first == 198 && (second & 0xfe) == 18)
                || first >= 240;
    }

    /**
     * Unique local (fc00::/7), NAT64 (64:ff9b::/96), 6to4 (2002::/16), Teredo (2001::/32): each may hide a private one.
     */
    private static boolean isReserved6(byte[] ip) {
        int head = ((ip[0] & 0xff) << 8) | (ip[1] & 0xff);
        return (head & 0xfe00) == 0xfc00
                || (head == 0x0064 && (ip[2] & 0xff) == 0xff && (ip[3] & 0xff) == 0x9b)
                || head == 0x2002
                || (head == 0x2001 && ip[2] == 0 && ip[3] == 0);
    }
}
