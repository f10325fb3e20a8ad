package io.hearsay.scraper.address;

import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;

/**
 * The address of a page in its normal form: scheme and host in lower case, no default port, no dot segments, no
 * fragment, no parameters of tracking or sessions, parameters in the order of their names. Two spellings of one page
 * are equal.
 *
 * @param value absolute {@code http} or {@code https} URL, ASCII, at most {@value #MAX_LENGTH} characters
 */
public record PageAddress(String value) {

    /** The longest address that is followed. */
    public static final int MAX_LENGTH = 2000;

    /**
     * Reads an absolute address.
     *
     * @throws InvalidAddressException saying what is wrong
     */
    public static PageAddress of(String raw) throws InvalidAddressException {
        return new PageAddress(AddressNormaliser.normalise(raw));
    }

    /** The address as it stands in the database, normal already. */
    public static PageAddress stored(String value) {
        return new PageAddress(value);
    }

    /** The address that a link on this page leads to; empty when it is no web page's. */
    public Optional<PageAddress> resolve(String link) {
        String plain = PlainLink.join(value, link);
        if (plain != null) {
            return Optional.of(new PageAddress(plain));
        }
        try {
            return Optional.of(of(AddressNormaliser.resolve(value, link)));
        } catch (InvalidAddressException _) {
            return Optional.empty();
        }
    }

    /** As a URI. */
    public URI uri() {
        return URI.create(value);
    }

    /** Scheme, host and port: what one robots.txt holds for. */
    public String origin() {
        return uri().getScheme() + "://" + host();
    }

    /** Host, with its port where it is not the default one: what politeness is owed to. */
    public String host() {
        return uri().getRawAuthority();
    }

    /** The port that is connected to, 80 or 443 where none is named. */
    int port() {
        URI uri = uri();
        String authority = uri.getRawAuthority();
        int colon = authority.lastIndexOf(':');
        if (colon > authority.lastIndexOf(']')) {
            return Integer.parseInt(authority, colon + 1, authority.length(), 10);
        }
        return uri.getScheme().equals("https") ? 443 : 80;
    }

    /** The host's name without port and brackets. */
    public String hostName() {
        String authority = host();
        if (authority.startsWith("[")) {
            return authority.substring(1, authority.indexOf(']'));
        }
        int colon = authority.indexOf(':');
        return colon < 0 ? authority : authority.substring(0, colon);
    }

    /** The IP address that the host is given by; empty where it has a name. */
    Optional<InetAddress> literalIp() {
        try {
            return Optional.of(InetAddress.ofLiteral(hostName()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Whether this is the entry of a site. */
    public boolean isSiteRoot() {
        return value.equals(origin() + "/");
    }

    @Override
    public String toString() {
        return value;
    }
}
