package io.hearsay.article;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a printed date is announced as: "Published", "Updated:", "Aktualisiert am", "mis à jour". */
final class DateLabels {

    private static final Map<String, Boolean> MODIFIED = labels();
    private static final Pattern LABEL = pattern();
    private static final int LONGEST_LABEL = 30;

    private DateLabels() {}

    private static Map<String, Boolean> labels() {
        Map<String, Boolean> labels = new HashMap<>();
        for (String line : Lexicon.read("date-labels.tsv")) {
            int tab = line.indexOf('\t');
            labels.put(line.substring(0, tab), line.endsWith("modified"));
        }
        return Map.copyOf(labels);
    }

    private static Pattern pattern() {
        String labels = MODIFIED.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        int anyCase = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        return Pattern.compile("(?<!\\p{L})(?:" + labels + ")(?!\\p{L})", anyCase);
    }

    /**
     * The dates of a line, each by the label before it; without a label a date is that of publication.
     *
     * @param pending the label that the line before it ended with, or null
     */
    static PrintedDates dates(String line, String pending) {
        return read(line, pending, true);
    }

    /** The dates of a line that follow a label. */
    static PrintedDates announced(String line, String pending) {
        return read(line, pending, pending != null);
    }

    private static PrintedDates read(String line, String pending, boolean opening) {
        PrintedDates found = PrintedDates.NONE;
        boolean modified = pending != null && isModified(pending);
        boolean counts = opening;
        int start = 0;
        Matcher label = LABEL.matcher(line);
        while (label.find()) {
            found = counts ? found.or(part(line.substring(start, label.start()), modified)) : found;
            modified = isModified(label.group());
            start = label.end();
            counts = true;
        }
        return counts ? found.or(part(line.substring(start), modified)) : found;
    }

    private static boolean isModified(String label) {
        return MODIFIED.getOrDefault(label.toLowerCase(Locale.ROOT), false);
    }

    private static PrintedDates part(String text, boolean modified) {
        String date = PageDate.isSpan(text) ? null : PageDate.ofText(text);
        return modified ? new PrintedDates(null, date) : new PrintedDates(date, null);
    }

    /** The label that a line consists of, or null: its date stands in the next. */
    static String alone(String line) {
        if (line.length() > LONGEST_LABEL) {
            return null;
        }
        Matcher label = LABEL.matcher(line);
        return label.find() && PageDate.ofText(line) == null ? label.group() : null;
    }
}
