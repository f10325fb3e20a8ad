package io.hearsay.query.search;

import java.util.regex.Pattern;

/** The text form of what a transaction can see, as Postgres writes it: {@code xmin:xmax:xip,xip,…}. */
final class Snapshot {

    /** More running transactions than a server has connections. */
    private static final int LONGEST = 20_000;

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{0,17}:[1-9][0-9]{0,17}:[0-9,]*+");

    private Snapshot() {}

    /** Whether Postgres would take it: the bounds in order, and the running transactions rising between them. */
    static boolean isValid(String text) {
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            return false;
        }
        String[] parts = text.split(":", -1);
        long xmin = Long.parseLong(parts[0]);
        long xmax = Long.parseLong(parts[1]);
        return xmin <= xmax && (parts[2].isEmpty() || rise(parts[2].split(",", -1), xmin, xmax));
    }

    private static boolean rise(String[] running, long xmin, long xmax) {
        long last = xmin - 1;
        for (String transaction : running) {
            if (transaction.isEmpty() || transaction.length() > 18) {
                return false;
            }
            long number = Long.parseLong(transaction);
            if (number <= last || number >= xmax) {
                return false;
            }
            last = number;
        }
        return true;
    }
}
