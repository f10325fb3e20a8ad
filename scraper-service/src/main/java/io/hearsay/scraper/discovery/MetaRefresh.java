package io.hearsay.scraper.discovery;

import java.util.Locale;
import java.util.Optional;

/** {@code <meta http-equiv=refresh>}: a redirect in HTML. */
final class MetaRefresh {

    private static final int MAX_SECONDS = 10;

    private MetaRefresh() {}

    /**
     * Reads {@code 0; url=/there}: seconds, then the target, quoted or not. Empty when it is later than ten seconds.
     */
    static Optional<String> target(String content) {
        int end = content.indexOf(';');
        int url = content.toLowerCase(Locale.ROOT).indexOf("url=");
        if (end < 0 || url < end || !isSoon(content.substring(0, end).strip())) {
            return Optional.empty();
        }
        String target = content.substring(url + "url=".length()).strip();
        boolean quoted = target.length() > 1 && (target.startsWith("'") || target.startsWith("\""));
        return Optional.of(quoted ? target.substring(1, target.length() - 1) : target);
    }

    private static boolean isSoon(String seconds) {
        return seconds.length() <= 4
                && seconds.matches("[0-9.]+")
                && seconds.charAt(0) != '.'
                && Integer.parseInt(seconds.split("\\.", 2)[0]) <= MAX_SECONDS;
    }
}
