package io.hearsay.article;

import java.util.ArrayList;
import java.util.List;

/** A page of plain text, read line by line. */
final class PlainTextPage {

    private final List<BodyText.Line> lines;

    private PlainTextPage(List<BodyText.Line> lines) {
        this.lines = lines;
    }

    static PlainTextPage read(PageSource source, FurnitureLines known) {
        return new PlainTextPage(BodyText.lines(ReadingLimit.readable(source.content()), known));
    }

    Article article() {
        String text = String.join("\n\n", texts(BlockRole.BODY));
        List<String> titles = texts(BlockRole.HEADLINE);
        Found<String> title = Found.of(titles.isEmpty() ? null : titles.getFirst(), "headline", 0.6);
        List<String> authors = Authors.ofBylines(texts(BlockRole.BYLINE));
        Dateline dateline = Dateline.of(text);
        PrintedDates dates = dates();
        return new Article(
                text,
                title.value(),
                dated(titles.isEmpty() ? null : dates.published()),
                dated(titles.isEmpty() ? null : dates.modified()),
                authors,
                null,
                null,
                null,
                null,
                dateline.place(),
                dateline.credit(),
                texts(BlockRole.CAPTION),
                HtmlPage.direction(text),
                new ArticleEvidence(
                        title.evidence(),
                        authors.isEmpty() ? null : new Evidence("byline", 0.6),
                        null,
                        null,
                        null,
                        null,
                        Dateline.evidence(dateline.place()),
                        Dateline.evidence(dateline.credit())));
    }

    /** The dates of the first byline; one further down may be another page's clock. */
    private PrintedDates dates() {
        List<String> bylines = texts(BlockRole.BYLINE);
        return bylines.isEmpty() ? PrintedDates.NONE : DateLabels.dates(bylines.getFirst(), null);
    }

    private static DatedEvidence dated(String date) {
        return date == null ? null : new DatedEvidence(date, "dateline", 0.7);
    }

    List<BlockVerdict> verdicts() {
        return ArticleExtractor.verdicts(
                lines.stream().map(BodyText.Line::text).toList(),
                lines.stream().map(BodyText.Line::decision).toList());
    }

    private List<String> texts(BlockRole role) {
        List<String> texts = new ArrayList<>();
        for (BodyText.Line line : lines) {
            if (line.decision().role() == role) {
                texts.add(line.text());
            }
        }
        return texts;
    }
}
