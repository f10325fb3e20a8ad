package io.hearsay.claim;

import io.hearsay.attribution.Attribution;
import io.hearsay.attribution.AttributionFinder;
import io.hearsay.attribution.Attributions;
import io.hearsay.entity.Resolution;
import io.hearsay.entity.Speaker;
import io.hearsay.entity.SpeakerResolver;
import io.hearsay.text.AnalyzedText;
import io.hearsay.text.TextAnalyzer;
import java.util.ArrayList;
import java.util.List;

/**
 * The way from a text to its claims: {@link #create()} once, {@link #extract} for every text.
 *
 * <p>Thread-safe. Linear in the length of the text.
 */
public final class ClaimExtractor {

    private final TextAnalyzer analyzer;
    private final AttributionFinder finder;

    private ClaimExtractor(TextAnalyzer analyzer, AttributionFinder finder) {
        this.finder = finder;
        this.analyzer = analyzer;
    }

    /** Loads the language models, which takes a fraction of a second. */
    public static ClaimExtractor create() {
        return new ClaimExtractor(TextAnalyzer.standard(), AttributionFinder.create());
    }

    /**
     * The claims of a text, in text order; none where {@link Analysis} does not read its language.
     * {@link Attribution#nestedIn()} counts in the same list.
     */
    public List<Claim> extract(ClaimSource source) {
        if (Analysis.of(source.text()) == Analysis.UNSUPPORTED_LANGUAGE) {
            return List.of();
        }
        AnalyzedText text = analyzer.analyze(source.text(), source.body());
        Attributions found = finder.find(text);
        Page page = new Page(text, found);
        SpeakerResolver resolver = new SpeakerResolver(page.phrases());
        Chains chains = new Chains(page);
        Circumstances circumstances = new Circumstances(page, source.date());
        List<Claim> claims = new ArrayList<>();
        for (Attribution attribution : found.list()) {
            boolean prominent = attribution.nestedIn() < 0 && !attribution.why().startsWith("transcript");
            Resolution resolution = resolver.resolve(attribution.source(), page.paragraph(attribution), prominent);
            Speaker speaker = resolution.speaker();
            List<Via> via = chains.via(attribution, speaker);
            Predication predication =
                    Predication.of(page.words(attribution.content().getFirst()));
            Reporting reporting = Reporting.of(attribution, page);
            claims.add(new Claim(
                    attribution,
                    speaker,
                    via,
                    reporting.act(),
                    predication.polarity(),
                    predication.modality(),
                    reporting.factuality(),
                    new Grounds(
                            page.span(reporting.actWord()),
                            page.span(predication.negation()),
                            page.span(predication.modal()),
                            page.span(reporting.factualityWord())),
                    Addressee.of(attribution, page),
                    circumstances.date(attribution),
                    circumstances.place(attribution),
                    page.carrier(attribution),
                    "%s; speaker: %s".formatted(attribution.why(), resolution.why())));
        }
        return List.copyOf(claims);
    }
}
