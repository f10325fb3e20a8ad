package io.hearsay.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.PushbackInputStream;

/** Refuses the JSON body {@code null}, which would pass for none. */
@Provider
public final class NullBodies implements ReaderInterceptor {

    /**
     * Reads the body.
     *
     * @throws ProblemException 400 when there is one and it is {@code null}
     */
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        PushbackInputStream body = new PushbackInputStream(context.getInputStream());
        int first = body.read();
        if (first >= 0) {
            body.unread(first);
        }
        context.setInputStream(body);
        Object read = context.proceed();
        if (read == null && first >= 0 && MediaType.APPLICATION_JSON_TYPE.isCompatible(context.getMediaType())) {
            throw ProblemException.badRequest("body", "body must be an object, not null; leave it out for none");
        }
        return read;
    }
}
