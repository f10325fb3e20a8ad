package io.hearsay.cli.bench;

import io.hearsay.cli.console.UserErrorException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a client has of an export: how many lines, the ids on them, and the cursor to go on with when it is cut off. */
final class ReceivedLines {

    private static final int BUFFER = 1 << 18;

    /** A line begins with its id, after seven characters; the half of it tells it from others. */
    private static final int ID_AT = 7;

    private static final int ID_DIGITS = 16;

    private static final String CURSOR = "\"cursor\":\"";

    private final long[] ids;
    private final int stretch;
    private final Pause pause;
    private int lines;
    private long bytes;
    private double millisToFirst;
    private String cursor;

    /** What is done while the answer stands open and nobody reads on. */
    interface Pause {

        /** Done after so many lines. */
        void after(int lines) throws InterruptedException;
    }

    /** Nothing yet, with room for so many lines. */
    ReceivedLines(int most) {
        this(most, Integer.MAX_VALUE, lines -> {});
    }

    /** Nothing yet, with room for so many lines and a pause after each stretch of them. */
    ReceivedLines(int most, int stretch, Pause pause) {
        this.ids = new long[most];
        this.stretch = stretch;
        this.pause = pause;
    }

    /**
     * Asks for what is left and takes in some of it.
     *
     * @param path of the export, without a cursor
     * @param most lines after which the connection is cut, whatever is on its way
     */
    void receive(URI service, String path, long most) throws IOException, InterruptedException {
        String query = cursor == null ? "" : (path.contains("?") ? "&" : "?") + "after=" + cursor;
        HttpURLConnection connection = (HttpURLConnection)
                service.resolve("/api/v1/" + path + query).toURL().openConnection();
        long begun = System.nanoTime();
        try {
            take(connection.getInputStream(), most, begun);
        } finally {
            connection.disconnect();
        }
    }

    private void take(InputStream in, long most, long begun) throws IOException, InterruptedException {
        byte[] buffer = new byte[BUFFER];
        int filled = 0;
        long left = most;
        while (left > 0) {
            int read = in.read(buffer, filled, buffer.length - filled);
            if (read < 0) {
                return;
            }
            millisToFirst = millisToFirst == 0 ? (System.nanoTime() - begun) / 1e6 : millisToFirst;
            bytes += read;
            filled += read;
            int start = 0;
            int end = indexOf(buffer, start, filled);
            while (end >= 0 && left > 0) {
                line(buffer, start, end);
                left--;
                start = end + 1;
                end = indexOf(buffer, start, filled);
            }
            System.arraycopy(buffer, start, buffer, 0, filled - start);
            filled -= start;
            if (filled == buffer.length) {
                throw new UserErrorException("a line is longer than %d bytes".formatted(buffer.length));
            }
        }
    }

    private static int indexOf(byte[] buffer, int from, int to) {
        for (int i = from; i < to; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private void line(byte[] buffer, int start, int end) throws InterruptedException {
        if (lines == ids.length) {
            throw new UserErrorException("more than the %,d lines that there should be".formatted(ids.length));
        }
        if (buffer[start] == '{') {
            String id = new String(buffer, start + ID_AT, ID_DIGITS, StandardCharsets.US_ASCII);
            ids[lines] = Long.parseUnsignedLong(id, 16);
            cursor = cursor(buffer, end);
        } else {
            ids[lines] = lines;
        }
        lines++;
        if (lines % stretch == 0) {
            pause.after(lines);
        }
    }

    /** The last field of a line. */
    private static String cursor(byte[] buffer, int end) {
        int close = end - 2;
        int open = close;
        while (buffer[open - 1] != '"') {
            open--;
        }
        String found = new String(buffer, open, close - open, StandardCharsets.US_ASCII);
        String name = new String(buffer, open - CURSOR.length(), CURSOR.length(), StandardCharsets.US_ASCII);
        if (!name.equals(CURSOR)) {
            throw new UserErrorException("a line ends without its cursor");
        }
        return found;
    }

    int lines() {
        return lines;
    }

    long bytes() {
        return bytes;
    }

    /** How long it took until something of the first answer came. */
    double millisToFirst() {
        return millisToFirst;
    }

    /** How many lines had an id that an earlier line had. */
    int repeated() {
        long[] sorted = Arrays.copyOf(ids, lines);
        Arrays.sort(sorted);
        int repeated = 0;
        for (int i = 1; i < sorted.length; i++) {
            repeated += sorted[i] == sorted[i - 1] ? 1 : 0;
        }
        return repeated;
    }
}
