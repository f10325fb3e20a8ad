package io.hearsay.scraper.address;

import io.hearsay.network.NetworkGuard;
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

    private final NetworkGuard networks;

    AddressGuard(ScraperSettings settings) {
        this.networks = NetworkGuard.allowing(settings.allowedPrivateNetworks().orElse(List.of()));
    }

    /** Why an address must not be fetched, as far as it shows without resolving its host; empty when it may be. */
    public Optional<String> refusal(PageAddress address) {
        URI uri = address.uri();
        if (!Set.of("http", "https").contains(uri.getScheme())) {
            return Optional.of("%s is not fetched, only http and https".formatted(uri.getScheme()));
        }
        return networks.refusal(address.port()).or(() -> address.literalIp().flatMap(this::refusal));
    }

    /** Why no connection must be opened to an IP address; empty when one may be. */
    public Optional<String> refusal(InetAddress ip) {
        return networks.refusal(ip);
    }
}
