package io.hearsay.web;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Answers the other services alone: a request must carry {@code Authorization: Bearer} with the credential that they
 * share.
 *
 * @see ServicesSettings
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ServicesOnly {

    /** What OpenAPI documents call the credential. */
    String SCHEME = "service";

    /** What they say of its absence. */
    String REFUSED = "It is for the other services alone, and the credential is not theirs";
}
