package io.hearsay.query.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Gives callers without a key the role that the settings give them. */
@Singleton
final class AnonymousRole implements SecurityIdentityAugmentor {

    private final AccessSettings settings;

    AnonymousRole(AccessSettings settings) {
        this.settings = settings;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(identity.isAnonymous() ? withRole(identity) : identity);
    }

    private SecurityIdentity withRole(SecurityIdentity anonymous) {
        return QuarkusSecurityIdentity.builder(anonymous)
                .setAnonymous(true)
                .addRoles(settings.anonymous().words())
                .build();
    }
}
