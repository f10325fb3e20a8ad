package io.hearsay.farm.host;

import io.hearsay.farm.http.Answer;
import io.hearsay.farm.http.PlainAnswer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** A page for every month there ever was or will be, each with links to its neighbours and its days. */
final class CalendarCorner implements Corner {

    private static final String FOLDER = "/calendar/";
    private static final int DAYS = 28;

    @Override
    public List<String> entrances() {
        return List.of(FOLDER + "2026-01.html");
    }

    @Override
    public Optional<Answer> answer(String target, HostPlan plan) {
        int end = target.indexOf(".html");
        if (!target.startsWith(FOLDER) || end < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(month(YearMonth.parse(target.substring(FOLDER.length(), end))));
        } catch (DateTimeException _) {
            // No month, so no page of the calendar.
            return Optional.empty();
        }
    }

    private static Answer month(YearMonth month) {
        StringBuilder html = new StringBuilder("<html><body><h1>").append(month).append("</h1>\n");
        link(month.minusMonths(1), "", "earlier", html);
        link(month.plusMonths(1), "", "later", html);
        for (int day = 1; day <= DAYS; day++) {
            link(month, "?day=" + day, Integer.toString(day), html);
        }
        return PlainAnswer.page(html.append("</body></html>").toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void link(YearMonth month, String query, String words, StringBuilder html) {
        html.append("<a href=\"").append(FOLDER).append(month).append(".html").append(query);
        html.append("\">").append(words).append("</a>\n");
    }
}
