package io.hearsay.corroboration;

import io.hearsay.attribution.QuotationType;
import io.hearsay.entity.SpeakerStatus;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Whether two reports tell of one utterance. */
final class SameUtterance {

    private static final double SHARED_VERBATIM = 0.85;
    private static final double SHARED_PARAPHRASE = 0.7;
    private static final int LEAST_TERMS = 3;
    private static final int MOST_DAYS_APART = 3;
    private static final int DATE_LENGTH = 10;

    private SameUtterance() {}

    /** Whether a shorter report tells the same utterance as a fuller one. */
    static boolean test(Report fuller, Wording fullerWording, Report report, Wording wording) {
        return SpeakerMatch.mayBeOne(fuller.speaker(), report.speaker())
                && saidTogether(fuller, report)
                && sameWords(fuller, fullerWording, report, wording);
    }

    private static boolean sameWords(Report fuller, Wording fullerWording, Report report, Wording wording) {
        if (folded(fuller.text()).equals(folded(report.text()))) {
            return true;
        }
        double shared = Math.max(wording.sharedWith(fullerWording), fullerWording.sharedWith(wording));
        return wording.common(fullerWording) >= LEAST_TERMS
                && shared >= threshold(fuller, report)
                && fuller.polarity() == report.polarity()
                && figuresFit(fullerWording, wording);
    }

    /** Words between quotation marks are the speaker's; a paraphrase is the reporter's and may vary. */
    private static double threshold(Report fuller, Report report) {
        boolean verbatim = fuller.type() == QuotationType.DIRECT && report.type() == QuotationType.DIRECT;
        boolean unresolved = report.speaker().status() == SpeakerStatus.UNRESOLVED;
        return verbatim || unresolved ? SHARED_VERBATIM : SHARED_PARAPHRASE;
    }

    private static boolean figuresFit(Wording one, Wording other) {
        return one.figures().containsAll(other.figures()) || other.figures().containsAll(one.figures());
    }

    /** Two days that are both told must be the same; two pages' dates may differ by a few days. */
    private static boolean saidTogether(Report one, Report other) {
        Optional<LocalDate> first = day(one.when());
        Optional<LocalDate> second = day(other.when());
        if (first.isEmpty() || second.isEmpty()) {
            return true;
        }
        long apart = Math.abs(ChronoUnit.DAYS.between(first.get(), second.get()));
        boolean bothTold = one.date() != null && other.date() != null;
        return bothTold
                ? apart == 0
                : apart <= MOST_DAYS_APART || folded(one.text()).equals(folded(other.text()));
    }

    private static Optional<LocalDate> day(String date) {
        if (date == null || date.length() < DATE_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(date.substring(0, DATE_LENGTH)));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // an imprecise date ("2014-08") bounds no day
        }
    }

    /** A text without case, marks and blanks. */
    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
