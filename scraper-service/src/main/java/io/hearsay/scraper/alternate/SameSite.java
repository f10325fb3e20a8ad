package io.hearsay.scraper.alternate;

import io.hearsay.scraper.address.PageAddress;
import java.util.Set;

/**
 * Whether two addresses are of one site: the same host but for a first label that names a form. Without this a page
 * could call anyone's article a form of its own, and keep it from being read.
 */
final class SameSite {

    private static final Set<String> FORMS = Set.of("www", "m", "mobile", "amp", "wap", "touch");

    private SameSite() {}

    static boolean of(PageAddress one, PageAddress other) {
        return bare(one.host()).equals(bare(other.host()));
    }

    private static String bare(String host) {
        int dot = host.indexOf('.');
        boolean named = dot > 0 && host.indexOf('.', dot + 1) > 0 && FORMS.contains(host.substring(0, dot));
        return named ? host.substring(dot + 1) : host;
    }
}
