package io.hearsay.claim;

import io.hearsay.attribution.Attribution;
import io.hearsay.text.Pos;
import io.hearsay.text.Token;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** When and where something was said, as far as the words around the cue tell. */
final class Circumstances {

    private static final int NEAR = 10;

    private final Page page;
    private final LocalDate published;

    Circumstances(Page page, String published) {
        this.page = page;
        this.published = parse(published);
    }

    /** The ISO date of "on Tuesday" or "yesterday" beside the cue, reckoned back from the page's date; else null. */
    String date(Attribution attribution) {
        if (published == null || attribution.cue() == null) {
            return null;
        }
        for (Token token : around(attribution)) {
            LocalDate date = resolve(token.lower());
            if (date != null) {
                return date.toString();
            }
        }
        return null;
    }

    /** The name after "in" or "at" beside the cue ("told reporters in Kabul"), or null. */
    String place(Attribution attribution) {
        if (attribution.cue() == null) {
            return null;
        }
        List<Token> tokens = outside(attribution, page.after(attribution.cue(), NEAR));
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).is("in", "at") && tokens.get(i + 1).pos() == Pos.PROPN) {
                int end = i + 1;
                while (end + 1 < tokens.size()
                        && tokens.get(end + 1).pos() == Pos.PROPN
                        && !isDay(tokens.get(end + 1).lower())) {
                    end++;
                }
                return isDay(tokens.get(i + 1).lower())
                                || isMonth(tokens.get(i + 1).lower())
                        ? null
                        : page.span(tokens.get(i + 1), tokens.get(end)).exact();
            }
        }
        return null;
    }

    private List<Token> around(Attribution attribution) {
        List<Token> after = outside(attribution, page.after(attribution.cue(), NEAR));
        List<Token> before = outside(attribution, page.before(attribution.cue(), NEAR));
        return Stream.concat(after.stream(), before.reversed().stream()).toList();
    }

    private List<Token> outside(Attribution attribution, List<Token> tokens) {
        return tokens.stream()
                .takeWhile(token -> attribution.content().stream().noneMatch(part -> page.holds(part, token)))
                .toList();
    }

    private LocalDate resolve(String word) {
        if (word.equals("today")) {
            return published;
        }
        if (word.equals("yesterday")) {
            return published.minusDays(1);
        }
        return isDay(word)
                ? published.with(TemporalAdjusters.previousOrSame(DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT))))
                : null;
    }

    /** Whether a word tells when: "Tuesday", "yesterday". */
    static boolean isTime(String word) {
        return isDay(word) || isMonth(word) || word.equals("today") || word.equals("yesterday");
    }

    private static boolean isDay(String word) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().equalsIgnoreCase(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMonth(String word) {
        for (Month month : Month.values()) {
            if (month.name().equalsIgnoreCase(word)) {
                return true;
            }
        }
        return false;
    }

    private static LocalDate parse(String date) {
        if (date == null || date.length() < 10) {
            return null;
        }
        try {
            return LocalDate.parse(date.substring(0, 10));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
