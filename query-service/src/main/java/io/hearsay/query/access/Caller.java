package io.hearsay.query.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;

/** Who makes the present request. */
@Singleton
public final class Caller {

    /** The attribute of an identity that holds its requests a minute. */
    public static final String RATE = "io.hearsay.rate";

    /** The attribute of an identity that holds the name of its key; one that an issuer vouches for has none. */
    public static final String KEY_NAME = "io.hearsay.key-name";

    /** The attribute of an identity that holds what its key is narrowed to. */
    public static final String SCOPES = "io.hearsay.scopes";

    /** The attribute of an identity that holds when its key ends by itself. */
    public static final String END = "io.hearsay.end";

    /** The attribute of an identity that holds the key which has what this one made: itself, or its last successor. */
    public static final String HEIR = "io.hearsay.heir";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final SecurityIdentity identity;
    private final CurrentVertxRequest request;

    Caller(SecurityIdentity identity, CurrentVertxRequest request) {
        this.identity = identity;
        this.request = request;
    }

    /** Whether a method changes anything. */
    public static boolean isWriting(String method) {
        return !READING.contains(method);
    }

    /** Whether a key or an issuer says who it is. */
    public boolean isKnown() {
        return !identity.isAnonymous();
    }

    /** A key's id or an issuer's subject. */
    public String name() {
        return identity.getPrincipal().getName();
    }

    /** What others are told of who it is: a key's name or an issuer's subject; empty when nobody says. */
    public Optional<String> publicName() {
        String key = identity.getAttribute(KEY_NAME);
        return isKnown() ? Optional.of(key == null ? name() : key) : Optional.empty();
    }

    /**
     * To whom belongs what this caller makes: the id of the key, or of its last successor when it was rotated;
     * {@code issuer} and the subject it vouches for; or nothing for whoever has no key. No issuer can name a subject so
     * that it passes for a key.
     */
    public String owner() {
        if (!isKnown()) {
            return "";
        }
        return identity.getAttribute(KEY_NAME) == null ? "issuer " + name() : identity.getAttribute(HEIR);
    }

    /** The highest role. */
    public Role role() {
        return Role.highest(identity.getRoles());
    }

    /** The id of the key; empty for who has none, or whom an issuer vouches for. */
    public Optional<String> key() {
        return isKnown() && identity.getAttribute(KEY_NAME) != null ? Optional.of(name()) : Optional.empty();
    }

    /** What the key is narrowed to; empty when it is not, or there is none. */
    public Optional<Set<Scope>> scopes() {
        return Optional.ofNullable(identity.<Set<Scope>>getAttribute(SCOPES));
    }

    /** When the key ends by itself; empty when it does not, or there is none. */
    public Optional<OffsetDateTime> end() {
        return Optional.ofNullable(identity.<OffsetDateTime>getAttribute(END));
    }

    /** Whether role and scopes allow this. */
    public boolean may(Scope wanted) {
        return role().compareTo(wanted.role()) >= 0
                && scopes().map(scopes -> scopes.contains(wanted)).orElse(true);
    }

    /** Requests a minute that the key grants by itself. */
    public Optional<Integer> rate() {
        return Optional.ofNullable(identity.<Integer>getAttribute(RATE));
    }

    /** The address, or the part of it that one customer of a provider has: with IPv6 the first 64 bits. */
    public String network() {
        return network(address());
    }

    /** The address; behind a proxy that is trusted, the one that the proxy names. */
    public String address() {
        HttpServerRequest http =
                request.getCurrent() == null ? null : request.getCurrent().request();
        return address(http);
    }

    /** The address of a request, or {@code unknown}. */
    public static String address(HttpServerRequest http) {
        return http == null
                        || http.remoteAddress() == null
                        || http.remoteAddress().hostAddress() == null
                ? "unknown"
                : http.remoteAddress().hostAddress();
    }

    /** As {@link #network()}, of any address. */
    public static String network(String address) {
        if (!address.contains(":") || address.contains(".")) {
            return address;
        }
        String[] halves = address.split("::", 2);
        String[] groups = halves[0].isEmpty() ? new String[0] : halves[0].split(":");
        StringBuilder prefix = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            prefix.append(i < groups.length ? groups[i] : "0").append(':');
        }
        return prefix.append(":/64").toString();
    }

    /** Who counts as one where places are few: a key or a subject, else a network. */
    public String countedAs() {
        return isKnown() ? owner() : network();
    }

    /** What the audit calls this caller where it counts: all addresses of one network are one. */
    public String counted() {
        return isKnown() ? name() : "anonymous " + network();
    }

    /** What the audit calls this caller. */
    public String described() {
        return isKnown() ? name() : "anonymous " + address();
    }
}
