package io.hearsay.scraper.address;

/**
 * Joins the most common links without parsing them: a path of letters, digits and {@code -._~}, on the page's own host.
 * Nothing in such a link needs normalising. A page has hundreds of links, and joining them is what costs most in
 * reading it.
 */
final class PlainLink {

    private PlainLink() {}

    /**
     * What {@link AddressNormaliser} would make of a link.
     *
     * @param base normal address of the page
     * @return null where the link is not plain
     */
    static String join(String base, String link) {
        int path = pathOf(base);
        if (path < 0 || link.isEmpty()) {
            return null;
        }
        boolean absolute = link.length() > path && link.charAt(path) == '/' && link.startsWith(base.substring(0, path));
        int begin = absolute ? path : 0;
        int end = link.indexOf('#', begin);
        String plain = link.substring(begin, end < 0 ? link.length() : end);
        if (!isPlain(plain) || (end >= 0 && !isPlain(link.substring(end + 1)))) {
            return null;
        }
        String joined = plain.charAt(0) == '/' ? base.substring(0, path) + plain : folder(base, path) + plain;
        return joined.length() > PageAddress.MAX_LENGTH ? null : joined;
    }

    /** Where the path begins, or -1. */
    private static int pathOf(String base) {
        int host = base.indexOf("//");
        return host < 0 ? -1 : base.indexOf('/', host + 2);
    }

    private static String folder(String base, int path) {
        int query = base.indexOf('?', path);
        return base.substring(0, base.lastIndexOf('/', query < 0 ? base.length() : query) + 1);
    }

    /** Whether it is not empty, has none but plain characters, and no segment of dots. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean begins = i == 0 || text.charAt(i - 1) == '/';
            boolean fits =
                    switch (c) {
                        case '/' -> i == 0 || !begins;
                        case '.' -> !begins;
                        default -> isPlain(c);
                    };
            if (!fits) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= '0' && c <= '9')
                || (c >= 'A' && c <= 'Z')
                || c == '-'
                || c == '_'
                || c == '~';
    }
}
