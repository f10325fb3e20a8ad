package io.hearsay.scraper.fetch;

/** Text that a host had a hand in, made fit for logs, reasons and the database. */
public final class Text {

    private static final int MOST = 200;

    private Text() {}

    /** At most 200 characters, without control characters. */
    public static String printable(String text) {
        String clean = withoutControls(text).replace('\t', ' ');
        return clean.length() > MOST ? clean.substring(0, MOST) + "…" : clean;
    }

    /** The text without control characters, tabs excepted. */
    static String withoutControls(String text) {
        return text.chars().noneMatch(Text::isControl)
                ? text
                : text.chars()
                        .filter(c -> !isControl(c))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /** Whether the text may be sent in a header as it is (RFC 9110, section 5.5, without its obsolete part). */
    static boolean isSendable(String text) {
        return text != null && !text.isBlank() && text.chars().allMatch(c -> c >= ' ' && c < 127);
    }

    private static boolean isControl(int c) {
        return (c < ' ' && c != '\t') || (c >= 127 && c < 160) || Character.isSurrogate((char) c);
    }
}
