package io.hearsay.cli.key;

import io.hearsay.cli.console.UserErrorException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times and lengths of time as options have them. */
final class Times {

    private static final Pattern LENGTH = Pattern.compile("([0-9]{1,6})([smhd])");

    private Times() {}

    /** A time to come, given as such or as a length from now; null when nothing is given. */
    static OffsetDateTime end(String option, String given) {
        if (given == null) {
            return null;
        }
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        OffsetDateTime end = LENGTH.matcher(given).matches() ? now.plus(length(option, given)) : moment(option, given);
        if (!end.isAfter(now)) {
            throw new UserErrorException(option + " must be a time to come, not " + given);
        }
        return end;
    }

    private static OffsetDateTime moment(String option, String given) {
        try {
            return OffsetDateTime.parse(given);
        } catch (DateTimeException e) {
            throw new UserErrorException(
                    option + " must be a time like 2027-01-31T00:00:00Z or a length like 90d, not " + given, e);
        }
    }

    /** A length like 90s, 15m, 24h or 7d. */
    static Duration length(String option, String given) {
        Matcher length = LENGTH.matcher(given);
        if (!length.matches()) {
            throw new UserErrorException(option + " must be a length like 90s, 15m, 24h or 7d, not " + given);
        }
        long number = Long.parseLong(length.group(1));
        return switch (length.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}
