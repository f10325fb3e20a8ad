package io.hearsay.cli.trial;

import java.util.List;
import java.util.Random;

/**
 * Nouns as often as news uses them: common English ones, then invented ones, each rarer than the one before (Zipf's
 * law: the n-th is about n times rarer than the first).
 */
final class NewsWords {

    private static final List<String> COMMON = List.of(
            ("government people president country court police war election party minister state city vote company"
                            + " school house bank law plan budget report market water school army team worker hospital"
                            + " price judge virus tax border oil treaty prison peace union power strike food trade"
                            + " student doctor city court family company road bridge farmer lawyer rocket weapon"
                            + " senator gas ship church island river storm flood museum train airport factory fire"
                            + " coast festival harbour library village forest bus vaccine patient teacher pension"
                            + " stadium coach player club title film actor song novel painter desert earthquake"
                            + " volcano glacier satellite telescope laboratory dinosaur orchard vineyard fishery"
                            + " quarry tunnel canal ferry tram cyclist sculpture opera violin chess")
                    .split(" "));

    private static final String[] ONSETS = {
        "b", "br", "d", "dr", "f", "fl", "g", "gr", "h", "k", "kl", "l", "m", "n", "p", "pl", "r", "s", "sk", "st", "t",
        "tr", "v", "z"
    };
    private static final String[] NUCLEI = {"a", "e", "i", "o", "u", "ai", "ea", "ou"};
    private static final String[] CODAS = {"", "l", "m", "n", "r", "s", "t", "nd", "rk", "lt"};
    private static final int INVENTED = 60_000;
    private static final double FLATTENING = 10;

    private final Random random;

    NewsWords(Random random) {
        this.random = random;
    }

    /** The next noun. */
    String noun() {
        int rank = rank(COMMON.size() + INVENTED);
        return rank < COMMON.size() ? COMMON.get(rank) : invented(rank);
    }

    /** A rank from 0, by Zipf's law with a flattened head (Mandelbrot 1953); drawn by inverting the continuous form. */
    int rank(int ranks) {
        double least = Math.log(FLATTENING);
        double most = Math.log(ranks + FLATTENING);
        return (int) Math.min(ranks - 1, Math.exp(least + random.nextDouble() * (most - least)) - FLATTENING);
    }

    /** An invented word; one number always gives the same word, and two numbers hardly ever one. */
    static String invented(int number) {
        StringBuilder word = new StringBuilder();
        long rest = (number + 17L) * 2_654_435_761L % 13_999_981L;
        for (int syllable = 0; syllable < 2 || rest > 0; syllable++) {
            word.append(ONSETS[(int) (rest % ONSETS.length)]);
            rest /= ONSETS.length;
            word.append(NUCLEI[(int) (rest % NUCLEI.length)]);
            rest /= NUCLEI.length;
            word.append(CODAS[(int) (rest % CODAS.length)]);
            rest /= CODAS.length;
        }
        return word.toString();
    }
}
