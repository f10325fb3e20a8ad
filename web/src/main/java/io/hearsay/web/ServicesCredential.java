package io.hearsay.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * Shows another service the credential that all of them share; registered with the clients that ask for such things.
 */
@Singleton
public final class ServicesCredential implements ClientRequestFilter {

    private final ServicesSettings settings;

    ServicesCredential(ServicesSettings settings) {
        this.settings = settings;
    }

    @Override
    public void filter(ClientRequestContext request) {
        settings.credential().ifPresent(credential -> request.getHeaders()
                .putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + credential));
    }
}
