package io.hearsay.cli.hostile;

/** How the list writes what a line cannot hold: escapes of Java, and {@code <<text * 1000>>} for repetitions. */
final class Notation {

    private static final String OPENS = "<<";
    private static final String TIMES = " * ";
    private static final String CLOSES = ">>";

    private Notation() {}

    /** What is meant. */
    static String read(String written) {
        return repeated(unescaped(written));
    }

    private static String repeated(String text) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (int open = text.indexOf(OPENS); open >= 0; open = text.indexOf(OPENS, at)) {
            int close = text.indexOf(CLOSES, open);
            int times = close < 0 ? -1 : text.lastIndexOf(TIMES, close);
            if (times <= open) {
                break;
            }
            String piece = text.substring(open + OPENS.length(), times);
            out.append(text, at, open).repeat(piece, Integer.parseInt(text.substring(times + TIMES.length(), close)));
            at = close + CLOSES.length();
        }
        return out.append(text, at, text.length()).toString();
    }

    private static String unescaped(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                out.append(c);
                continue;
            }
            char escaped = text.charAt(++i);
            switch (escaped) {
                case 'r' -> out.append('\r');
                case 'n' -> out.append('\n');
                case 't' -> out.append('\t');
                case '0' -> out.append('\0');
                case 'u' -> {
                    out.append((char) Integer.parseInt(text, i + 1, i + 5, 16));
                    i += 4;
                }
                default -> out.append(escaped);
            }
        }
        return out.toString();
    }
}
