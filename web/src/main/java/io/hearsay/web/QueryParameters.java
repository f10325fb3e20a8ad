package io.hearsay.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Reads query parameters as text, so that a wrong one is named instead of answered with 404. */
public final class QueryParameters {

    /** Entries of a list when {@code limit} is not given. */
    public static final int DEFAULT_LIMIT = 50;

    /** The most entries one answer holds. */
    public static final int MAX_LIMIT = 200;

    /** More than anything is counted to. */
    public static final int MAX_COUNT = 1_000_000;

    private QueryParameters() {}

    /**
     * The number of entries asked for.
     *
     * @param raw as sent, or null
     * @return from 1 to {@value #MAX_LIMIT}
     * @throws ProblemException (400, field {@code limit}) for anything else
     */
    public static int limit(String raw) {
        if (raw == null) {
            return DEFAULT_LIMIT;
        }
        try {
            int limit = Integer.parseInt(raw.strip());
            if (limit >= 1 && limit <= MAX_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException e) {
            throw wrongLimit(raw);
        }
        throw wrongLimit(raw);
    }

    /**
     * How many there must be.
     *
     * @param name the parameter's name
     * @param raw as sent
     * @return from 1 to {@value #MAX_COUNT}
     * @throws ProblemException (400) for anything else
     */
    public static int count(String name, String raw) {
        if (raw.matches("[0-9]{1,7}")) {
            int count = Integer.parseInt(raw);
            if (count >= 1 && count <= MAX_COUNT) {
                return count;
            }
        }
        throw ProblemException.badRequest(
                name, "%s must be a whole number from 1 to %d, not %s".formatted(name, MAX_COUNT, raw));
    }

    /**
     * A position in a text.
     *
     * @param name the parameter's name
     * @param raw as sent
     * @return from 0 on
     * @throws ProblemException (400) for anything else
     */
    public static int position(String name, String raw) {
        if (raw.matches("[0-9]{1,9}")) {
            return Integer.parseInt(raw);
        }
        throw ProblemException.badRequest(name, "%s must be a whole number from 0 on, not %s".formatted(name, raw));
    }

    /**
     * A day.
     *
     * @param name the parameter's name
     * @param raw as sent, or null
     * @throws ProblemException (400) when it is no ISO 8601 date
     */
    public static LocalDate date(String name, String raw) {
        if (raw == null) {
            return null;
        }
        try {
            return LocalDate.parse(raw.strip());
        } catch (DateTimeParseException e) {
            throw ProblemException.badRequest(name, "%s must be a date like 2014-08-26, not %s".formatted(name, raw));
        }
    }

    /**
     * One of some words.
     *
     * @param name the parameter's name
     * @param raw as sent, or null
     * @throws ProblemException (400) when it is none of the allowed
     */
    public static String oneOf(String name, String raw, List<String> allowed) {
        if (raw == null || allowed.contains(raw)) {
            return raw;
        }
        throw ProblemException.badRequest(
                name, "%s must be one of %s, not %s".formatted(name, String.join(", ", allowed), raw));
    }

    /**
     * Yes or no; no when it is not given.
     *
     * @param name the parameter's name
     * @param raw as sent, or null
     * @throws ProblemException (400) when it is neither true nor false
     */
    public static boolean flag(String name, String raw) {
        return "true".equals(oneOf(name, raw, List.of("true", "false")));
    }

    private static ProblemException wrongLimit(String raw) {
        return ProblemException.badRequest(
                "limit", "limit must be a whole number from 1 to %d, not %s".formatted(MAX_LIMIT, raw));
    }
}
