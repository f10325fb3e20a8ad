package io.hearsay.attribution;

import io.hearsay.attribution.encoder.AttributionEncoder;
import io.hearsay.text.AnalyzedText;
import io.hearsay.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds attributions: rules read structure and grammar, a trained encoder reads everything, and {@link Consensus} joins
 * the two. Thread-safe; the same text gives the same attributions.
 */
public final class AttributionFinder {

    private final CueLexicon lexicon = CueLexicon.standard();
    private final RuleFinder rules = new RuleFinder();
    private final AttributionEncoder encoder;

    private AttributionFinder(AttributionEncoder encoder) {
        this.encoder = encoder;
    }

    /** Loads the encoder, which takes a fraction of a second. */
    public static AttributionFinder create() {
        return new AttributionFinder(AttributionEncoder.create());
    }

    /** The attributions of a text, in text order. */
    public Attributions find(AnalyzedText text) {
        List<Frame> frames = FrameBuilder.build(text, lexicon);
        Words words = Words.of(text.codePoints(), frames);
        List<Attribution> joined = new ArrayList<>(
                new Consensus(text.codePoints(), words).join(rules.find(text, frames), encoder.read(text)));
        joined.sort(Comparator.comparingInt(AttributionFinder::start));
        List<Span> sentences = frames.stream()
                .map(frame -> text.codePoints().span(frame.start(), frame.end()))
                .toList();
        return new Attributions(Nesting.mark(joined), sentences);
    }

    private static int start(Attribution attribution) {
        int start = attribution.content().getFirst().start();
        return attribution.source() == null
                ? start
                : Math.min(start, attribution.source().start());
    }
}
