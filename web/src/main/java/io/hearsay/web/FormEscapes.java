package io.hearsay.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a form with a percent sign that begins no escape (RFC 3986, section 2.1): the framework fails over it. */
public final class FormEscapes {

    private static final int DIGITS = 2;

    @ServerRequestFilter(preMatching = true)
    void check(RoutingContext exchange) {
        String type = exchange.request().getHeader(HttpHeaders.CONTENT_TYPE);
        Buffer body = exchange.body().buffer();
        if (type != null && body != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED)) {
            check(body);
        }
    }

    private static void check(Buffer form) {
        for (int i = 0; i < form.length(); i++) {
            if (form.getByte(i) == '%' && !isEscape(form, i)) {
                throw ProblemException.badRequest(
                        "body",
                        "the form has, at byte %d, a %% without two hexadecimal digits after it; %%25 stands for one"
                                .formatted(i));
            }
        }
    }

    private static boolean isEscape(Buffer form, int at) {
        if (at + DIGITS >= form.length()) {
            return false;
        }
        return Character.digit(form.getByte(at + 1), 16) >= 0 && Character.digit(form.getByte(at + DIGITS), 16) >= 0;
    }
}
