package io.hearsay.article;

import io.hearsay.fuzz.FuzzTarget;
import io.hearsay.fuzz.Growth;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Articles of plain text: what holds of any article. */
final class PlainTextPageFuzz implements FuzzTarget {

    private final ArticleExtractor extractor = new ArticleExtractor();

    @Override
    public void feed(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        HtmlPageFuzz.check(extractor.extract(PageSource.plainText(text, null)), text);
    }

    @Override
    public List<String> seeds() {
        return List.of(
                "Ferry to sail\n\nBy Anna Name\n26 August 2014\n\nLONDON (AFP) – The minister said it would sail.\n\nComments are closed.");
    }

    @Override
    public List<Growth> growths() {
        return List.of(
                Growth.of("The minister told the agency that the talks would go on.\n"),
                Growth.of("a\n"),
                Growth.of("word "),
                Growth.of("\n \n"),
                Growth.of("Home | News | "),
                Growth.of("e\u0301\u0302"),
                Growth.of("\u00a0\u3000"),
                Growth.of("By Anna Name\n26 Aug 2014\n"));
    }
}
