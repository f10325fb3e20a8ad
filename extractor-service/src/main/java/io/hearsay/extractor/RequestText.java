package io.hearsay.extractor;

import io.hearsay.web.ProblemException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** Checks the texts of a request; what is wrong is named as a problem (400). */
public final class RequestText {

    private static final int DATE_LENGTH = 10;
    private static final int LONGEST_SHOWN = 60;

    private RequestText() {}

    /**
     * A text that must be there.
     *
     * @param field its name
     * @param limit code points at most
     */
    public static String required(String field, String text, int limit) {
        if (text == null || text.isBlank()) {
            throw ProblemException.badRequest(field, field + " must be a text that is not empty");
        }
        return optional(field, text, limit);
    }

    /**
     * A text that may be missing.
     *
     * @param field its name
     * @param limit code points at most
     */
    public static String optional(String field, String text, int limit) {
        if (text == null) {
            return null;
        }
        int length = text.codePointCount(0, text.length());
        if (length > limit) {
            throw ProblemException.badRequest(
                    field, "%s must have at most %d code points, not %d".formatted(field, limit, length));
        }
        text.codePoints().forEach(codePoint -> check(field, codePoint));
        return text;
    }

    /** An ISO 8601 date, or a date-time with offset, that may be missing. */
    public static String date(String field, String date) {
        if (date == null) {
            return null;
        }
        try {
            if (date.length() > DATE_LENGTH) {
                OffsetDateTime.parse(date);
            } else {
                LocalDate.parse(date);
            }
            return date;
        } catch (DateTimeParseException e) {
            throw ProblemException.badRequest(
                    field,
                    "%s must be a date like 2014-08-26 or 2014-08-26T18:00:00Z, not %s".formatted(field, shown(date)));
        }
    }

    private static void check(String field, int codePoint) {
        if (codePoint == 0) {
            throw ProblemException.badRequest(field, field + " holds a NUL character, which no text has");
        }
        if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
            throw ProblemException.badRequest(field, field + " holds half of a surrogate pair");
        }
    }

    private static String shown(String text) {
        String clean = text.codePoints()
                .filter(codePoint -> codePoint > ' ' && Character.getType(codePoint) != Character.SURROGATE)
                .limit(LONGEST_SHOWN)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return "\"" + clean + "\"";
    }
}
