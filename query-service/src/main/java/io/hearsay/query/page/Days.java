package io.hearsay.query.page;

import io.hearsay.query.timeline.TimelineAnswer.Bound;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Dates in words, never more precise than they are. */
final class Days {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    private static final int YEAR_LENGTH = 4;
    private static final int MONTH_LENGTH = 7;
    private static final int DAY_LENGTH = 10;

    private Days() {}

    /** An ISO 8601 date in words; "30 September, year not given" for one without a year, "undated" for none. */
    static String inWords(String date) {
        if (date == null) {
            return "undated";
        }
        try {
            return words(date);
        } catch (DateTimeException e) {
            return date;
        }
    }

    private static String words(String date) {
        if (date.startsWith("--")) {
            return DAY_OF_YEAR.format(MonthDay.parse(date)) + ", year not given";
        }
        return switch (date.length()) {
            case YEAR_LENGTH -> date;
            case MONTH_LENGTH -> MONTH.format(YearMonth.parse(date));
            default -> DAY.format(LocalDate.parse(date.length() > DAY_LENGTH ? date.substring(0, DAY_LENGTH) : date));
        };
    }

    /** What is known of an undated statement's time: "after 30 September, year not given; before 22 November 2026". */
    static String bounded(List<Bound> bounds) {
        String known = Stream.of("after", "before")
                .map(relation -> side(relation, bounds))
                .filter(side -> !side.isEmpty())
                .collect(Collectors.joining("; "));
        return known.isEmpty() ? "no date" : known;
    }

    private static String side(String relation, List<Bound> bounds) {
        List<String> days = bounds.stream()
                .filter(bound -> bound.relation().equals(relation))
                .map(bound -> inWords(bound.date()))
                .distinct()
                .toList();
        return days.isEmpty() ? "" : relation + " " + String.join(" and ", days);
    }
}
