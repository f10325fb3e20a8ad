package io.hearsay.scraper.address;

import io.hearsay.scraper.ScraperSettings;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps the scraper out of the network it runs in (server-side request forgery). It is asked twice: for an address,
 * before anything is done with it, and for the IP address of every single connection, at the moment of connecting. The
 * second answer is the one that counts, since a name may resolve to anything at any time.
 */
@Singleton
public class AddressGuard {

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

    AddressGuard(ScraperSettings settings) {
        this.allowed = settings.allowedPrivateNetworks().orElse(List.of()).stream()
                .map(Network::of)
                .toList();
    }

    /** Why an address must not be fetched, as far as it shows without resolving its host; empty when it may be. */
    public Optional<String> refusal(PageAddress address) {
        URI uri = address.uri();
        if (!Set.of("http", "https").contains(uri.getScheme())) {
            return Optional.of("%s is not fetched, only http and https".formatted(uri.getScheme()));
        }
        if (FORBIDDEN_PORTS.contains(address.port())) {
            return Optional.of("port %d belongs to a service other than the web".formatted(address.port()));
        }
        return address.literalIp().flatMap(this::refusal);
    }

    /** Why no connection must be opened to an IP address; empty when one may be. */
    public Optional<String> refusal(InetAddress ip) {
        return SpecialNetworks.include(ip) && allowed.stream().noneMatch(network -> network.contains(ip))
                ? Optional.of("%s is in a private or reserved network".formatted(ip.getHostAddress()))
                : Optional.empty();
    }
}
