package io.hearsay.scraper.fetch;

import static io.hearsay.fuzz.FuzzTarget.mustHold;

import io.hearsay.fuzz.FuzzTarget;
import io.hearsay.fuzz.Growth;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Headers of answers: a wait is from nothing to a year, a date is one, and no control character stays in a text. */
final class ResponseHeaderFuzz implements FuzzTarget {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration YEAR = Duration.ofDays(366);

    @Override
    public void feed(byte[] input) {
        String value = new String(input, StandardCharsets.ISO_8859_1);
        RetryAfter.of(value, NOW)
                .ifPresent(
                        wait -> mustHold(!wait.isNegative() && wait.compareTo(YEAR) <= 0, "a wait is a year at most"));
        HttpDate.read(value, NOW).ifPresent(date -> mustHold(date.toString() != null, "a date is one"));
        String type = MediaTypes.bare(value);
        mustHold(type.indexOf(';') < 0 && type.length() <= 2 * value.length(), "a media type has no parameters");
        String shown = Text.printable(value);
        mustHold(
                shown.length() <= 201 && shown.chars().noneMatch(Character::isISOControl),
                "what is shown has no control characters");
    }

    @Override
    public List<String> seeds() {
        return List.of(
                "120",
                "99999999999999999999",
                "Tue, 26 Aug 2014 18:00:00 GMT",
                "Sunday, 06-Nov-94 08:49:37 GMT",
                "Sun Nov  6 08:49:37 2026",
                "text/HTML; charset=utf-8");
    }

    @Override
    public List<Growth> growths() {
        return List.of(
                Growth.of("1"),
                Growth.of(" "),
                Growth.of("Mon"),
                new Growth("Mon,", " ", "x"),
                Growth.of("\u0001"),
                Growth.of(";"));
    }
}
