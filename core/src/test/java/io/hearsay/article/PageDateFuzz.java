package io.hearsay.article;

import static io.hearsay.fuzz.FuzzTarget.mustHold;

import io.hearsay.fuzz.FuzzTarget;
import io.hearsay.fuzz.Growth;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Dates: whatever is read is ISO 8601, reads as itself, and can be compared. */
final class PageDateFuzz implements FuzzTarget {

    @Override
    public void feed(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        check(PageDate.ofValue(text));
        check(PageDate.ofText(text));
        check(PageDate.ofUrl(text));
        PageDate.isSpan(text);
    }

    private static void check(String date) {
        if (date != null) {
            mustHold(date.equals(PageDate.ofValue(date)), "a date reads as itself: " + date);
            mustHold(PageDate.isSameDay(date, date), "a date is on its own day: " + date);
            mustHold(!PageDate.isBefore(date, date), "a date is not before itself: " + date);
        }
    }

    @Override
    public List<String> seeds() {
        return List.of(
                "2014-08-26T18:00:00+02:00",
                "2014/8/6 18:00 GMT",
                "20140826T180000Z",
                "26th of August, 2014",
                "Aug. 26, 2014",
                "26. August 2014",
                "26.08.14",
                "8/26/2014",
                "2014年8月26日",
                "https://news.example/2014/08/26/a",
                "/20140826-a",
                "1 May 2014 to 3 May 2014",
                "Tue Aug 26 18:00:00 CEST 2014");
    }

    @Override
    public List<Growth> growths() {
        return List.of(
                Growth.of("1"),
                Growth.of("26 August "),
                Growth.of("May 1, "),
                Growth.of("26.08."),
                Growth.of("8/26/"),
                Growth.of("2014-08-"),
                Growth.of("/2014"),
                Growth.of("a"),
                Growth.of(" to "),
                Growth.of("2014 年 "),
                Growth.of("1 de a de "));
    }
}
