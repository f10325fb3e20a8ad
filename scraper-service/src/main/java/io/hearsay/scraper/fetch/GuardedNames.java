package io.hearsay.scraper.fetch;

import io.hearsay.scraper.address.AddressGuard;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;

/**
 * Resolves names for guarded connections. Where one IP address of a name is forbidden, that one alone is handed on, for
 * the connection to be refused: a name that points inwards is not tried for where else it points.
 */
final class GuardedNames implements Dns {

    private final Dns names;
    private final AddressGuard guard;

    GuardedNames(Dns names, AddressGuard guard) {
        this.names = names;
        this.guard = guard;
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> found = names.lookup(host);
        return found.stream()
                .filter(ip -> guard.refusal(ip).isPresent())
                .findFirst()
                .map(List::of)
                .orElse(found);
    }
}
