package io.hearsay.web.log;

import jakarta.inject.Singleton;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import org.jboss.logging.MDC;

/** Tells another service for which request it is asked; registered with the clients that ask for such things. */
@Singleton
public final class RequestIdHeader implements ClientRequestFilter {

    @Override
    public void filter(ClientRequestContext request) {
        if (MDC.get(RequestId.FIELD) instanceof String id) {
            request.getHeaders().putSingle(RequestId.HEADER, id);
        }
    }
}
