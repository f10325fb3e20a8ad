package io.hearsay.query.timeline;

import io.hearsay.query.article.Articles;
import io.hearsay.query.article.Reading;
import io.hearsay.query.claim.ClaimAnswer;
import io.hearsay.query.statement.StatementAnswer;
import io.hearsay.query.timeline.TimelineAnswer.Bound;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** Says what is known of an undated statement's time: days its articles tell of as past, and when they were read. */
@ApplicationScoped
class Bounds {

    private final Articles articles;

    Bounds(Articles articles) {
        this.articles = articles;
    }

    List<Bound> of(StatementAnswer statement) {
        List<String> ids = statement.claims().stream()
                .map(ClaimAnswer::article)
                .map(article -> article.id())
                .distinct()
                .toList();
        return articles.readings(ids, reading -> bounds(reading).toList()).stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static Stream<Bound> bounds(Reading article) {
        Stream<Bound> after = DayMentions.past(article.text()).stream()
                .map(day -> new Bound("after", day.date(), "the article tells of this day as past", day.exact()));
        if (article.fetchedAt() == null) {
            return after;
        }
        String read = article.fetchedAt()
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toLocalDate()
                .toString();
        return Stream.concat(after, Stream.of(new Bound("before", read, "the page was read on this day", null)));
    }
}
