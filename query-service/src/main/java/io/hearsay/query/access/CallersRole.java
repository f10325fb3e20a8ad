package io.hearsay.query.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Gives every caller the roles that follow from the one he has: callers without a key the one of the settings, those
 * whom an issuer vouches for the one that its roles stand for. Nobody who says who he is may do less than an unknown.
 */
@Singleton
final class CallersRole implements SecurityIdentityAugmentor {

    private final AccessSettings settings;

    CallersRole(AccessSettings settings) {
        this.settings = settings;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder(identity)
                        .setAnonymous(identity.isAnonymous())
                        .addRoles(role(identity).words())
                        .build());
    }

    private Role role(SecurityIdentity identity) {
        Set<String> given = identity.getRoles();
        boolean hasKey = identity.getAttribute(Caller.KEY_NAME) != null;
        Stream<Role> meant = hasKey
                ? Stream.empty()
                : given.stream().map(settings.issuerRoles()::get).filter(Objects::nonNull);
        return Stream.concat(meant, Stream.of(Role.highest(given), settings.anonymous()))
                .max(Role::compareTo)
                .orElseThrow();
    }
}
