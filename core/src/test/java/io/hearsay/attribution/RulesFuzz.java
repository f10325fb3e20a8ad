package io.hearsay.attribution;

import static io.hearsay.fuzz.FuzzTarget.mustHold;

import io.hearsay.fuzz.FuzzTarget;
import io.hearsay.fuzz.Growth;
import io.hearsay.text.AnalyzedText;
import io.hearsay.text.Span;
import io.hearsay.text.TextAnalyzer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Attributions by rules: every span holds the words that stand at its code points. The encoder is not asked. */
final class RulesFuzz implements FuzzTarget {

    private final TextAnalyzer analyzer = TextAnalyzer.standard();
    private final CueLexicon lexicon = CueLexicon.standard();
    private final RuleFinder rules = new RuleFinder();

    @Override
    public void feed(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        AnalyzedText analyzed = analyzer.analyze(text, List.of());
        int[] codePoints = text.codePoints().toArray();
        for (RuleFinder.Found found : rules.find(analyzed, FrameBuilder.build(analyzed, lexicon))) {
            Attribution attribution = found.attribution();
            mustHold(!attribution.content().isEmpty(), "an attribution has content");
            Stream.concat(
                            attribution.content().stream(),
                            Stream.of(attribution.source(), attribution.cue()).filter(Objects::nonNull))
                    .forEach(span -> check(span, codePoints));
        }
    }

    private static void check(Span span, int[] codePoints) {
        mustHold(span.end() <= codePoints.length, "a span is within the text");
        mustHold(
                new String(codePoints, span.start(), span.length()).equals(span.exact()),
                "a span holds what stands there");
    }

    @Override
    public List<String> seeds() {
        return List.of(
                "“It will sail,” Brannigan Oake said. He added: “At dawn.”",
                "According to one source close to the issue, who told AFP that the talks had ended, they will go on.",
                "The FM accused “them” of lying; she was quoted by Fars as saying \"no\".\nKENYON: Yes.");
    }

    @Override
    public List<Growth> growths() {
        return List.of(
                Growth.of("“He said ”"),
                Growth.of("he said, "),
                Growth.of("“"),
                Growth.of("and said that "),
                Growth.of("( a "),
                Growth.of("“It held,” Rosa Lind said. "),
                Growth.of("said\n"),
                Growth.of("‘a "),
                Growth.of("according to "),
                Growth.of("who, of "));
    }
}
