package io.hearsay.query.access.key;

import io.hearsay.query.access.Caller;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Tells who holds a key. */
@Singleton
final class KeyIdentities implements IdentityProvider<PresentedKey> {

    private final Keys keys;

    KeyIdentities(Keys keys) {
        this.keys = keys;
    }

    @Override
    public Class<PresentedKey> getRequestType() {
        return PresentedKey.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(PresentedKey presented, AuthenticationRequestContext context) {
        return context.runBlocking(() -> keys.find(presented.text(), presented.network())
                .map(KeyIdentities::identity)
                .orElseThrow(() -> new AuthenticationFailedException("nobody has this key")));
    }

    private static SecurityIdentity identity(KnownKey known) {
        ApiKey key = known.described();
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(key.id()))
                .addAttribute(Caller.KEY_NAME, key.name())
                .addAttribute(Caller.HEIR, known.heir())
                .addRoles(key.asRole().words());
        if (key.rate() != null) {
            identity.addAttribute(Caller.RATE, key.rate());
        }
        if (key.expiresAt() != null) {
            identity.addAttribute(Caller.END, key.expiresAt());
        }
        key.asScopes().ifPresent(scopes -> identity.addAttribute(Caller.SCOPES, scopes));
        return identity.build();
    }
}
