package io.hearsay.scraper.article;

import io.hearsay.scraper.address.InvalidAddressException;
import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.takedown.TakeDownKind;
import io.hearsay.web.ProblemException;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What is asked to be taken down.
 *
 * @param subject in its normal form
 * @param reason in the caller's words, or null
 */
record TakeDownRequest(TakeDownKind kind, String subject, String reason) {

    private static final int MAX_TEXT = 500;

    /**
     * Checks what was asked.
     *
     * @throws ProblemException (400) naming the parameter that is wrong
     */
    static TakeDownRequest of(String outlet, String host, String prefix, String reason) {
        if (Stream.of(outlet, host, prefix).filter(Objects::nonNull).count() != 1) {
            throw ProblemException.badRequest("outlet", "exactly one of outlet, host and prefix must be given");
        }
        if (outlet != null) {
            return new TakeDownRequest(TakeDownKind.outlet, text("outlet", outlet), reason(reason));
        }
        return host == null
                ? new TakeDownRequest(TakeDownKind.prefix, withoutScheme(address("prefix", prefix)), reason(reason))
                : new TakeDownRequest(TakeDownKind.host, host(host), reason(reason));
    }

    /** A reason as it is kept; null where none is given. */
    static String reason(String reason) {
        return reason == null ? null : text("reason", reason);
    }

    private static String host(String host) {
        PageAddress address = address("host", "http://" + host + "/");
        if (!address.isSiteRoot()) {
            throw ProblemException.badRequest("host", "host must be a host like news.example, not " + shown(host));
        }
        return address.host();
    }

    private static PageAddress address(String field, String value) {
        try {
            return PageAddress.of(value);
        } catch (InvalidAddressException e) {
            throw ProblemException.badRequest(field, "%s %s".formatted(field, e.getMessage()));
        }
    }

    private static String withoutScheme(PageAddress address) {
        return address.value().substring(address.value().indexOf("://") + "://".length());
    }

    private static String text(String field, String value) {
        if (value.isBlank() || value.length() > MAX_TEXT) {
            throw ProblemException.badRequest(field, "%s must have 1 to %d characters".formatted(field, MAX_TEXT));
        }
        return StorableText.of(value.strip());
    }

    private static String shown(String value) {
        return value.substring(0, Math.min(value.length(), 40));
    }
}
