package io.hearsay.corroboration;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the months and years a statement speaks about, reckoned from the day it was made. */
final class PeriodReader {

    private static final Map<String, Month> MONTHS = Stream.of(Month.values())
            .collect(Collectors.toMap(month -> month.name().toLowerCase(Locale.ROOT), month -> month));
    private static final Set<String> WEEKDAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday");
    private static final int HALF_YEAR = 6;

    /**
     * A stretch of months.
     *
     * @param from its first month
     * @param to its last month
     */
    record Period(YearMonth from, YearMonth to) {

        /** Whether no month is in both, with a month's grace at the edges. */
        boolean apartFrom(Period other) {
            return to.plusMonths(1).isBefore(other.from)
                    || other.to.plusMonths(1).isBefore(from);
        }
    }

    private PeriodReader() {}

    /** Whether a word names a month; "may" and "march" only with a capital. */
    static boolean isMonth(Token token) {
        return MONTHS.containsKey(token.lower())
                && Character.isUpperCase(token.surface().codePointAt(0));
    }

    /**
     * The periods named.
     *
     * @param said the day of the utterance, or null; without it only dates with a year count
     */
    static List<Period> read(List<Token> tokens, LocalDate said) {
        List<Period> periods = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            Token next = at + 1 < tokens.size() ? tokens.get(at + 1) : null;
            if (isMonth(token)) {
                month(MONTHS.get(token.lower()), next, said).ifPresent(periods::add);
            } else if (isYear(token) && (at == 0 || !isMonth(tokens.get(at - 1)))) {
                periods.add(year(Integer.parseInt(token.surface())));
            } else if (said != null && WEEKDAYS.contains(token.lower())) {
                periods.add(new Period(YearMonth.from(said), YearMonth.from(said)));
            } else if (said != null && next != null && next.lower().equals("year")) {
                relativeYear(token.lower(), said.getYear()).ifPresent(periods::add);
            }
        }
        return periods;
    }

    private static boolean isYear(Token token) {
        return token.surface().matches("(?:19|20)[0-9]{2}");
    }

    private static Period year(int year) {
        return new Period(YearMonth.of(year, 1), YearMonth.of(year, Month.DECEMBER));
    }

    private static Optional<Period> month(Month month, Token next, LocalDate said) {
        if (next != null && isYear(next)) {
            YearMonth named = YearMonth.of(Integer.parseInt(next.surface()), month);
            return Optional.of(new Period(named, named));
        }
        return Optional.ofNullable(said).map(day -> nearest(month, YearMonth.from(day)));
    }

    /** A month without a year is the one within half a year of the utterance. */
    private static Period nearest(Month month, YearMonth said) {
        YearMonth named = YearMonth.of(said.getYear(), month);
        long apart = ChronoUnit.MONTHS.between(said, named);
        YearMonth meant = apart > HALF_YEAR ? named.minusYears(1) : apart < -HALF_YEAR ? named.plusYears(1) : named;
        return new Period(meant, meant);
    }

    private static Optional<Period> relativeYear(String word, int year) {
        return switch (word) {
            case "last" -> Optional.of(year(year - 1));
            case "this" -> Optional.of(year(year));
            case "next", "coming" -> Optional.of(year(year + 1));
            default -> Optional.empty();
        };
    }
}
