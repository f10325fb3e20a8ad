package io.hearsay.cli.verify;

import io.hearsay.attribution.Attribution;
import io.hearsay.claim.Claim;
import io.hearsay.claim.ClaimExtractor;
import io.hearsay.claim.ClaimSource;
import io.hearsay.claim.Grounds;
import io.hearsay.cli.trial.Trial;
import io.hearsay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Finds claims in random texts, twice in each: every span must hold its words, and both times must agree. */
final class TextsVerification implements Verification {

    private static final int TEXTS = 100_000;
    private static final int TEXTS_WHEN_QUICK = 500;
    private static final int AGAIN = 10;

    @Override
    public String promise() {
        return "Every span's words stand at its code points, in any text, and a text always gives the same claims.";
    }

    @Override
    public void run(Trial trial) {
        ClaimExtractor extractor = ClaimExtractor.create();
        ClaimExtractor other = ClaimExtractor.create();
        RandomTexts texts = new RandomTexts(trial.options().seed());
        int count = trial.options().pages(TEXTS_WHEN_QUICK, TEXTS);
        long spans = 0;
        int astray = 0;
        int unlike = 0;
        int failed = 0;
        for (int i = 0; i < count; i++) {
            String text = texts.next();
            try {
                List<Claim> claims = extractor.extract(ClaimSource.of(text));
                for (Span span : spans(claims)) {
                    spans++;
                    astray += stands(span, text) ? 0 : 1;
                }
                unlike += i % AGAIN == 0 && !other.extract(ClaimSource.of(text)).equals(claims) ? 1 : 0;
            } catch (RuntimeException | StackOverflowError e) {
                trial.say("text %d: %s".formatted(i, e));
                failed++;
            }
        }
        trial.figures().report("texts", count);
        trial.figures().atLeast("spans", spans, count);
        trial.figures().exactly("spans whose words do not stand at their place", astray, 0);
        trial.figures().exactly("texts that gave other claims to a second extractor, of every tenth", unlike, 0);
        trial.figures().exactly("texts that raised an exception", failed, 0);
    }

    private static List<Span> spans(List<Claim> claims) {
        List<Span> spans = new ArrayList<>();
        for (Claim claim : claims) {
            Attribution attribution = claim.attribution();
            Grounds grounds = claim.grounds();
            spans.addAll(attribution.content());
            spans.add(attribution.source());
            spans.add(attribution.cue());
            spans.add(claim.carrier());
            spans.add(claim.addressee());
            spans.add(grounds.act());
            spans.add(grounds.polarity());
            spans.add(grounds.modality());
            spans.add(grounds.factuality());
        }
        return spans.stream().filter(Objects::nonNull).toList();
    }

    /** Counted anew, independently of how the span was made. */
    private static boolean stands(Span span, String text) {
        int[] codePoints = text.codePoints().toArray();
        return span.end() <= codePoints.length
                && new String(codePoints, span.start(), span.end() - span.start()).equals(span.exact());
    }
}
