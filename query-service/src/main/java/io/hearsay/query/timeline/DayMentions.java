package io.hearsay.query.timeline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Days that a text tells of as past ("commenced airstrikes September 30"): it was written no earlier. A sentence that
 * looks ahead ("will", "until", "by") bounds nothing.
 */
final class DayMentions {

    private static final String MONTH = "(?<%s>Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May"
            + "|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";

    private static final Pattern DAY =
            Pattern.compile("\\b(?:%s (?<d1>\\d{1,2})(?!\\d)|(?<d2>\\d{1,2}) %s(?![a-z]))(?:,? (?<year>\\d{4})\\b)?"
                    .formatted(MONTH.formatted("m1"), MONTH.formatted("m2")));

    private static final Pattern SENTENCE_BREAK = Pattern.compile("(?<=[.!?”\"]) +(?=[“\"\\p{Lu}])|\n+");

    private static final Pattern AHEAD = Pattern.compile(
            "\\b(?:will|shall|until|till|by|before|next|due|plans?|planned|scheduled|upcoming|expected)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private DayMentions() {}

    /**
     * A day as mentioned.
     *
     * @param date ISO 8601; {@code --09-30} without a year
     * @param exact the words
     */
    record DayMention(String date, String exact) {}

    /** The days a text tells of as past, each once, in reading order; linear in the text's length. */
    static List<DayMention> past(String text) {
        List<DayMention> found = new ArrayList<>();
        SENTENCE_BREAK
                .splitAsStream(text)
                .filter(sentence -> !AHEAD.matcher(sentence).find())
                .flatMap(sentence -> DAY.matcher(sentence).results())
                .forEach(match -> add(match, found));
        return found;
    }

    private static void add(MatchResult match, List<DayMention> found) {
        String month = match.group("m1") == null ? match.group("m2") : match.group("m1");
        String day = match.group("d1") == null ? match.group("d2") : match.group("d1");
        String date = date(match.group("year"), month, Integer.parseInt(day));
        if (date != null && found.stream().noneMatch(known -> known.date().equals(date))) {
            found.add(new DayMention(date, match.group()));
        }
    }

    private static String date(String year, String month, int day) {
        int number = MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
        try {
            return year == null
                    ? MonthDay.of(number, day).toString()
                    : LocalDate.of(Integer.parseInt(year), number, day).toString();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
